package vn.dondoc.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.compliance.DutyLedger;
import vn.dondoc.compliance.Progress;
import vn.dondoc.compliance.Records;
import vn.dondoc.evaluation.FindingsHandler.FollowedDuty;
import vn.dondoc.evaluation.FindingsHandler.Outcome;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.Units;
import vn.dondoc.rules.Halt;

/**
 * The steps of a run: units in chunks, each evaluated on its own thread and written in
 * its own transaction, so that memory does not grow with the number of duties and one
 * chunk that cannot be written costs only itself.
 */
@Component
class RunSteps {

	private static final Logger logger = LoggerFactory.getLogger(RunSteps.class);

	private static final int UNITS_A_CHUNK = 200;

	private static final int THREADS = 2;

	private final Units units;

	private final Records records;

	private final DutyLedger ledger;

	private final FindingsHandler handler;

	private final TransactionTemplate transaction;

	// Where the last run was stopped, so that the units at the end do not starve
	private @Nullable String resumeAt;

	RunSteps(Units units, Records records, DutyLedger ledger, FindingsHandler handler,
			TransactionTemplate transaction) {
		this.units = units;
		this.records = records;
		this.ledger = ledger;
		this.handler = handler;
		this.transaction = transaction;
	}

	/**
	 * Evaluates all units and writes what came of it.
	 * @param run the run
	 * @param evaluator puts the questions
	 * @param skipped the days since the last run on which nothing ran, oldest first
	 * @param limit when to stop; nothing is written after that
	 * @param tally counts what is done
	 */
	void evaluate(RunContext run, Evaluator evaluator, List<LocalDate> skipped, TimeLimit limit, Tally tally) {
		List<OrgUnit> all = inTurn(this.units.all().stream().map(Unit::fact).toList());
		Iterator<List<OrgUnit>> chunks = new UntilTimeIsUp<>(chunks(all), limit);
		AtomicInteger done = new AtomicInteger();
		Chunks.inOrder(chunks, THREADS, (chunk) -> tryToFollow(chunk, evaluator, run.on(), skipped, limit),
				(followed) -> {
					if (!limit.reached()) {
						write(run, followed, tally);
						done.addAndGet(followed.units().size());
					}
				});
		this.resumeAt = (done.get() < all.size()) ? all.get(done.get()).code() : null;
		if (this.resumeAt != null) {
			tally.stopped(limit, all.size());
		}
		if (tally.everyDutySeen()) {
			Outcome dropped = this.transaction.execute((status) -> drop(run));
			tally.add((dropped != null) ? dropped : Outcome.NOTHING);
		}
	}

	private List<OrgUnit> inTurn(List<OrgUnit> all) {
		List<OrgUnit> turned = new ArrayList<>(all);
		for (int i = 0; i < all.size(); i++) {
			if (all.get(i).code().equals(this.resumeAt)) {
				Collections.rotate(turned, -i);
			}
		}
		return turned;
	}

	private static Iterator<List<OrgUnit>> chunks(List<OrgUnit> all) {
		List<List<OrgUnit>> chunks = new ArrayList<>();
		for (int from = 0; from < all.size(); from += UNITS_A_CHUNK) {
			chunks.add(all.subList(from, Math.min(all.size(), from + UNITS_A_CHUNK)));
		}
		return chunks.iterator();
	}

	private Followed tryToFollow(List<OrgUnit> chunk, Evaluator evaluator, LocalDate on, List<LocalDate> skipped,
			TimeLimit limit) {
		try {
			return Halt.when(limit::reached, () -> follow(chunk, evaluator, on, skipped));
		}
		catch (RuntimeException ex) {
			return new Followed(chunk, null, List.of(), ex);
		}
	}

	private Followed follow(List<OrgUnit> chunk, Evaluator evaluator, LocalDate on, List<LocalDate> skipped) {
		Progress progress = this.records.progress(chunk.stream().map(OrgUnit::code).toList());
		Evaluation today = evaluator.evaluate(chunk, progress, on);
		MissedSlots missed = new MissedSlots();
		for (LocalDate day : skipped) {
			missed.add(evaluator.evaluate(chunk, progress, day));
		}
		List<FollowedDuty> duties = today.duties()
			.stream()
			.map((duty) -> new FollowedDuty(duty, missed.of(duty)))
			.toList();
		return new Followed(chunk, today, duties, null);
	}

	private void write(RunContext run, Followed followed, Tally tally) {
		try {
			Evaluation today = followed.evaluated();
			Outcome outcome = this.transaction.execute((status) -> {
				this.ledger.enter(today.duties().stream().map(EvaluatedDuty::entry).toList(), run.stamp());
				return this.handler.take(run, followed.duties());
			});
			tally.chunk(followed.units().size(), today, (outcome != null) ? outcome : Outcome.NOTHING);
		}
		catch (RuntimeException ex) {
			logger.error("Run {} lost a chunk", run.id(), ex);
			tally.chunkLost("Nothing was done for the units " + followed.units().get(0).code() + " to "
					+ followed.units().get(followed.units().size() - 1).code() + "; the next run makes up for it: "
					+ ex.getMessage());
		}
	}

	private Outcome drop(RunContext run) {
		List<DutyKey> gone = this.ledger.strikeOutAllBut(run.id());
		return gone.isEmpty() ? Outcome.NOTHING : this.handler.dropped(run, gone);
	}

	private record Followed(List<OrgUnit> units, @Nullable Evaluation today, List<FollowedDuty> duties,
			@Nullable RuntimeException failure) {

		Evaluation evaluated() {
			if (this.today == null) {
				throw new IllegalStateException("The rules could not be asked", this.failure);
			}
			return this.today;
		}

	}

}
