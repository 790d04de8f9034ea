package vn.dondoc.runs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dondoc.alerts.AlertKeeper;
import vn.dondoc.alerts.AlertKeeper.FollowedDuty;
import vn.dondoc.alerts.AlertKeeper.Outcome;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.findings.Chunks;
import vn.dondoc.findings.EvaluatedDuty;
import vn.dondoc.findings.Evaluation;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.ledger.DutyLedger;
import vn.dondoc.ledger.RunStamp;
import vn.dondoc.records.Progress;
import vn.dondoc.records.Records;
import vn.dondoc.rules.StopSignal;
import vn.dondoc.text.Fault;
import vn.dondoc.text.Reason;

/**
 * The steps of a shard: units in chunks, each evaluated on its own thread and written in
 * its own transaction, so that memory does not grow with the number of duties and one
 * chunk that cannot be written costs only itself.
 */
@Component
class RunSteps {

	private static final Logger logger = LoggerFactory.getLogger(RunSteps.class);

	private static final int MOST_UNITS_A_CHUNK = 200;

	private static final int FEWEST_UNITS_A_CHUNK = 20;

	private static final int THREADS = 2;

	private static final int ATTEMPTS = 3;

	private final Records records;

	private final DutyLedger ledger;

	private final AlertKeeper handler;

	private final TransactionTemplate transaction;

	RunSteps(Records records, DutyLedger ledger, AlertKeeper handler, TransactionTemplate transaction) {
		this.records = records;
		this.ledger = ledger;
		this.handler = handler;
		this.transaction = transaction;
	}

	/**
	 * Evaluates units in their order and writes what came of it.
	 * @param run the run
	 * @param units the units
	 * @param evaluator puts the questions
	 * @param skipped the days since the last run on which nothing ran, oldest first
	 * @param stop when to stop; nothing is written after that
	 * @param record takes what was done with each chunk, in the transaction that did it
	 * @return how many units were done with, from the first
	 */
	int evaluate(RunStamp run, List<OrgUnit> units, Evaluator evaluator, List<LocalDate> skipped, BooleanSupplier stop,
			ShardRecord record) {
		Iterator<List<OrgUnit>> chunks = new UntilTimeIsUp<>(chunks(units), stop);
		int[] done = new int[1];
		Chunks.inOrder(chunks, THREADS, (chunk) -> tryToFollow(chunk, evaluator, run.on(), skipped, stop),
				(followed) -> {
					if (!stop.getAsBoolean()) {
						write(run, followed, record);
						done[0] += followed.units().size();
					}
				});
		return done[0];
	}

	// A small shard is one chunk; a larger one gives both threads something to do
	private static Iterator<List<OrgUnit>> chunks(List<OrgUnit> units) {
		int size = Math.min(MOST_UNITS_A_CHUNK, Math.max(FEWEST_UNITS_A_CHUNK, (units.size() + THREADS - 1) / THREADS));
		List<List<OrgUnit>> chunks = new ArrayList<>();
		for (int from = 0; from < units.size(); from += size) {
			chunks.add(units.subList(from, Math.min(units.size(), from + size)));
		}
		return chunks.iterator();
	}

	private Followed tryToFollow(List<OrgUnit> chunk, Evaluator evaluator, LocalDate on, List<LocalDate> skipped,
			BooleanSupplier stop) {
		try {
			return StopSignal.when(stop, () -> follow(chunk, evaluator, on, skipped));
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

	private void write(RunStamp run, Followed followed, ShardRecord record) {
		for (int attempt = 1;; attempt++) {
			try {
				this.transaction.executeWithoutResult((status) -> writeOnce(run, followed, record));
				return;
			}
			catch (ClaimLostException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				if (isTheDatabases(ex) && attempt < ATTEMPTS) {
					logger.warn("Run {} writes a chunk again: {}", run.id(), ex.getMessage());
				}
				else if (isTheDatabases(ex)) {
					throw ex;
				}
				else {
					lose(run, followed, ex, record);
					return;
				}
			}
		}
	}

	private void writeOnce(RunStamp run, Followed followed, ShardRecord record) {
		Evaluation today = followed.evaluated();
		this.ledger.enter(today.duties().stream().map(EvaluatedDuty::entry).toList(), run);
		Outcome outcome = this.handler.take(run, followed.duties());
		record.advance(RunSummary.of(followed.units().size(), today, outcome));
	}

	private void lose(RunStamp run, Followed followed, RuntimeException ex, ShardRecord record) {
		List<OrgUnit> units = followed.units();
		Reason lost = Reason.of(RunReason.UNITS_LOST, units.get(0).code(), units.get(units.size() - 1).code(),
				Fault.logged(logger, "Run " + run.id() + " lost a chunk", ex));
		this.transaction.executeWithoutResult((status) -> record.advance(ChunkCount.lost(units.size(), lost)));
	}

	// A deadlock, a connection that broke: neither the rules nor the chunk is to blame
	private static boolean isTheDatabases(RuntimeException ex) {
		return ex instanceof TransientDataAccessException || ex instanceof RecoverableDataAccessException
				|| ex instanceof NonTransientDataAccessResourceException || ex instanceof TransactionException;
	}

	/**
	 * Takes what was done with each chunk.
	 */
	interface ShardRecord {

		/**
		 * Called as the last step of the transaction.
		 * @throws ClaimLostException if the shard is another node's by now
		 */
		void advance(ChunkCount done);

	}

	private record Followed(List<OrgUnit> units, @Nullable Evaluation today, List<FollowedDuty> duties,
			@Nullable RuntimeException failure) {

		Evaluation evaluated() {
			if (this.today == null) {
				if (this.failure != null && isTheDatabases(this.failure)) {
					throw this.failure;
				}
				throw new IllegalStateException("The rules could not be asked", this.failure);
			}
			return this.today;
		}

	}

}
