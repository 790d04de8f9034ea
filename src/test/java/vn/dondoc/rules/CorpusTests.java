package vn.dondoc.rules;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.dondoc.facts.Duty;
import vn.dondoc.facts.Facts;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Work;
import vn.dondoc.rules.engine.RuleCompiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The corpus of rule files: hostile and broken ones are refused at their places with
 * nothing executed, lawful ones are taken and speak. Beside each file stands what is
 * expected of it: a line {@code LINE:COLUMN words of the message} for each problem, or
 * the name of each rule that speaks about the sample facts. To add a case, add two files.
 */
class CorpusTests {

	private static final Path CORPUS = Path.of("src/test/resources/corpus");

	private static final LocalDate DAY = LocalDate.of(2022, 7, 1);

	@AfterEach
	void nothingWasExecuted() {
		assertThat(System.getProperty("dondoc.canary")).isNull();
		assertThat(Path.of("canary.txt")).doesNotExist();
		assertThat(Thread.getAllStackTraces().keySet()).noneMatch((thread) -> thread.getName().equals("canary"));
	}

	static Stream<Path> refused() throws IOException {
		return Stream.concat(files("hostile"), files("broken"));
	}

	static Stream<Path> lawful() throws IOException {
		return files("lawful");
	}

	private static Stream<Path> files(String folder) throws IOException {
		try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
			return files.filter((file) -> file.toString().endsWith(".drl")).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("refused")
	void aHostileOrBrokenFileIsRefusedAtItsPlaces(Path file) throws IOException {
		String name = String.valueOf(file.getFileName());
		Map<String, String> files = Map.of(name, Files.readString(file));
		List<RuleProblem> problems = RuleGate.check(files);
		List<String> expected = expected(file);
		assertThat(problems.stream().map((problem) -> problem.line() + ":" + problem.column()).toList())
			.as("%s", problems)
			.isEqualTo(expected.stream().map((line) -> line.substring(0, line.indexOf(' '))).toList());
		for (int i = 0; i < expected.size(); i++) {
			String words = expected.get(i).substring(expected.get(i).indexOf(' ') + 1);
			assertThat(problems.get(i).message()).contains(words);
			assertThat(problems.get(i).vietnamese()).isNotBlank().isNotEqualTo(problems.get(i).message());
			assertThat(problems.get(i).toString()).startsWith(name + ":").doesNotContain("\n", "{0}", "{1}");
		}
		RuleProblemsException refused = catchThrowableOfType(RuleProblemsException.class,
				() -> RuleCompiler.compile(Release.of(files)));
		assertThat(refused.problems()).isEqualTo(problems);
	}

	@ParameterizedTest
	@MethodSource("lawful")
	void aLawfulFileIsTakenAndSpeaks(Path file) throws IOException {
		Map<String, String> files = Map.of(String.valueOf(file.getFileName()), Files.readString(file));
		assertThat(RuleGate.check(files)).isEmpty();
		Rulebook rulebook = RuleCompiler.compile(Release.of(files));
		Answer<?> owed = rulebook.owed(units(), DAY);
		Answer<AlertCall> said = rulebook.calls(duties(), DAY);
		assertThat(owed.failures()).isEmpty();
		assertThat(said.failures()).isEmpty();
		Set<String> spoken = new TreeSet<>();
		rulebook.owed(units(), DAY).results().forEach((duty) -> spoken.add(duty.source().rule()));
		said.results().forEach((call) -> spoken.add(call.source().rule()));
		assertThat(spoken).isEqualTo(new TreeSet<>(expected(file)));
		assertThat(spoken).isEqualTo(verdicts(rulebook));
	}

	private static Set<String> verdicts(Rulebook rulebook) {
		return Stream
			.concat(units().stream().flatMap((unit) -> rulebook.verdicts(unit, DAY).stream()),
					duties().stream().flatMap((duty) -> rulebook.verdicts(duty, DAY).stream()))
			.filter(RuleVerdict::speaks)
			.map((verdict) -> verdict.outline().source().rule())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void theCorpusIsThere() throws IOException {
		assertThat(files("hostile")).hasSizeGreaterThan(150);
		assertThat(files("broken")).hasSizeGreaterThan(80);
		assertThat(files("lawful")).hasSizeGreaterThan(20);
	}

	private static List<String> expected(Path file) throws IOException {
		return Files.readAllLines(Path.of(file.toString().replace(".drl", ".expect")))
			.stream()
			.filter((line) -> !line.isBlank())
			.toList();
	}

	private static List<OrgUnit> units() {
		return List.of(new OrgUnit("VPB", "Văn phòng Bộ", "OFFICE", false, List.of("annex-2"), null, true),
				new OrgUnit("S", "Trường", "SCHOOL", true, List.of(), "VPB", true),
				new OrgUnit("X", "Vụ cũ", "ADVISORY", false, List.of(), null, false));
	}

	private static List<Duty> duties() {
		Duty plain = Facts.duty("VPB", 25);
		return List.of(Facts.duty("VPB", -5), Facts.duty("VPB", 0), Facts.duty("VPB", 3), plain,
				Facts.duty("VPB", 40, Work.REPORTED), Facts.standingDuty("VPB"),
				new Duty(units().get(0), "online", "2.a", "TARGET", null, plain.due(), plain.due(), "IN_PROGRESS", 10,
						0, new BigDecimal("80.0"), new BigDecimal("66"), "", ""));
	}

}
