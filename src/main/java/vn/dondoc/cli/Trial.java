package vn.dondoc.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.compliance.LedgerEntry;
import vn.dondoc.compliance.Progress;
import vn.dondoc.compliance.Reckoning;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.facts.Work;
import vn.dondoc.rules.AlertCall;
import vn.dondoc.rules.Answer;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.Rulebook;

/**
 * Tries a rulebook on the units: some mistakes, such as month 13, only show when a rule
 * fires. So that every rule has its turn, the duties are shown to the alerting rules as
 * if it were many days at once.
 */
final class Trial {

	private static final int MOST_DUTIES = 500;

	private static final int[] DAYS_AFTER_DUE = { -400, -90, -31, -30, -14, -7, -3, -2, -1, 0, 1, 2, 7, 8, 14, 15, 22,
			29, 30, 37, 60, 90, 180, 400, 4000 };

	private static final List<Work> WORK = List.of(Work.NOT_STARTED, Work.REPORTED, Work.COMPLETED);

	private static final Pattern EFFECTIVE = Pattern.compile("\\bdate-effective\\s+\"([^\"]+)\"");

	private static final DateTimeFormatter RULE_DATE = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

	private final Rulebook rulebook;

	private final Set<RuleFailure> failures = new LinkedHashSet<>();

	private Trial(Rulebook rulebook) {
		this.rulebook = rulebook;
	}

	static Trial of(Rulebook rulebook, List<OrgUnit> units, WorkingCalendar calendar) {
		Trial trial = new Trial(rulebook);
		Reckoning reckoning = new Reckoning(calendar);
		for (LocalDate day : trial.days()) {
			Answer<OwedDuty> owed = rulebook.owed(units, day);
			trial.failures.addAll(owed.failures());
			trial.alert(reckoning.ledger(owed.results(), Progress.NONE, day), day);
		}
		return trial;
	}

	// The beginning of time, and each day on which a rule comes into force
	private Set<LocalDate> days() {
		Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.EPOCH));
		for (String text : this.rulebook.release().files().values()) {
			EFFECTIVE.matcher(text).results().forEach((date) -> {
				try {
					days.add(LocalDate.parse(date.group(1), RULE_DATE));
				}
				catch (DateTimeParseException ex) {
					// in a comment, or the compiler would have refused it
				}
			});
		}
		return days;
	}

	private void alert(List<LedgerEntry> ledger, LocalDate day) {
		List<Duty> facts = ledger.stream().map(LedgerEntry::duty).limit(MOST_DUTIES).flatMap(Trial::variants).toList();
		Answer<AlertCall> said = this.rulebook.said(facts, day);
		this.failures.addAll(said.failures());
	}

	private static Stream<Duty> variants(Duty duty) {
		if (duty.due() == null) {
			return Stream.of(duty);
		}
		return WORK.stream()
			.flatMap((work) -> IntStream.of(DAYS_AFTER_DUE).mapToObj((offset) -> variant(duty, work, offset)));
	}

	private static Duty variant(Duty duty, Work work, int offset) {
		return new Duty(duty.holder(), duty.obligation(), duty.clause(), duty.kind(), duty.startsOn(),
				duty.calendarDue(), duty.due(), work.name(), Math.max(0, -offset), Math.max(0, offset), duty.target(),
				duty.reading());
	}

	/**
	 * Rules that broke.
	 * @return what happened, each only once
	 */
	Set<RuleFailure> failures() {
		return this.failures;
	}

}
