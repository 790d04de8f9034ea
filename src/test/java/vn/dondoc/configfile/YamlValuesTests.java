package vn.dondoc.configfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How single values are read.
 */
class YamlValuesTests {

	@TempDir
	Path folder;

	@Test
	void anEmptyFileReadsAsOneWithoutKeys() {
		assertThat(this.<List<YamlMap>>read("", (top) -> top.maps("units"))).isEmpty();
		assertThat(this.<List<YamlMap>>read("# only a comment\n", (top) -> top.maps("units"))).isEmpty();
		assertThat(this.<List<YamlMap>>read("---\n", (top) -> top.maps("units"))).isEmpty();
	}

	@Test
	void aByteOrderMarkIsPassedOver() {
		assertThat(this.<String>read("\uFEFFname: a", (top) -> top.requiredText("name"))).isEqualTo("a");
	}

	@Test
	void wordsThatYamlTakesForSomethingElseStayTexts() {
		assertThat(this.<List<String>>read("codes: [no, 010, 1e3, 2022-04-30, 12:30]", (top) -> top.texts("codes")))
			.containsExactly("no", "010", "1e3", "2022-04-30", "12:30");
	}

	@Test
	void twoWaysOfTypingAVietnameseLetterAreOne() {
		assertThat(this.<String>read("name: Vu\u0323", (top) -> top.requiredText("name"))).isEqualTo("V\u1EE5");
	}

	@Test
	void linesCountFromTheTopOfTheFile() {
		assertThat(this.<Integer>read("\n\nunits:\n  - code: A\n", (top) -> {
			YamlMap unit = top.maps("units").get(0);
			unit.requiredText("code");
			return unit.line();
		})).isEqualTo(4);
	}

	@Test
	void aDecimalKeepsItsDigits() {
		assertThat(this.<String>read("v: 66.670", (top) -> String.valueOf(top.optionalDecimal("v", 0, 100))))
			.isEqualTo("66.670");
	}

	@Test
	void aDecimalCommaIsExplained() {
		assertThat(problems("v: '67,3'", (top) -> top.optionalDecimal("v", 0, 100)))
			.containsExactly("x.yml:1:4: found '67,3', expected a number from 0 to 100 with a point: 67.3");
	}

	@Test
	void aNumberOutOfRangeIsRefused() {
		assertThat(problems("v: 100.01", (top) -> top.optionalDecimal("v", 0, 100))).hasSize(1);
		assertThat(problems("v: -1", (top) -> top.optionalDecimal("v", 0, 100))).hasSize(1);
		assertThat(problems("v: .nan", (top) -> top.optionalDecimal("v", 0, 100))).hasSize(1);
		assertThat(problems("v: 1.5", (top) -> top.requiredWhole("v", 0, 100))).hasSize(1);
	}

	@Test
	void aDateIsReadAndOtherWaysToWriteItAreRefused() {
		assertThat(this.<LocalDate>read("on: 2022-04-30", (top) -> top.requiredDate("on"))).isEqualTo("2022-04-30");
		for (String wrong : List.of("30/4/2022", "2022-02-29", "2022-4-30", "1899-12-31", "2200-01-01", "[a]")) {
			assertThat(problems("on: " + wrong, (top) -> top.requiredDate("on"))).singleElement()
				.asString()
				.contains("expected a date such as 2022-04-30");
		}
	}

	@Test
	void onlyTrueAndFalseAreAnswers() {
		assertThat(this.<Boolean>read("a: true", (top) -> Boolean.TRUE.equals(top.optionalFlag("a")))).isTrue();
		assertThat(problems("a: yes", (top) -> top.requiredText("b") + top.optionalFlag("a"))).hasSize(2);
	}

	@Test
	void textsWithLineBreaksOrControlCharactersAreRefused() {
		assertThat(problems("n: \"a\\r\\nBcc: x\"", (top) -> top.requiredText("n"))).singleElement()
			.asString()
			.contains("cannot be seen; expected one line");
		assertThat(problems("n: \"a\\u2028b\"", (top) -> top.requiredText("n"))).hasSize(1);
	}

	@Test
	void everyProblemIsReportedInOrderOfLines() {
		assertThat(problems("d: x\nf: maybe\nl: word\nm: [1]\nz: 1\n", (top) -> {
			top.maps("m");
			top.texts("l");
			top.optionalFlag("f");
			top.requiredDate("d");
			return top.requiredText("missing");
		})).extracting((problem) -> problem.substring(0, 8))
			.containsExactly("x.yml:1:", "x.yml:1:", "x.yml:2:", "x.yml:3:", "x.yml:4:", "x.yml:5:");
	}

	private <T> T read(String text, Function<YamlMap, T> reading) {
		try {
			return YamlFile.read(BadFiles.asX(Files.writeString(this.folder.resolve("x.yml"), text)), reading);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<String> problems(String text, Function<YamlMap, Object> reading) {
		return BadFiles.problemsOf(() -> read(text, reading));
	}

}
