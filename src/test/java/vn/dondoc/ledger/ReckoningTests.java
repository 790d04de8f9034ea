package vn.dondoc.ledger;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKind;
import vn.dondoc.facts.Facts;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.facts.Term;
import vn.dondoc.facts.Term.Phrase;
import vn.dondoc.records.Progress;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Duties are reckoned from the words of the rules.
 */
class ReckoningTests {

	private final Reckoning reckoning = new Reckoning(Calendars.read(Path.of("config")));

	@ParameterizedTest
	@CsvSource({ "IN_MONTH, 2022-06-01, 2022-06-30, 2022-06-30,", "IN_MONTH, 2022-09-01, 2022-09-30, 2022-09-30,",
			"BEFORE_MONTH, 2022-12-01, 2022-11-30, 2022-11-30,", "BEFORE_MONTH, 2023-06-01, 2023-05-31, 2023-05-31,",
			"BY_END_OF, 2022-01-01, 2022-12-31, 2023-01-03, 2022-12-31;2023-01-01;2023-01-02",
			"IN_MONTH, 2022-12-01, 2022-12-31, 2023-01-03, 2022-12-31;2023-01-01;2023-01-02",
			"ON, 2022-09-01, 2022-09-01, 2022-09-05, 2022-09-01;2022-09-02;2022-09-03;2022-09-04",
			"ON, 2022-09-15, 2022-09-15, 2022-09-15," })
	void thePhrasesOfTheDirectiveAreReadAsItSays(Phrase phrase, LocalDate day, LocalDate calendarDue, LocalDate due,
			@Nullable String movedBy) {
		LedgerEntry entry = entry(new Term(phrase, day, false), "2022-05-01");
		assertThat(entry.duty().calendarDue()).isEqualTo(calendarDue);
		assertThat(entry.duty().due()).isEqualTo(due);
		assertThat(entry.movedBy().stream().map((off) -> off.date().toString()).collect(Collectors.joining(";")))
			.isEqualTo((movedBy != null) ? movedBy : "");
	}

	@Test
	void exactlyKeepsADayOff() {
		LedgerEntry entry = entry(new Term(Phrase.BY_END_OF, LocalDate.of(2022, 1, 1), true), "2023-01-01");
		assertThat(entry.duty().due()).isEqualTo("2022-12-31");
		assertThat(entry.movedBy()).isEmpty();
		assertThat(entry.time()).isEqualTo(TimeState.OVERDUE);
	}

	@Test
	void aCommencementOnASundayNeverRolls() {
		LocalDate sunday = LocalDate.of(2022, 5, 15);
		OwedDuty owed = new OwedDuty(Facts.anyUnit(), "start", DutyKind.COMMENCEMENT,
				new Term(Phrase.FROM, sunday, true), null, Facts.anyRule(), "", "");
		LedgerEntry entry = ledger(owed, "2022-05-16").get(0);
		assertThat(entry.duty().startsOn()).isEqualTo(sunday);
		assertThat(entry.duty().due()).isEqualTo(sunday);
		assertThat(entry.duty().daysLate()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "2022-08-30, ON_TRACK, 31, 0", "2022-08-31, DUE_SOON, 30, 0", "2022-09-29, DUE_SOON, 1, 0",
			"2022-09-30, DUE_SOON, 0, 0", "2022-10-01, OVERDUE, 0, 1", "2023-09-30, OVERDUE, 0, 365" })
	void timeTurnsAtItsEdges(String on, TimeState time, int daysLeft, int daysLate) {
		LedgerEntry entry = entry(new Term(Phrase.IN_MONTH, LocalDate.of(2022, 9, 1), false), on);
		assertThat(entry.time()).isEqualTo(time);
		assertThat(entry.duty().daysLeft()).isEqualTo(daysLeft);
		assertThat(entry.duty().daysLate()).isEqualTo(daysLate);
	}

	@Test
	void aStandingDutyHasNoDate() {
		OwedDuty owed = new OwedDuty(Facts.anyUnit(), "awareness", DutyKind.STANDING, null, null, Facts.anyRule(), "",
				"");
		LedgerEntry entry = ledger(owed, "2030-01-01").get(0);
		assertThat(entry.time()).isEqualTo(TimeState.NO_DATE);
		assertThat(entry.dueDate()).isNull();
		assertThat(entry.duty()).extracting(Duty::due, Duty::daysLeft, Duty::daysLate, Duty::offset)
			.containsOnlyNulls();
	}

	@Test
	void ofTwoRulesThatOweOneDutyTheEarlierDateCountsInAnyOrder() {
		OwedDuty early = owed("Early", new Term(Phrase.IN_MONTH, LocalDate.of(2022, 6, 1), false));
		OwedDuty late = owed("Late", new Term(Phrase.IN_MONTH, LocalDate.of(2022, 9, 1), false));
		OwedDuty never = owed("Never", null);
		LocalDate day = LocalDate.of(2022, 5, 1);
		for (List<OwedDuty> order : List.of(List.of(early, late, never), List.of(never, late, early))) {
			assertThat(this.reckoning.ledger(order, Progress.NONE, day)).singleElement()
				.satisfies((entry) -> assertThat(entry.source().rule()).isEqualTo("Early"));
		}
	}

	@Test
	void ofTwoRulesWithOneDateTheFirstInTheFilesCountsInAnyOrder() {
		Term term = new Term(Phrase.IN_MONTH, LocalDate.of(2022, 6, 1), false);
		OwedDuty first = owed(Facts.rule("Z", 4), term);
		OwedDuty second = owed(Facts.rule("A", 10), term);
		OwedDuty other = owed(new RuleSource("b.drl", 1, "A", "1.g", "", "", ""), term);
		for (List<OwedDuty> order : List.of(List.of(first, second, other), List.of(other, second, first))) {
			assertThat(this.reckoning.ledger(order, Progress.NONE, LocalDate.EPOCH)).singleElement()
				.satisfies((entry) -> assertThat(entry.source().rule()).isEqualTo("Z"));
		}
	}

	private LedgerEntry entry(Term term, String on) {
		return ledger(owed("Any", term), on).get(0);
	}

	private List<LedgerEntry> ledger(OwedDuty owed, String on) {
		return this.reckoning.ledger(List.of(owed), Progress.NONE, LocalDate.parse(on));
	}

	private static OwedDuty owed(String rule, @Nullable Term term) {
		return owed(Facts.rule(rule, 4), term);
	}

	private static OwedDuty owed(RuleSource rule, @Nullable Term term) {
		DutyKind kind = (term != null) ? DutyKind.TARGET : DutyKind.STANDING;
		return new OwedDuty(Facts.anyUnit(), "wan", kind, term, (term != null) ? BigDecimal.TEN : null, rule, "", "");
	}

}
