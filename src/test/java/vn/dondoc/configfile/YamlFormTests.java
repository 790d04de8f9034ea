package vn.dondoc.configfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is refused before any value is looked at.
 */
class YamlFormTests {

	@TempDir
	Path folder;

	@Test
	void aMissingFileSaysWhereItWasExpected() {
		Path missing = this.folder.resolve("units.yml");
		assertThat(BadFiles.problemsIn(missing)).singleElement()
			.asString()
			.startsWith("x.yml: is missing")
			.contains(missing.toString());
	}

	@Test
	void aFolderIsNotAFile() {
		assertThat(BadFiles.problemsIn(this.folder)).singleElement().asString().contains("is a folder");
	}

	@Test
	void bytesThatAreNotUtf8AreRefusedWhereTheyStand() throws IOException {
		byte[] latin = "a: b\nname: Vụ \u00e9".getBytes(StandardCharsets.UTF_8);
		latin[latin.length - 2] = (byte) 0xE9;
		assertThat(problems(latin)).containsExactly("x.yml:2:10: byte 0xE9 is not UTF-8; save the file as UTF-8");
	}

	@Test
	void aCutOffLetterAtTheEndIsRefused() throws IOException {
		assertThat(problems(new byte[] { 'a', ':', ' ', (byte) 0xE1, (byte) 0xBB })).singleElement()
			.asString()
			.startsWith("x.yml:1:4: byte 0xE1 is not UTF-8");
	}

	@Test
	void aFileLargerThanTenMegabytesIsRefused() throws IOException {
		assertThat(problems(new byte[FileText.MOST_BYTES + 1]))
			.containsExactly("x.yml: is larger than 10 MB; split it or take out what is not needed");
	}

	@Test
	void controlCharactersAreRefusedWhereTheyStand() throws IOException {
		assertThat(problems("a: b\nname: x\u0007"))
			.containsExactly("x.yml:2:8: character U+0007 BEL cannot be seen and is not allowed; delete it");
		assertThat(problems("# ghi chú\n".repeat(5000) + "name: x\u0000"))
			.containsExactly("x.yml:5001:8: character U+0000 NULL cannot be seen and is not allowed; delete it");
	}

	@Test
	void tabsForIndentationAreRefused() throws IOException {
		assertThat(problems("name:\n\t- a")).singleElement().asString().startsWith("x.yml:2:1: is not valid YAML");
	}

	@Test
	void anUnclosedBracketIsRefused() throws IOException {
		assertThat(problems("name: [a")).singleElement().asString().startsWith("x.yml:1:9: is not valid YAML");
	}

	@Test
	void anchorsAndAliasesAreRefused() throws IOException {
		assertThat(problems("name: &a x")).singleElement().asString().contains("1:7: anchors (&name)");
		assertThat(problems("name: *a")).singleElement().asString().contains("1:7: aliases (*name)");
	}

	@Test
	void tagsAreRefused() throws IOException {
		assertThat(problems("name: !!java.net.URL [x]")).singleElement().asString().contains("1:7: tags (!name)");
		assertThat(problems("name: !!str x")).singleElement().asString().contains("1:7: tags (!name)");
	}

	@Test
	void aSecondDocumentIsRefused() throws IOException {
		assertThat(problems("name: a\n---\nname: b")).singleElement().asString().contains("x.yml:2:1: a second");
	}

	@Test
	void deepNestingIsRefusedHoweverDeep() throws IOException {
		assertThat(problems("name: " + "[".repeat(100_000))).singleElement().asString().contains("nested deeper");
	}

	@Test
	void aListAtTheTopIsRefused() throws IOException {
		assertThat(problems("- a")).singleElement().asString().contains("x.yml:1:1: found a list, expected keys");
	}

	@Test
	void aKeyGivenTwiceNamesBothLines() throws IOException {
		assertThat(problems("name: a\n\nname: b"))
			.containsExactly("x.yml:3:1: key 'name' is given twice, first in line 1");
	}

	@Test
	void anUnknownKeyComesWithTheNearestKnownOne() throws IOException {
		assertThat(problems("nmae: a"))
			.containsExactly("x.yml:1:1: unknown key 'nmae'; did you mean 'name'? Known: name");
	}

	private List<String> problems(String text) throws IOException {
		return problems(text.getBytes(StandardCharsets.UTF_8));
	}

	private List<String> problems(byte[] bytes) throws IOException {
		return BadFiles.problemsIn(Files.write(this.folder.resolve("x.yml"), bytes));
	}

}
