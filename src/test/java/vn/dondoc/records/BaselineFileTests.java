package vn.dondoc.records;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dondoc.facts.Obligations;
import vn.dondoc.configfile.BadFiles;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Work;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.UnitsFile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reading {@code baseline.yml}.
 */
class BaselineFileTests {

	private static final LocalDate DAY = LocalDate.of(2022, 4, 30);

	@TempDir
	Path config;

	@Test
	void withoutAFileNothingIsOnRecord() {
		assertThat(BaselineFile.read(this.config, Set.of(), Obligations.of(Set.of()))).isEqualTo(Baseline.EMPTY);
	}

	@Test
	void anEmptyFileOrSectionIsNothingOnRecord() {
		assertThat(read("")).isEqualTo(Baseline.EMPTY);
		assertThat(read("reports:\nreadings: []")).isEqualTo(Baseline.EMPTY);
	}

	@Test
	void reportsAndReadingsAreKeptAsWritten() {
		String text = """
				reports:
				- {unit: A, obligation: wan, work: IN_PROGRESS, on: 2022-04-30, source: Ghi chú 4}
				readings:
				- {unit: A, obligation: ind, value: 66.67, on: 2022-04-30}
				- {unit: B, obligation: ind, reached: false, on: 2022-04-30}
				""";
		assertThat(read(text))
			.isEqualTo(new Baseline(List.of(new Report(new DutyKey("A", "wan"), Work.IN_PROGRESS, DAY, "Ghi chú 4")),
					List.of(new Reading(new DutyKey("A", "ind"), new BigDecimal("66.67"), null, DAY, ""),
							new Reading(new DutyKey("B", "ind"), null, false, DAY, ""))));
	}

	@Test
	void unknownUnitsAndObligationsComeWithTheKnownOnes() {
		assertThat(problems("reports: [{unit: C, obligation: wam, work: COMPLETED, on: 2022-04-30}]")).containsExactly(
				"baseline.yml:1:18: unknown unit 'C'; known: A, B",
				"baseline.yml:1:33: unknown obligation 'wam'; did you mean 'wan'? Known: ind, wan");
	}

	@Test
	void unknownWorkAndWrongDatesAreProblems() {
		assertThat(problems("reports: [{unit: A, obligation: wan, work: DONE, on: 30/4/2022}]")).hasSize(2)
			.anyMatch((problem) -> problem.contains("unknown work 'DONE'"))
			.anyMatch((problem) -> problem.contains("expected a date such as 2022-04-30"));
	}

	@Test
	void aReadingNeedsAFigureOrAnAnswer() {
		assertThat(problems("readings:\n- {unit: A, obligation: ind, on: 2022-04-30}"))
			.containsExactly("baseline.yml:2:3: neither 'value' nor 'reached' is given, expected at least one of them");
	}

	@Test
	void aFigureOutOfRangeIsAProblem() {
		for (String value : List.of("-0.1", "1000000.01", "1e9", "many")) {
			assertThat(problems("readings: [{unit: A, obligation: ind, value: " + value + ", on: 2022-04-30}]"))
				.containsExactly("baseline.yml:1:46: found '" + value + "', expected a number from 0 to 1000000");
		}
	}

	@Test
	void twoEntriesForOneDutyAndDayAreAProblem() {
		String text = """
				reports:
				- {unit: A, obligation: wan, work: IN_PROGRESS, on: 2022-04-30}
				- {unit: A, obligation: wan, work: COMPLETED, on: 2022-04-30}
				- {unit: A, obligation: wan, work: COMPLETED, on: 2022-05-01}
				""";
		assertThat(problems(text)).singleElement()
			.asString()
			.contains("A/wan on 2022-04-30 is given twice, in lines 2 and 3");
	}

	@Test
	void theShippedBaselineSpeaksOfUnitsAndObligationsThatExist() throws IOException {
		Baseline baseline = shipped();
		assertThat(baseline.reports()).hasSize(30);
		assertThat(baseline.readings()).hasSize(73);
	}

	@Test
	void theShippedBaselineRecordsWhatAnnexTwoImplies() throws IOException {
		Set<String> onAnnex2 = UnitsFile.read(Path.of("config"))
			.stream()
			.filter((unit) -> unit.fact().lists().contains("annex-2"))
			.map(Unit::code)
			.collect(Collectors.toSet());
		assertThat(shipped().reports()).filteredOn((report) -> report.duty().obligation().equals("video-conference"))
			.hasSize(15)
			.allMatch((report) -> report.work() == Work.COMPLETED)
			.noneMatch((report) -> onAnnex2.contains(report.duty().unit()));
	}

	@Test
	void theShippedReadingsOfIndicatorSevenAllFallShort() throws IOException {
		assertThat(shipped().readings()).filteredOn((reading) -> reading.duty().obligation().equals("indicator-07"))
			.extracting((reading) -> reading.duty().unit() + " " + reading.value())
			.containsExactlyInAnyOrder("CDTNDVN 70", "CHHVN 67.3", "CDSVN 66.67", "CDKVN 54", "CHKVN 48.2",
					"TCDBVN 20.6");
	}

	private static Baseline shipped() throws IOException {
		Set<String> units = UnitsFile.read(Path.of("config")).stream().map(Unit::code).collect(Collectors.toSet());
		return BaselineFile.read(Path.of("config"), units, Obligations.of(obligationsInTheRules()));
	}

	private static Set<String> obligationsInTheRules() throws IOException {
		Set<String> codes = new TreeSet<>();
		try (Stream<Path> files = Files.list(Path.of("rules")).filter((file) -> file.toString().endsWith(".drl"))) {
			for (Path file : files.toList()) {
				Matcher calls = Pattern.compile("duties\\.\\w+\\(\\$holder, \"([^\"]+)\"")
					.matcher(Files.readString(file));
				while (calls.find()) {
					codes.add(calls.group(1));
				}
			}
		}
		return codes;
	}

	private Baseline read(String text) {
		try {
			Files.writeString(this.config.resolve("baseline.yml"), text);
			return BaselineFile.read(this.config, Set.of("A", "B"), Obligations.of(Set.of("wan", "ind")));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<String> problems(String text) {
		return BadFiles.problemsOf(() -> read(text));
	}

}
