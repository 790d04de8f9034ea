package vn.dondoc.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

import vn.dondoc.rules.engine.DroolsCrossCheck;
import vn.dondoc.rules.engine.RuleTexts;
import vn.dondoc.rules.language.RuleFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static vn.dondoc.rules.engine.RuleTexts.owes;
import static vn.dondoc.rules.engine.RuleTexts.owing;
import static vn.dondoc.rules.engine.RuleTexts.rule;

/**
 * Whatever the gate is shown, it answers soon, and with what the engine's own parser
 * reads as well.
 */
@Isolated("measures time")
class GateLimitsTests {

	private static final String ODD = "\"'\\(){}!;:,.@$#&|=<>*/ \n\r\t0x\u0000\u202e\ud83dЖđ";

	private static final Duration SOON = Duration.ofSeconds(5);

	@Test
	void fourteenHundredRulesInFortyFilesPass() {
		assertTimeout(SOON, () -> assertThat(RuleGate.check(files(40, 35))).isEmpty());
	}

	@Test
	void aHundredThousandRulesAreRefusedSoon() {
		assertTimeout(SOON, () -> assertThat(RuleGate.check(files(100, 1_000))).isNotEmpty());
		assertTimeout(SOON,
				() -> assertThat(RuleGate.check(Map.of("a.drl", file(0, 2_100)))).singleElement()
					.asString()
					.contains("holds more than 2000 rules"));
	}

	@Test
	void conditionsAreCountedOverAllRules() {
		String many = "$h : OrgUnit( code in (" + "\"a\", ".repeat(150) + "\"b\") || active )";
		String[] rules = IntStream.range(0, 133)
			.mapToObj((i) -> rule("Rule " + i, many, "duties.standing($h, \"a\");"))
			.toArray(String[]::new);
		assertThat(RuleGate.check(Map.of("a.drl", owing(Arrays.copyOf(rules, 131))))).isEmpty();
		assertThat(RuleGate.check(Map.of("a.drl", owing(rules)))).singleElement()
			.asString()
			.contains("hold more than 20000 comparisons");
	}

	@Test
	void tooManyFilesAndHugeTextsAreRefusedAtOnce() {
		assertTimeout(SOON, () -> {
			assertThat(RuleGate.check(files(501, 1))).singleElement().asString().contains("at most 500 files");
			for (String part : List.of("(", "\"", "/*", "rule \"a\" when ", "!", "x.", "'", "@a(", "\r", "1", "-")) {
				assertThat(RuleGate.check(Map.of("a.drl", part.repeat(10_000_000 / part.length())))).singleElement()
					.asString()
					.contains("a.drl:1:1: is longer than 1000000 characters");
				assertThat(RuleGate.check(Map.of("a.drl", part.repeat(1_000_000 / part.length())))).isNotEmpty();
			}
		});
	}

	@Test
	void everyPackageOfTheApplicationIsReserved() throws IOException {
		String text = owing(owes("A", "duties.standing($holder, \"a\");"));
		try (Stream<Path> packages = Files.list(Path.of("src/main/java/vn/dondoc"))) {
			assertThat(packages.filter(Files::isDirectory)).hasSizeGreaterThan(10)
				.allSatisfy((folder) -> assertThat(RuleGate
					.check(Map.of("a.drl", text.replace("vn.test.owing", "vn.dondoc." + folder.getFileName()))))
					.hasSize(1));
		}
	}

	@Test
	void aFileMayNotHaveAnyName() {
		String text = owing(owes("A", "duties.standing($holder, \"a\");"));
		assertThat(RuleGate.check(Map.of("phụ lục/2 (mới), bản 'a'.drl", text))).isEmpty();
		for (String name : List.of("../a.drl", "a/../b.drl", "/a.drl", "a\nb.drl", "a\u202eb.drl", " ", "a\\b.drl",
				"x".repeat(301))) {
			assertThat(RuleGate.check(Map.of(name, text))).singleElement()
				.asString()
				.contains(":1:1: has a name that cannot be used")
				.doesNotContain("\n", "\u202e");
		}
	}

	@Test
	void problemsComeInTheReadersLanguage() {
		RuleProblem problem = RuleGate.check(Map.of("a.drl", owing(owes("A", "duties.standing($holder, \"a b\");"))))
			.get(0);
		assertThat(problem.message(Locale.ENGLISH)).startsWith("obligation code is 'a b'");
		assertThat(problem.message(Locale.forLanguageTag("vi-VN"))).startsWith("mã nhiệm vụ là 'a b'");
		assertThat(problem.message(Locale.FRENCH)).isEqualTo(problem.message());
	}

	@Test
	@Timeout(120)
	void mutatedFilesNeverBreakTheGateOrDeceiveIt() throws IOException {
		List<String> texts = texts();
		Random random = new Random(20221124);
		int lawful = 0;
		for (int i = 0; i < 6_000; i++) {
			String text = mutated(texts, random);
			List<RuleProblem> problems = RuleGate.check(Map.of("a.drl", text));
			if (problems.isEmpty()) {
				lawful++;
				RuleText printed = RuleText.of(RuleFile.read("a.drl", text));
				assertThat(DroolsCrossCheck.agrees(printed)).as(text).isTrue();
			}
		}
		assertThat(lawful).isGreaterThan(200);
	}

	private static String mutated(List<String> texts, Random random) {
		StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
		for (int i = random.nextInt(3); i >= 0 && text.length() > 1; i--) {
			int from = random.nextInt(text.length());
			int to = Math.min(text.length(), from + 1 + random.nextInt(random.nextBoolean() ? 3 : 40));
			String other = texts.get(random.nextInt(texts.size()));
			int start = random.nextInt(other.length());
			switch (random.nextInt(5)) {
				case 0 -> text.delete(from, to);
				case 1 -> text.insert(from, other, start, Math.min(other.length(), start + 1 + random.nextInt(30)));
				case 2 -> text.insert(from, text.substring(from, to));
				case 3 -> text.setCharAt(from, ODD.charAt(random.nextInt(ODD.length())));
				default -> text.replace(from, to, other.substring(start, Math.min(other.length(), start + 8)));
			}
		}
		return text.toString();
	}

	private static List<String> texts() throws IOException {
		List<String> texts = new ArrayList<>();
		for (String folder : List.of("rules", "src/test/resources/corpus/hostile", "src/test/resources/corpus/broken",
				"src/test/resources/corpus/lawful")) {
			try (Stream<Path> files = Files.list(Path.of(folder))) {
				for (Path file : files.filter((path) -> path.toString().endsWith(".drl")).sorted().toList()) {
					// What was lawful stays so more often, and tells more
					int times = folder.endsWith("hostile") || folder.endsWith("broken") ? 1 : 15;
					texts.addAll(Collections.nCopies(times, Files.readString(file)));
				}
			}
		}
		return texts;
	}

	private static Map<String, String> files(int files, int rules) {
		Map<String, String> texts = new HashMap<>();
		IntStream.range(0, files).forEach((i) -> texts.put(i + ".drl", file(i, rules)));
		return texts;
	}

	private static String file(int file, int rules) {
		return owing(IntStream.range(0, rules)
			.mapToObj((i) -> owes(file + "-" + i, "duties.milestone($holder, \"a" + i + "\").inMonth(2022, 9);"))
			.collect(Collectors.joining()));
	}

}
