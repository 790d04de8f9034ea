package vn.dondoc.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dondoc.alerts.AlertKeeper;
import vn.dondoc.alerts.AlertKeeper.Outcome;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.ledger.DutyLedger;
import vn.dondoc.ledger.RunStamp;
import vn.dondoc.runs.Run.Figures;
import vn.dondoc.runs.Run.State;
import vn.dondoc.text.Fault;
import vn.dondoc.text.Reason;

/**
 * Brings a run to its end, once, by whichever node sees its last shard ended: duties that
 * no shard saw are struck out, figures summed, problems recorded.
 */
@Component
class RunEnd {

	private static final Logger logger = LoggerFactory.getLogger(RunEnd.class);

	private final StoredShards shards;

	private final Runs runs;

	private final DutyLedger ledger;

	private final AlertKeeper handler;

	private final RunSettings settings;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	RunEnd(StoredShards shards, Runs runs, DutyLedger ledger, AlertKeeper handler, RunSettings settings,
			TransactionTemplate transaction, ApplicationEventPublisher events) {
		this.shards = shards;
		this.runs = runs;
		this.ledger = ledger;
		this.handler = handler;
		this.settings = settings;
		this.transaction = transaction;
		this.events = events;
	}

	/**
	 * Ends a run whose shards have all come to their end.
	 * @param run the run
	 * @return the run, finished, if this call finished it
	 */
	Optional<Run> finishIfDone(Run run) {
		if (!this.shards.ended(run.id())) {
			return Optional.empty();
		}
		Optional<Run> finished = finish(run);
		finished.ifPresent((ended) -> {
			log(ended);
			this.events.publishEvent(new RunFinished(ended));
		});
		return finished;
	}

	private Optional<Run> finish(Run run) {
		try {
			return finish(run, null);
		}
		catch (TransientDataAccessException ex) {
			logger.warn("Run {} could not be finished just now; it will be tried again: {}", run.id(), ex.getMessage());
			return Optional.empty();
		}
		catch (RuntimeException ex) {
			return finish(run, Reason.of(RunReason.RUN_BROKE_OFF, Fault.logged(logger,
					"The duties that run " + run.id() + " found to be owed no more could not be struck out", ex)));
		}
	}

	private Optional<Run> finish(Run run, @Nullable Reason broken) {
		Optional<Run> finished = this.transaction.execute((status) -> {
			// Only one node gets past this; what the others wrote is visible from here on
			if (!this.runs.lock(run.id()) || !this.shards.ended(run.id())) {
				return Optional.empty();
			}
			ChunkCount sum = this.shards.sum(run.id());
			List<Reason> fatal = new ArrayList<>();
			if (broken != null) {
				fatal.add(broken);
			}
			Outcome dropped = (broken == null && run.release() != null && sum.allSeen())
					? drop(new RunStamp(run.id(), run.on(), run.release())) : Outcome.NOTHING;
			RunSummary tally = RunSummary.of(run.problems(), this.shards.shards(run.id()), sum, dropped, fatal,
					this.settings.timeLimit());
			State state = (run.release() != null) ? tally.state() : State.FAILED;
			return Optional.of(this.runs.finish(run.id(), state, tally.figures(), tally.problems(),
					this.shards.firstLeftOut(run.id()).orElse(null)));
		});
		return (finished != null) ? finished : Optional.empty();
	}

	private Outcome drop(RunStamp run) {
		List<DutyKey> gone = this.ledger.strikeOutOfUnitsGone();
		return gone.isEmpty() ? Outcome.NOTHING : this.handler.dropped(run, gone);
	}

	private static void log(Run run) {
		Figures figures = run.figures();
		logger.info("Run {} of {} {}: {} duties, {} findings, {} notified, {} missed, {} resolved, {} withdrawn",
				run.id(), run.on(), run.state(), figures.duties(), figures.findings(), figures.notified(),
				figures.missed(), figures.resolved(), figures.withdrawn());
		if (run.state() != State.COMPLETED) {
			run.problems().forEach((problem) -> logger.warn("Run {}: {}", run.id(), problem));
		}
	}

}
