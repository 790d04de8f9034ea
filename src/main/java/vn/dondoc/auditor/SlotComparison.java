package vn.dondoc.auditor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.dondoc.auditor.AuditFinding.Difference;
import vn.dondoc.auditor.Owing.Owed;
import vn.dondoc.calendar.LetterDays;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Recipient;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.ledger.DutiesSince;
import vn.dondoc.records.Progress;
import vn.dondoc.registry.Contact;
import vn.dondoc.registry.Directory;
import vn.dondoc.registry.Oversight;
import vn.dondoc.text.Reason;

/**
 * Compares, for a chunk of units, what the rules owed in each run with what the log says.
 */
final class SlotComparison {

	private final List<OrgUnit> units;

	private final AuditQueries books;

	private final PastRules rules;

	private final LetterDays letters;

	private final Directory directory;

	private final PastFacts facts;

	private final LoggedSlots log;

	private final Map<DutyKey, LocalDate> entered;

	private final LoggedNotices notices;

	private final AuditCollector found;

	private final Set<Object> counted = new HashSet<>();

	private final Map<Object, Set<String>> addresses = new HashMap<>();

	SlotComparison(List<OrgUnit> units, AuditQueries books, PastRules rules, LetterDays letters, Directory directory,
			Days days, AuditCollector found) {
		List<String> codes = units.stream().map(OrgUnit::code).toList();
		this.units = units;
		this.books = books;
		this.rules = rules;
		this.letters = letters;
		this.directory = directory;
		this.facts = books.facts(codes);
		this.log = books.slots(codes);
		this.entered = books.entered(codes);
		this.notices = books.notices(codes, days);
		this.found = found;
		found.notices(this.notices.size());
	}

	/**
	 * A run: every slot that a duty had reached is accounted for, nothing else was
	 * notified, and everyone whom the rule addresses is owed a notice. Of a record that
	 * was entered while the run went on nobody knows whether the run saw it; what is owed
	 * by one reading only may be notified and need not; and so it is with what a run with
	 * problems owed and the next, by other rules, does not make up for.
	 */
	void compare(PastRun run, Optional<PastRun> next) {
		Owing before = owing(run, run.on(), this.facts.before(run.startedAt()));
		Owing after = this.facts.changedBetween(run.startedAt(), run.finishedAt())
				? owing(run, run.on(), this.facts.by(run.finishedAt())) : before;
		Owing again = (run.whole() || next.isEmpty()) ? before
				: owing(next.get(), run.on(), this.facts.before(next.get().startedAt()));
		before.slots().forEach((duty, owed) -> {
			if (owed.equals(after.slots().get(duty)) && again.reaches(duty, owed)) {
				owed.forEach((slot) -> account(run, duty, slot));
			}
		});
		for (LoggedSlot notified : this.log.notifiedBy(run.id())) {
			after.owed(notified)
				.or(() -> before.owed(notified))
				.ifPresentOrElse((slot) -> addressed(run, notified, slot), () -> {
					if (before.whole() && after.whole()) {
						this.found.add(difference(Gap.NOT_OWED, notified).run(run.id()));
					}
				});
		}
	}

	/**
	 * Days on which a duty may not have been looked at, because nothing ran or a run had
	 * problems, made up for by later runs: each slot that was reached on one of them,
	 * under the due date that still holds and once the duty was there, is accounted for.
	 * Which of these runs made up for which unit nobody knows; a slot that one of them,
	 * by other rules, did not see need not be on record.
	 * @param skipped the days
	 * @param runs the runs after the last that was whole, up to the next that is
	 */
	void compare(List<LocalDate> skipped, List<PastRun> runs, LocalDate rulesSince) {
		PastRun last = runs.get(runs.size() - 1);
		DutiesSince since = new DutiesSince(rulesSince, this.entered);
		Owing now = owing(last, last.on(), this.facts.before(last.startedAt()));
		for (LocalDate day : skipped) {
			List<Owing> others = runs.stream()
				.filter((run) -> !run.on().isBefore(day) && !run.isByTheRulesOf(last))
				.map((run) -> owing(run, day, this.facts.before(run.startedAt())))
				.filter(Owing::whole)
				.toList();
			owing(last, day, this.facts.before(last.startedAt())).slots()
				.forEach((duty, owed) -> owed.stream()
					.filter((slot) -> slot.thatDay() && since.include(duty, day)
							&& slot.due().equals(now.dues().get(duty)))
					.filter((slot) -> others.stream().allMatch((other) -> other.reaches(duty, List.of(slot))))
					.forEach((slot) -> account(day, last, duty, slot)));
		}
	}

	/**
	 * Every duty that a run owed is in the ledger.
	 */
	void compareRecorded(PastRun run) {
		Set<DutyKey> recorded = this.books.recorded(this.units.stream().map(OrgUnit::code).toList());
		owing(run, run.on(), this.facts.before(run.startedAt())).dues()
			.keySet()
			.stream()
			.filter((duty) -> !recorded.contains(duty))
			.forEach(
					(duty) -> this.found.add(Difference.on(run.on(), Gap.NOT_RECORDED, null).duty(duty).run(run.id())));
	}

	/**
	 * Under one due date a slot is notified once, in however many rounds.
	 */
	void compareRounds(Days days) {
		for (List<LoggedSlot> duty : this.log.perDuty()) {
			Map<String, List<LoggedSlot>> notified = duty.stream()
				.filter(LoggedSlot::notified)
				.collect(Collectors.groupingBy((slot) -> slot.due() + " " + slot.slot()));
			for (List<LoggedSlot> same : notified.values()) {
				LoggedSlot last = same.get(same.size() - 1);
				if (same.size() > 1 && !last.on().isBefore(days.from())) {
					this.found.add(difference(Gap.NOTIFIED_TWICE, last));
				}
			}
		}
	}

	private Owing owing(PastRun run, LocalDate day, Progress known) {
		Evaluator evaluator = this.rules.of(run);
		return Owing.of(day.equals(run.on()) ? evaluator.evaluate(this.units, known, day, this.letters)
				: evaluator.evaluate(this.units, known, day));
	}

	private void account(PastRun run, DutyKey duty, Owed owed) {
		account(run.on(), run, duty, owed);
	}

	private void account(LocalDate day, PastRun run, DutyKey duty, Owed owed) {
		if (this.counted.add(List.of(duty, owed.due(), owed.slot()))) {
			this.found.slots(1);
		}
		if (!this.log.account(duty, owed.due(), owed.slot(), day)) {
			this.found
				.add(Difference.on(day, Gap.NOT_NOTIFIED, under(owed.slot(), owed.due())).duty(duty).run(run.id()));
		}
	}

	private void addressed(PastRun run, LoggedSlot notified, Owed owed) {
		Oversight oversight = this.rules.directives(run).oversight(notified.duty().directive());
		List<String> forgotten = new ArrayList<>();
		for (Recipient role : owed.finding().recipients()) {
			if (!this.notices.owedTo(notified.id(), role)
					&& !this.notices.owedToAll(notified.id(), addresses(notified.duty().unit(), role, oversight))) {
				forgotten.add(role.name());
			}
		}
		forgotten.forEach((role) -> this.found.add(Difference
			.on(notified.on(), Gap.NO_NOTICE, Reason.of(GapDetail.POINT_FOR, notified.slot().point(), "TOLD_" + role))
			.duty(notified.duty())
			.alert(notified.alert())));
	}

	// One mailbox that stands for several roles is told once
	private Set<String> addresses(String unit, Recipient role, Oversight oversight) {
		return this.addresses.computeIfAbsent(List.of(unit, role, oversight),
				(key) -> this.directory.reach(unit, role, oversight)
					.contacts()
					.stream()
					.map(Contact::email)
					.collect(Collectors.toSet()));
	}

	private static Reason under(SlotAt slot, LocalDate due) {
		return Reason.of(GapDetail.POINT_UNDER, slot.point(), due);
	}

	private static Difference difference(Gap gap, LoggedSlot notified) {
		return Difference.on(notified.on(), gap, under(notified.slot(), notified.due()))
			.duty(notified.duty())
			.alert(notified.alert());
	}

}
