package vn.dondoc.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.DutyKind;
import vn.dondoc.facts.Facts;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.facts.Term;
import vn.dondoc.facts.Work;
import vn.dondoc.ledger.LedgerEntry;
import vn.dondoc.ledger.Reckoning;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a duty due on 2022-09-30 stands by what is on record. A target is to reach 80.
 */
class ProgressTests {

	private static final DutyKey KEY = new DutyKey("VPB", "wan");

	private static final BigDecimal TARGET = BigDecimal.valueOf(80);

	@Test
	void withoutRecordsNothingIsStarted() {
		assertThat(stands("2022-09-30")).isEqualTo("NOT_STARTED DUE_SOON open");
	}

	@Test
	void aReportHoldsFromItsDayOn() {
		Report report = report("COMPLETED", "2022-09-20");
		assertThat(stands("2022-09-19", report)).isEqualTo("NOT_STARTED DUE_SOON open");
		assertThat(stands("2022-09-20", report)).isEqualTo("COMPLETED ON_TRACK");
		assertThat(stands("2023-09-20", report)).isEqualTo("COMPLETED ON_TRACK");
	}

	@Test
	void completedOnTheLastDayIsInTimeAndTheDayAfterIsLateForEver() {
		assertThat(stands("2023-01-01", report("COMPLETED", "2022-09-30"))).isEqualTo("COMPLETED ON_TRACK");
		assertThat(stands("2022-10-01", report("COMPLETED", "2022-10-01"))).isEqualTo("COMPLETED OVERDUE");
		assertThat(stands("2032-10-01", report("COMPLETED", "2022-10-01"))).isEqualTo("COMPLETED OVERDUE");
	}

	@Test
	void whatWasReturnedCountsFromItsSecondCompletion() {
		Report[] reports = { report("COMPLETED", "2022-09-20"), report("RETURNED", "2022-09-25"),
				report("COMPLETED", "2022-10-05") };
		assertThat(stands("2022-09-22", reports)).isEqualTo("COMPLETED ON_TRACK");
		assertThat(stands("2022-09-28", reports)).isEqualTo("RETURNED DUE_SOON open");
		assertThat(stands("2022-10-01", reports)).isEqualTo("RETURNED OVERDUE open");
		assertThat(stands("2022-10-05", reports)).isEqualTo("COMPLETED OVERDUE");
	}

	@Test
	void completionRepeatedLaterKeepsItsFirstDay() {
		assertThat(stands("2022-11-01", report("COMPLETED", "2022-09-20"), report("COMPLETED", "2022-10-20")))
			.isEqualTo("COMPLETED ON_TRACK");
	}

	@Test
	void reportedSuspendedAndNotApplicableAreNotOpen() {
		assertThat(stands("2022-10-01", report("REPORTED", "2022-09-20"))).isEqualTo("REPORTED OVERDUE");
		assertThat(stands("2022-10-01", report("SUSPENDED", "2022-09-20"))).isEqualTo("SUSPENDED OVERDUE");
		assertThat(stands("2022-09-25", report("NOT_APPLICABLE", "2022-09-20"))).isEqualTo("NOT_APPLICABLE DUE_SOON");
		assertThat(stands("2022-10-01", report("IN_PROGRESS", "2022-09-20"))).isEqualTo("IN_PROGRESS OVERDUE open");
	}

	@Test
	void theLatestReportCountsWhateverTheirOrder() {
		assertThat(stands("2022-09-30", report("RETURNED", "2022-09-25"), report("REPORTED", "2022-09-20")))
			.isEqualTo("RETURNED DUE_SOON open");
	}

	@Test
	void aTargetIsReachedByItsFigureOrByWord() {
		assertThat(target("2022-10-01", reading("80", null, "2022-09-30"))).isEqualTo("COMPLETED ON_TRACK");
		assertThat(target("2022-10-01", reading("80.0", null, "2022-09-30"))).isEqualTo("COMPLETED ON_TRACK");
		assertThat(target("2022-10-01", reading(null, true, "2022-09-30"))).isEqualTo("COMPLETED ON_TRACK");
		assertThat(target("2022-10-01", reading("79.99", true, "2022-09-30"))).isEqualTo("COMPLETED ON_TRACK");
	}

	@Test
	void aTargetThatIsNotReachedIsInProgress() {
		assertThat(target("2022-10-01", reading("79.99", null, "2022-09-30"))).isEqualTo("IN_PROGRESS OVERDUE open");
		assertThat(target("2022-10-01", reading(null, false, "2022-09-30"))).isEqualTo("IN_PROGRESS OVERDUE open");
		assertThat(target("2022-10-01", reading("100", false, "2022-09-30"))).isEqualTo("IN_PROGRESS OVERDUE open");
	}

	@Test
	void aTargetReachedLaterCountsFromThatDayAndStaysReached() {
		Reading[] readings = { reading("50", null, "2022-04-30"), reading("85", null, "2022-10-03"),
				reading("70", null, "2022-11-01") };
		assertThat(target("2022-09-30", readings)).isEqualTo("IN_PROGRESS DUE_SOON open");
		assertThat(target("2022-10-02", readings)).isEqualTo("IN_PROGRESS OVERDUE open");
		assertThat(target("2022-10-03", readings)).isEqualTo("COMPLETED OVERDUE");
		assertThat(target("2022-11-02", readings)).isEqualTo("COMPLETED OVERDUE");
	}

	@Test
	void aTargetReportedAndReadCountsFromTheEarlierDay() {
		List<Report> reported = List.of(report("COMPLETED", "2022-09-20"));
		Reading[] late = { reading("85", null, "2022-10-03") };
		assertThat(stands("2022-10-04", TARGET, Progress.of(reported, List.of(late)))).isEqualTo("COMPLETED ON_TRACK");
		List<Report> reportedLate = List.of(report("COMPLETED", "2022-10-03"));
		Reading[] early = { reading("85", null, "2022-09-20") };
		assertThat(stands("2022-10-04", TARGET, Progress.of(reportedLate, List.of(early))))
			.isEqualTo("COMPLETED ON_TRACK");
	}

	@Test
	void theLatestFigureIsShownAndWordsDoNotHideIt() {
		Progress progress = Progress.of(List.of(),
				List.of(reading("70", null, "2022-06-01"), reading("50", null, "2022-04-30"),
						reading(null, false, "2022-07-01"), reading("90", null, "2022-12-01")));
		assertThat(progress.standing(KEY, TARGET, LocalDate.of(2022, 8, 1)).reading()).isEqualByComparingTo("70");
	}

	@Test
	void readingsSayNothingOfADutyThatIsNoTarget() {
		Progress progress = Progress.of(List.of(), List.of(reading("100", null, "2022-04-30")));
		assertThat(progress.standing(KEY, null, LocalDate.of(2022, 8, 1)).work()).isEqualTo(Work.NOT_STARTED);
	}

	private static String stands(String on, Report... reports) {
		return stands(on, null, Progress.of(Arrays.asList(reports), List.of()));
	}

	private static String target(String on, Reading... readings) {
		return stands(on, TARGET, Progress.of(List.of(), new ArrayList<>(Arrays.asList(readings))));
	}

	private static String stands(String on, @Nullable BigDecimal target, Progress progress) {
		DutyKind kind = (target != null) ? DutyKind.TARGET : DutyKind.MILESTONE;
		OwedDuty owed = new OwedDuty(Facts.anyUnit(), KEY.obligation(), kind,
				new Term(Term.Phrase.IN_MONTH, LocalDate.of(2022, 9, 1), false), target, Facts.anyRule(), "", "");
		LedgerEntry entry = new Reckoning(Calendars.computed()).ledger(List.of(owed), progress, LocalDate.parse(on))
			.get(0);
		return entry.duty().work() + " " + entry.time() + (entry.duty().open() ? " open" : "");
	}

	private static Report report(String work, String on) {
		return new Report(KEY, Work.valueOf(work), LocalDate.parse(on), "");
	}

	private static Reading reading(@Nullable String value, @Nullable Boolean reached, String on) {
		return new Reading(KEY, (value != null) ? new BigDecimal(value) : null, reached, LocalDate.parse(on), "");
	}

}
