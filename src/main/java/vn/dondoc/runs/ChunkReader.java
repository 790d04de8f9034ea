package vn.dondoc.runs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;

import vn.dondoc.calendar.LetterDays;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.findings.Evaluation;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.ledger.DutiesSince;
import vn.dondoc.ledger.DutyLedger;
import vn.dondoc.ledger.FollowedUnits;
import vn.dondoc.ledger.RunStamp;
import vn.dondoc.records.Progress;
import vn.dondoc.records.Records;
import vn.dondoc.releases.Releases;
import vn.dondoc.rules.StopSignal;
import vn.dondoc.rules.StoppedException;

/**
 * Asks the rules about a chunk of units: what is owed and to be said today, and which
 * slots fell on the days through which a unit was not followed. Changes nothing.
 */
@Component
class ChunkReader {

	private final Records records;

	private final FollowedUnits followed;

	private final LetterDays letters;

	private final DutyLedger ledger;

	private final Releases releases;

	private final Clock clock;

	ChunkReader(Records records, FollowedUnits followed, LetterDays letters, DutyLedger ledger, Releases releases,
			Clock clock) {
		this.ledger = ledger;
		this.releases = releases;
		this.clock = clock;
		this.records = records;
		this.followed = followed;
		this.letters = letters;
	}

	/**
	 * Asks about a chunk; where that fails, about each unit by itself, so that one costs
	 * only itself.
	 */
	List<Followed> read(List<OrgUnit> units, Evaluator evaluator, RunStamp run, BooleanSupplier stop) {
		Followed all = tryTo(units, evaluator, run, stop);
		if (all.failure() == null || all.failure() instanceof StoppedException || units.size() == 1) {
			return List.of(all);
		}
		return units.stream().map((unit) -> tryTo(List.of(unit), evaluator, run, stop)).toList();
	}

	private Followed tryTo(List<OrgUnit> units, Evaluator evaluator, RunStamp run, BooleanSupplier stop) {
		try {
			return StopSignal.when(stop, () -> ask(units, evaluator, run));
		}
		catch (RuntimeException ex) {
			return Followed.failed(units, ex);
		}
		catch (LinkageError | StackOverflowError ex) {
			// As much the fault of what was asked as an exception
			return Followed.failed(units, new IllegalStateException(ex));
		}
	}

	private Followed ask(List<OrgUnit> units, Evaluator evaluator, RunStamp run) {
		LocalDate on = run.on();
		List<String> codes = units.stream().map(OrgUnit::code).toList();
		Progress progress = this.records.progress(codes);
		Evaluation today = evaluator.evaluate(units, progress, on, this.letters);
		Map<String, LocalDate> through = this.followed.through(codes);
		LocalDate first = first(through, on);
		DutiesSince since = first.isBefore(on) ? since(codes, run) : new DutiesSince(on, Map.of());
		MissedSlots missed = new MissedSlots(since);
		first = first.isBefore(since.first()) ? since.first() : first;
		List<Evaluation> before = new ArrayList<>();
		for (LocalDate day = first; day.isBefore(on); day = day.plusDays(1)) {
			Evaluation then = evaluator.evaluate(behind(units, through, day), progress, day);
			missed.add(then, day);
			before.add(new Evaluation(List.of(), then.owingFailures(), then.alertingFailures()));
		}
		return Followed.of(units, today, before, missed);
	}

	private DutiesSince since(List<String> units, RunStamp run) {
		LocalDate rulesSince = this.releases.liveSince(run.release(), this.clock.instant())
			.map((at) -> LocalDate.ofInstant(at, this.clock.getZone()))
			.orElse(run.on());
		return this.ledger.since(units, rulesSince);
	}

	private static LocalDate first(Map<String, LocalDate> through, LocalDate on) {
		return through.values().stream().min(LocalDate::compareTo).map((day) -> day.plusDays(1)).orElse(on);
	}

	private static List<OrgUnit> behind(List<OrgUnit> units, Map<String, LocalDate> through, LocalDate day) {
		return units.stream().filter((unit) -> through.getOrDefault(unit.code(), day).isBefore(day)).toList();
	}

}
