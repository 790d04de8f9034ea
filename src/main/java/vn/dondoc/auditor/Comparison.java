package vn.dondoc.auditor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.dondoc.auditor.AuditFinding.Difference;
import vn.dondoc.calendar.KeptCalendars;
import vn.dondoc.calendar.LetterDays;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.journal.AuditTrail;
import vn.dondoc.journal.Verification;
import vn.dondoc.registry.Directory;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.Units;
import vn.dondoc.releases.Releases;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.text.Reason;

/**
 * Everything that a check compares. Units are taken a few at a time, so that memory does
 * not grow with their number.
 */
@Component
class Comparison {

	private static final int UNITS_A_CHUNK = 50;

	private final Units units;

	private final AuditQueries books;

	private final PastRuns runs;

	private final RunChecks runChecks;

	private final TableChecks tables;

	private final AuditTrail journal;

	private final Releases releases;

	private final Rulebooks rulebooks;

	private final KeptCalendars calendars;

	private final LetterDays letters;

	private final Clock clock;

	Comparison(Units units, AuditQueries books, PastRuns runs, RunChecks runChecks, TableChecks tables,
			AuditTrail journal, Releases releases, Rulebooks rulebooks, KeptCalendars calendars, LetterDays letters,
			Clock clock) {
		this.units = units;
		this.books = books;
		this.runs = runs;
		this.runChecks = runChecks;
		this.tables = tables;
		this.journal = journal;
		this.releases = releases;
		this.rulebooks = rulebooks;
		this.calendars = calendars;
		this.letters = letters;
		this.clock = clock;
	}

	void compare(Days days, Instant now, AuditCollector found) {
		List<PastRun> all = this.runs.on(days);
		found.runs(all.size());
		this.runChecks.check(days, all, found);
		slots(days, all, found);
		this.tables.check(days, now, found);
		Verification verified = this.journal.verify();
		found.journal(verified.entries());
		verified.problems()
			.forEach((problem) -> found.add(Difference.on(days.through(), gap(problem.fault()),
					Reason.of(GapDetail.JOURNAL_ENTRY, problem.entry()))));
		if (!this.journal.keepHead(verified)) {
			found.add(Difference.on(days.through(), Gap.JOURNAL_HEAD, null));
		}
	}

	private static Gap gap(Verification.Fault fault) {
		return switch (fault) {
			case MISSING -> Gap.JOURNAL_MISSING;
			case CHANGED -> Gap.JOURNAL_CHANGED;
			case RECHAINED -> Gap.JOURNAL_RECHAINED;
		};
	}

	private void slots(Days days, List<PastRun> all, AuditCollector found) {
		List<Unit> registered = this.units.all();
		Directory directory = Directory.of(registered);
		List<OrgUnit> facts = registered.stream().map(Unit::fact).toList();
		PastRules rules = new PastRules(this.releases, this.rulebooks, this.calendars);
		for (int from = 0; from < facts.size(); from += UNITS_A_CHUNK) {
			List<OrgUnit> chunk = facts.subList(from, Math.min(facts.size(), from + UNITS_A_CHUNK));
			SlotComparison comparison = new SlotComparison(chunk, this.books, rules, this.letters, directory, days,
					found);
			Optional<LocalDate> last = this.runs.lastWholeDayBefore(days.from());
			List<PastRun> since = new ArrayList<>();
			for (PastRun run : all) {
				comparison.compare(run, nextWhole(all, run));
				since.add(run);
				if (run.whole() || run.equals(all.get(all.size() - 1))) {
					List<LocalDate> skipped = last.map((day) -> daysBetween(day, run.on())).orElse(List.of());
					comparison.compare(skipped, since, rulesSince(run));
					last = Optional.of(run.on());
					since.clear();
				}
			}
			if (!all.isEmpty()) {
				comparison.compareRecorded(all.get(all.size() - 1));
			}
			comparison.compareRounds(days);
		}
	}

	private static Optional<PastRun> nextWhole(List<PastRun> all, PastRun run) {
		return all.subList(all.indexOf(run) + 1, all.size()).stream().filter(PastRun::whole).findFirst();
	}

	private LocalDate rulesSince(PastRun run) {
		return this.releases.liveSince(run.release(), run.startedAt())
			.map((at) -> LocalDate.ofInstant(at, this.clock.getZone()))
			.orElse(run.on());
	}

	private static List<LocalDate> daysBetween(LocalDate last, LocalDate day) {
		return last.isBefore(day) ? new ArrayList<>(last.plusDays(1).datesUntil(day).toList()) : List.of();
	}

}
