package vn.dondoc.runs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.ledger.DutyLedger;
import vn.dondoc.ledger.DutyLedger.Entered;
import vn.dondoc.ledger.FollowedUnits;
import vn.dondoc.ledger.RunStamp;
import vn.dondoc.text.Fault;
import vn.dondoc.text.Reason;

/**
 * Records what was found of a chunk of units in one transaction; where that cannot be,
 * duty by duty, so that a bad one costs only itself and is named.
 */
@Component
class ChunkWriter {

	private static final Logger logger = LoggerFactory.getLogger(ChunkWriter.class);

	private static final int ATTEMPTS = 3;

	// Of a fault that strikes many, the first few say enough
	private static final int MOST_NAMED = 20;

	private final DutyLedger ledger;

	private final AlertKeeper handler;

	private final FollowedUnits units;

	private final TransactionTemplate transaction;

	ChunkWriter(DutyLedger ledger, AlertKeeper handler, FollowedUnits units, TransactionTemplate transaction) {
		this.ledger = ledger;
		this.handler = handler;
		this.units = units;
		this.transaction = transaction;
	}

	/**
	 * Records a chunk.
	 * @param stop when to stop between duties
	 * @return whether it is done with; {@code false} when it was stopped on the way
	 * @throws ClaimLostException if the shard is another node's by now
	 */
	boolean write(RunStamp run, Followed found, ShardRecord record, BooleanSupplier stop) {
		if (found.failure() != null) {
			if (isTheDatabases(found.failure())) {
				throw found.failure();
			}
			lose(run, found, found.failure(), record);
			return true;
		}
		try {
			patiently(run, () -> writeAll(run, found, record));
			return true;
		}
		catch (ClaimLostException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			if (isTheDatabases(ex)) {
				throw ex;
			}
			logger.warn("Run {} records a chunk duty by duty, since it cannot be recorded at once", run.id(), ex);
			return writeEach(run, found, record, stop);
		}
	}

	private void writeAll(RunStamp run, Followed found, ShardRecord record) {
		Outcome gone = enter(run, found, found.allSeen());
		Outcome outcome = this.handler.take(run, found.duties()).and(gone);
		if (found.whole()) {
			this.units.follow(found.codes(), run.on());
		}
		record.advance(found.count(outcome));
	}

	// What was entered duty by duty is there by then and changes no more
	private Outcome enter(RunStamp run, Followed found, boolean allSeen) {
		Entered entered = this.ledger.enter(found.codes(),
				found.duties().stream().map((duty) -> duty.evaluated().entry()).toList(), run);
		if (!allSeen || entered.others().isEmpty()) {
			return Outcome.NOTHING;
		}
		List<DutyKey> gone = entered.others().stream().sorted().toList();
		this.ledger.strikeOut(gone);
		return this.handler.dropped(run, gone);
	}

	private boolean writeEach(RunStamp run, Followed found, ShardRecord record, BooleanSupplier stop) {
		List<Reason> problems = new ArrayList<>(found.problems());
		Set<String> behind = new HashSet<>();
		int lost = 0;
		for (FollowedDuty duty : found.duties()) {
			if (stop.getAsBoolean()) {
				return false;
			}
			Reason why = writeOne(run, duty, record);
			if (why != null) {
				behind.add(duty.evaluated().entry().key().unit());
				if (++lost <= MOST_NAMED) {
					problems.add(why);
				}
			}
		}
		if (lost > MOST_NAMED) {
			problems.add(Reason.of(RunReason.MORE_DUTIES_LOST, lost - MOST_NAMED));
		}
		List<String> good = found.codes().stream().filter((unit) -> found.whole() && !behind.contains(unit)).toList();
		boolean allSeen = found.allSeen() && lost == 0;
		patiently(run, () -> {
			this.units.follow(good, run.on());
			Outcome gone = allSeen ? enter(run, found, true) : Outcome.NOTHING;
			record.advance(Followed.count(found.units().size(), List.of(), gone, allSeen, problems));
		});
		return true;
	}

	// The shard gets on once every duty has been tried, so that one cut off here goes on
	// with the same chunk; a duty that was recorded says nothing twice
	private @Nullable Reason writeOne(RunStamp run, FollowedDuty duty, ShardRecord record) {
		DutyKey key = duty.evaluated().entry().key();
		try {
			patiently(run, () -> {
				this.ledger.enter(List.of(key.unit()), List.of(duty.evaluated().entry()), run);
				Outcome outcome = this.handler.take(run, List.of(duty));
				record.advance(Followed.count(0, List.of(duty), outcome, true, List.of()));
			});
			return null;
		}
		catch (ClaimLostException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			if (isTheDatabases(ex)) {
				throw ex;
			}
			return Reason.of(RunReason.DUTY_LOST, key.unit(), key.owed(),
					Fault.logged(logger, "Run " + run.id() + " could not record " + key, ex));
		}
	}

	private void lose(RunStamp run, Followed found, RuntimeException ex, ShardRecord record) {
		List<OrgUnit> lost = found.units();
		Reason why = Reason.of(RunReason.UNITS_LOST, lost.get(0).code(), lost.get(lost.size() - 1).code(),
				Fault.logged(logger, "Run " + run.id() + " could not ask the rules about " + found.codes(), ex));
		patiently(run, () -> record.advance(ChunkCount.lost(lost.size(), why)));
	}

	private void patiently(RunStamp run, Runnable work) {
		for (int attempt = 1;; attempt++) {
			try {
				this.transaction.executeWithoutResult((status) -> work.run());
				return;
			}
			catch (RuntimeException ex) {
				if (!isTheDatabases(ex) || attempt == ATTEMPTS) {
					throw ex;
				}
				logger.warn("Run {} records again: {}", run.id(), ex.getMessage());
			}
		}
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

}
