package vn.dondoc.runs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import vn.dondoc.calendar.KeptCalendars;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.ledger.RunStamp;
import vn.dondoc.nodes.ThisNode;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.Units;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.text.Fault;
import vn.dondoc.text.Reason;

/**
 * Works on the shards of a run, one after another, until none is free.
 */
@Component
class ShardWorker {

	private static final Logger logger = LoggerFactory.getLogger(ShardWorker.class);

	// What is being written when the time is up may still be written
	private static final Duration LAST_WRITE = Duration.ofSeconds(30);

	private final ShardTable shards;

	private final RunSteps steps;

	private final Runs runs;

	private final Rulebooks rulebooks;

	private final Units units;

	private final KeptCalendars calendars;

	private final ShardSettings settings;

	private final ThisNode node;

	private final Clock clock;

	ShardWorker(ShardTable shards, RunSteps steps, Runs runs, Rulebooks rulebooks, Units units, KeptCalendars calendars,
			ShardSettings settings, ThisNode node, Clock clock) {
		this.shards = shards;
		this.steps = steps;
		this.runs = runs;
		this.rulebooks = rulebooks;
		this.units = units;
		this.calendars = calendars;
		this.settings = settings;
		this.node = node;
		this.clock = clock;
	}

	/**
	 * Works until no shard of the run is free. A node that cannot run the run's release
	 * leaves its shards to others.
	 * @param run the run
	 * @param ending whether this node is about to end and is to give back what it holds
	 */
	void work(Run run, BooleanSupplier ending) {
		Duration left = this.runs.timeLeft(run.id());
		if (left.isNegative() || left.isZero()) {
			this.shards.stop(run.id());
			return;
		}
		TimeLimit limit = TimeLimit.from(this.clock, left);
		if (!this.shards.free(run.id()).isEmpty()) {
			rulebook(run).ifPresent((rulebook) -> {
				Job job = new Job(run, rulebook, limit, left, ending);
				while (!ending.getAsBoolean() && !limit.reached() && takeOne(job)) {
					logger.debug("Run {}: another shard done here", run.id());
				}
			});
		}
		if (limit.reached()) {
			this.shards.stop(run.id());
		}
	}

	private Optional<Rulebook> rulebook(Run run) {
		String release = run.release();
		return (release != null) ? this.rulebooks.of(release) : Optional.empty();
	}

	private boolean takeOne(Job job) {
		for (int number : this.shards.free(job.run().id())) {
			Optional<ShardClaim> claim = this.shards.take(job.run().id(), number, this.node.id(),
					this.settings.lease());
			if (claim.isPresent()) {
				return workOn(claim.get(), job);
			}
		}
		return false;
	}

	// Whether to look for another
	private boolean workOn(ShardClaim claim, Job job) {
		try (ShardKeeper keeper = new ShardKeeper(this.shards, claim, this.settings.lease(),
				job.left().plus(LAST_WRITE))) {
			BooleanSupplier stop = () -> job.stop() || keeper.lost();
			List<OrgUnit> all = facts(claim.units());
			// Of the run, not of this node, which may have been started with another
			Evaluator evaluator = new Evaluator(job.rulebook(), this.calendars.of(job.run().calendar()));
			int done = this.steps.evaluate(job.context(), all, evaluator, stop,
					(count) -> this.shards.advance(claim, count, this.settings.lease()));
			return end(claim, done == all.size(), job);
		}
		catch (ClaimLostException ex) {
			logger.warn("{}; nothing more is written here", ex.getMessage());
			return true;
		}
		catch (RuntimeException ex) {
			this.shards.giveBack(claim, Reason.of(RunReason.PART_FAILS,
					Fault.logged(logger, "The " + claim + " could not be gone on with here", ex)));
			return false;
		}
	}

	private boolean end(ShardClaim claim, boolean done, Job job) {
		if (done) {
			return this.shards.end(claim, Shard.State.DONE, null);
		}
		return job.limit().reached() ? this.shards.end(claim, Shard.State.STOPPED, Reason.of(RunReason.TIME_UP))
				: this.shards.giveBack(claim, null);
	}

	private List<OrgUnit> facts(List<String> codes) {
		Map<String, OrgUnit> facts = this.units.all()
			.stream()
			.map(Unit::fact)
			.collect(Collectors.toMap(OrgUnit::code, Function.identity()));
		return codes.stream().map(facts::get).filter(Objects::nonNull).toList();
	}

	private record Job(Run run, Rulebook rulebook, TimeLimit limit, Duration left, BooleanSupplier ending) {

		RunStamp context() {
			return new RunStamp(this.run.id(), this.run.on(), this.rulebook.release().hash());
		}

		boolean stop() {
			return this.ending.getAsBoolean() || this.limit.reached();
		}

	}

}
