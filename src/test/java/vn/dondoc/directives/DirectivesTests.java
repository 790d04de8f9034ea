package vn.dondoc.directives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dondoc.configfile.FileProblem;

import static org.assertj.core.api.Assertions.assertThat;

class DirectivesTests {

	private static final String WHOLE = """
			code: bod-22-01
			number: BOD 22-01
			title: Lỗ hổng đã bị khai thác
			title_en: Known Exploited Vulnerabilities
			issued_on: 2021-11-03
			issuer: CISA
			focal_point: TTCNTT
			leadership: [VPB, VTC]
			text: bod.txt
			until: 2026-01-08
			""";

	@Test
	void everythingThatTheFileGivesIsKnown() {
		Directive directive = read(Map.of("a/directive.yml", WHOLE, "a/bod.txt", "Words")).of("bod-22-01")
			.orElseThrow();
		assertThat(directive.folder()).isEqualTo("a");
		assertThat(directive.number()).isEqualTo("BOD 22-01");
		assertThat(directive.title(Locale.ENGLISH)).isEqualTo("Known Exploited Vulnerabilities");
		assertThat(directive.title(Locale.forLanguageTag("vi"))).isEqualTo("Lỗ hổng đã bị khai thác");
		assertThat(directive.issuedOn()).isEqualTo(LocalDate.of(2021, 11, 3));
		assertThat(directive.issuer()).isEqualTo("CISA");
		assertThat(directive.oversight().focalPoint()).containsExactly("TTCNTT");
		assertThat(directive.oversight().leadership()).containsExactly("VPB", "VTC");
		assertThat(directive.text()).isEqualTo("a/bod.txt");
	}

	@Test
	void onlyTheCodeIsRequired() {
		Directive directive = read(Map.of("directive.yml", "code: x")).of("x").orElseThrow();
		assertThat(directive.name()).isEqualTo("x");
		assertThat(directive.title(Locale.ENGLISH)).isEmpty();
		assertThat(directive.endedBy(LocalDate.of(2199, 12, 31))).isFalse();
	}

	@Test
	void aRuleFileBelongsToTheDirectiveOfItsOwnFolder() {
		Directives directives = read(
				Map.of("directive.yml", "code: top", "a/directive.yml", "code: a", "a/b/directive.yml", "code: b"));
		assertThat(directives.codeOf("x.drl")).isEqualTo("top");
		assertThat(directives.codeOf("a/x.drl")).isEqualTo("a");
		assertThat(directives.codeOf("a/b/x.drl")).isEqualTo("b");
		assertThat(directives.codeOf("c/x.drl")).isEmpty();
		assertThat(directives.all()).extracting(Directive::code).containsExactly("top", "a", "b");
	}

	@Test
	void aDirectiveIsInForceThroughItsLastDay() {
		Directives directives = read(Map.of("directive.yml", "code: x\nuntil: 2022-07-31"));
		assertThat(directives.ended("x", LocalDate.of(2022, 7, 31))).isFalse();
		assertThat(directives.ended("x", LocalDate.of(2022, 8, 1))).isTrue();
		assertThat(directives.ended("", LocalDate.of(2022, 8, 1))).isFalse();
	}

	@Test
	void aScenarioOfThatNameDescribesNone() {
		assertThat(read(Map.of("tests/directive.yml", "scenarios: []", "a/tests/directive.yml", "x")).all()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { "number: 1 | 1:1 | 'code' is missing",
			"code: a b | 1:7 | code 'a b' will not do", "code: a~codes: b | 2:1 | unknown key 'codes'",
			"code: a~issued_on: 31/12/2022 | 2:12 | a date such as",
			"code: a~issued_on: 2022-12-31~until: 2022-12-30 | 3:8 | before the day of issue",
			"code: a~text: b.txt | 2:7 | is not beside this file", "code: a~text: ../b.txt | 2:7 | will not do",
			"code: a~text: .b.txt | 2:7 | will not do", "code: a~text: b.drl | 2:7 | will not do",
			"code: a~focal_point: {x: y} | 2:14 | expected a list", "code: a~leadership: [x, ' '] | 2:17 | is blank",
			"[] | 1:1 | expected keys", "code: ' | 1:8 | is not valid YAML" })
	void whatIsWrongIsNamedAtItsPlace(String text, String place, String words) {
		List<FileProblem> problems = problems(Map.of("a/directive.yml", text.replace('~', '\n')));
		assertThat(problems).singleElement().satisfies((problem) -> {
			assertThat(problem.toString()).startsWith("a/directive.yml:" + place + ": ").contains(words);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "code", "number", "title", "title_en", "issuer", "focal_point", "leadership" })
	void aTextThatNoColumnTakesIsRefused(String key) {
		String text = (key.equals("code") ? "" : "code: a\n") + key + ": " + "x".repeat(1001);
		assertThat(problems(Map.of("directive.yml", text))).singleElement()
			.satisfies((problem) -> assertThat(problem.message()).contains("is longer than"));
	}

	@Test
	void twoFoldersCannotHaveOneCode() {
		assertThat(problems(Map.of("a/directive.yml", "code: x", "b/directive.yml", "number: 2\ncode: x")))
			.singleElement()
			.satisfies((problem) -> {
				assertThat(problem.toString()).startsWith("b/directive.yml:2:7: ").contains("in a/directive.yml");
				assertThat(problem.vietnamese()).contains("a/directive.yml").isNotEqualTo(problem.message());
			});
	}

	private static Directives read(Map<String, String> files) {
		List<FileProblem> problems = new ArrayList<>();
		Directives directives = Directives.read(files, problems);
		assertThat(problems).isEmpty();
		return directives;
	}

	private static List<FileProblem> problems(Map<String, String> files) {
		List<FileProblem> problems = new ArrayList<>();
		Directives.read(files, problems);
		return problems;
	}

}
