package vn.dondoc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What cannot be seen or only looks alike is refused where it stands; what is written in
 * two ways is one.
 */
class LettersInFilesTests {

	private static final String PILOT = """
			package vn.dondoc.cases
			import vn.dondoc.facts.OrgUnit
			global vn.dondoc.facts.Duties duties
			rule "pilot"
			when
			    $holder : OrgUnit( kind == "TRƯỜNG", lists contains "pilot" )
			then
			    duties.milestone($holder, "case").inMonth(2022, 9);
			end
			""";

	@TempDir
	Path folder;

	@BeforeEach
	void theLadderAlone() throws IOException {
		Files.createDirectories(this.folder.resolve("rules"));
		Files.createDirectories(this.folder.resolve("config"));
		Files.copy(Path.of("rules/ladder.drl"), this.folder.resolve("rules/ladder.drl"));
	}

	@ParameterizedTest
	@CsvSource({ "invisible.drl, 7:39, U+034F COMBINING GRAPHEME JOINER", "filler.drl, 9:34, U+3164 HANGUL FILLER",
			"look-alike.drl, 9:33, U+0430 CYRILLIC SMALL LETTER A" })
	void aRuleFileWithSuchALetterIsRefusedAtIt(String file, String place, String letter) throws IOException {
		put(file, "rules/" + file);
		Printed printed = command("check");
		assertThat(printed.status()).isEqualTo(1);
		assertThat(printed.lines()).singleElement().asString().startsWith(file + ":" + place + ": ").contains(letter);
	}

	// Of each kind one, in a text, in a word and in a comment
	@ParameterizedTest
	@ValueSource(ints = { 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x180B, 0x180E, 0x200B, 0x200D, 0x202E, 0x2060,
			0x2066, 0x206A, 0x2800, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFFC, 0x1BCA0, 0x1D173, 0xE0001, 0xE0020,
			0xE0100 })
	void wherever(int letter) throws IOException {
		String named = String.format(Locale.ROOT, "U+%04X ", letter);
		String hidden = Character.toString(letter);
		for (String text : new String[] { PILOT.replace("TRƯỜNG", "TRƯỜNG" + hidden),
				PILOT.replace("$holder", "$hol" + hidden + "der"), PILOT.replace("when", "when // x" + hidden) }) {
			Files.writeString(this.folder.resolve("rules/case.drl"), text);
			Printed printed = command("check");
			assertThat(printed.status()).isEqualTo(1);
			assertThat(printed.out()).contains("case.drl:").contains(named);
		}
		Files.writeString(this.folder.resolve("rules/case.drl"), PILOT);
		for (String text : new String[] { "units: [{ code: T" + hidden + "1, name: T, kind: T }]\n",
				"units: [{ code: T1, name: T, kind: \"" + escaped(hidden) + "T\" }]\n" }) {
			Files.writeString(this.folder.resolve("config/units.yml"), text);
			Printed printed = duties();
			assertThat(printed.status()).isEqualTo(1);
			assertThat(printed.messages()).singleElement().asString().matches("units\\.yml:1:\\d+: .*").contains(named);
		}
	}

	@Test
	void alikeLettersInUnitsAreRefused() throws IOException {
		Files.writeString(this.folder.resolve("rules/case.drl"), PILOT);
		Files.writeString(this.folder.resolve("config/units.yml"),
				"units:\n  - code: T1\n    name: T\n    kind: TRƯỜNGа\n");
		assertThat(duties().messages()).singleElement()
			.asString()
			.startsWith("units.yml:4:11: ")
			.contains("U+0430 CYRILLIC SMALL LETTER A");
	}

	@Test
	void aDecomposedRuleMatchesAComposedUnit() throws IOException {
		put("nfd.drl", "rules/nfd.drl");
		put("units-nfc.yml", "config/units.yml");
		Printed printed = duties();
		assertThat(printed.status()).isZero();
		assertThat(printed.rows()).singleElement().satisfies((row) -> assertThat(row).containsEntry("unit", "T1"));
	}

	@Test
	void anotherBlankAroundAValueIsTrimmed() throws IOException {
		Files.writeString(this.folder.resolve("rules/case.drl"), PILOT);
		put("units-nbsp.yml", "config/units.yml");
		assertThat(duties().rows()).singleElement().satisfies((row) -> assertThat(row).containsEntry("unit", "T1"));
		Files.writeString(this.folder.resolve("rules/case.drl"),
				PILOT.replace("\"pilot\"", "\"\u3000pilot\u202F\"").replace("\"TRƯỜNG\"", "\"TRƯỜNG\u00A0\""));
		assertThat(duties().rows()).singleElement().satisfies((row) -> assertThat(row).containsEntry("unit", "T1"));
	}

	@Test
	void aBlankWithoutWidthInAListIsRefusedAtIt() throws IOException {
		Files.writeString(this.folder.resolve("rules/case.drl"), PILOT);
		put("units-zero-width.yml", "config/units.yml");
		assertThat(duties().messages()).containsExactly(
				"units.yml:5:16: character U+200B ZERO WIDTH SPACE cannot be seen and is not allowed; delete it");
	}

	@Test
	void aContactWithoutALanguageIsTaken() throws IOException {
		put("nfd.drl", "rules/nfd.drl");
		put("units-no-locale.yml", "config/units.yml");
		assertThat(duties().rows()).singleElement().satisfies((row) -> assertThat(row).containsEntry("unit", "T1"));
	}

	private void put(String sample, String as) throws IOException {
		try (InputStream in = LettersInFilesTests.class.getResourceAsStream("/cases/" + sample)) {
			Files.write(this.folder.resolve(as), Objects.requireNonNull(in).readAllBytes());
		}
	}

	private static String escaped(String text) {
		StringBuilder escaped = new StringBuilder();
		text.codePoints().forEach((letter) -> escaped.append(String.format(Locale.ROOT, "\\U%08X", letter)));
		return escaped.toString();
	}

	private Printed duties() {
		return command("duties", "--as-of", "2022-07-01", "--format", "csv");
	}

	private Printed command(String... args) {
		String[] all = new String[args.length + 4];
		System.arraycopy(args, 0, all, 0, args.length);
		all[args.length] = "--config";
		all[args.length + 1] = this.folder.resolve("config").toString();
		all[args.length + 2] = "--rules";
		all[args.length + 3] = this.folder.resolve("rules").toString();
		return Printed.by(all);
	}

}
