package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.nodes.ThisNode;
import vn.dondoc.runs.Evaluations;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.Run.State;
import vn.dondoc.runs.RunLog;
import vn.dondoc.runs.Shard;
import vn.dondoc.runs.ShardLog;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A run belongs to all nodes: what one leaves off, another goes on with.
 */
@ServerTest
class SharedRunsTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	@Autowired
	private Workbench bench;

	@Autowired
	private Evaluations evaluations;

	@Autowired
	private RunLog runs;

	@Autowired
	private ShardLog shards;

	@Autowired
	private ThisNode self;

	@BeforeEach
	void twentyFourUnitsAndTwoNodes() {
		this.bench.clear();
		this.bench.enter(IntStream.range(1, 24).mapToObj((number) -> "U" + number).toArray(String[]::new));
		this.bench.jdbc().update("delete from node");
		for (String node : new String[] { "one#1", "two#2" }) {
			this.bench.jdbc()
				.update("insert into node (node_id, name, host, pid, version_text, started_at, last_seen) "
						+ "values (?, 'n', 'h', 1, 'v', unix_timestamp(), unix_timestamp() + 3600)", node);
		}
	}

	@Test
	void aRunIsCutIntoPartsForAllNodesAndSummedUp() {
		Run run = this.bench.runOn(DUE);
		assertThat(run.state()).isEqualTo(State.COMPLETED);
		assertThat(run.figures()).returns(24, Run.Figures::units).returns(24, Run.Figures::notified);
		assertThat(this.shards.shards(run.id())).hasSize(4)
			.allMatch((shard) -> shard.state() == Shard.State.DONE && shard.unitsDone() == 6 && shard.takes() == 1
					&& this.self.id().equals(shard.node()));
		assertThat(this.shards.unfinished()).isEmpty();
		assertThat(this.runs.lastFinished()).map(Run::id).contains(run.id());
	}

	@Test
	void whatADeadNodeLeftOffIsFinishedByAnyOtherAndTheRunEndsOnce() {
		Run run = this.bench.runOn(DUE);
		leftOff(run, 2, "unix_timestamp() - 1", "unix_timestamp() + 60");
		assertThat(this.shards.unfinished()).extracting(Shard::number).containsExactly(2);
		assertThat(this.evaluations.help()).isTrue();
		assertThat(this.runs.run(run.id()).orElseThrow()).returns(State.COMPLETED, Run::state)
			.returns(24, (ended) -> ended.figures().units())
			.returns(24, (ended) -> ended.figures().duties());
		assertThat(this.shards.shards(run.id()).get(1)).returns(2L, Shard::takes).returns(this.self.id(), Shard::node);
		assertThat(this.bench.story()).as("nothing is said twice").hasSize(24);
		assertThat(this.evaluations.help()).as("nothing is left").isFalse();
	}

	@Test
	void aNodeThatHelpsReckonsByTheCalendarOfTheRun() {
		Run run = this.bench.runOn(DUE.minusDays(7));
		leftOff(run, 2, "unix_timestamp() - 1", "unix_timestamp() + 60");
		this.bench.jdbc().update("update duty set due = null");
		this.bench.announceDayOff(DUE);
		assertThat(this.evaluations.help()).isTrue();
		assertThat(
				this.bench.jdbc().queryForList("select distinct due from duty where due is not null", LocalDate.class))
			.containsExactly(DUE);
	}

	@Test
	void whileAnotherNodeHoldsAPartTheRunGoesOn() {
		Run run = this.bench.runOn(DUE);
		leftOff(run, 3, "unix_timestamp() + 60", "unix_timestamp() + 60");
		assertThat(this.evaluations.help()).isTrue();
		assertThat(this.runs.run(run.id()).orElseThrow().state()).isEqualTo(State.RUNNING);
		leftOff(run, 3, "unix_timestamp() - 1", "unix_timestamp() + 60");
		Run next = this.bench.runOn(DUE.plusDays(1));
		assertThat(next.id()).as("another begins only when it has ended").isEqualTo(run.id() + 1);
		assertThat(this.runs.run(run.id()).orElseThrow().state()).isEqualTo(State.COMPLETED);
		assertThat(next.state()).isEqualTo(State.COMPLETED);
	}

	@Test
	void aRunThatAllNodesLeftUntilItsTimeWasUpIsStoppedAndTheNextBeginsThere() {
		Run run = this.bench.runOn(DUE);
		leftOff(run, 2, "unix_timestamp() - 1", "unix_timestamp() - 1");
		Run next = this.bench.runOn(DUE.plusDays(1));
		Run stopped = this.runs.run(run.id()).orElseThrow();
		assertThat(stopped.state()).isEqualTo(State.FAILED);
		assertThat(stopped.problems()).singleElement()
			.isEqualTo(new Reason("RUN_STOPPED", List.of("PT10M", "18", "24")));
		assertThat(next.state()).isEqualTo(State.COMPLETED);
		assertThat(units(next, 1)).isEqualTo(units(run, 2));
	}

	private String units(Run run, int shard) {
		return String.valueOf(this.bench.jdbc()
			.queryForObject("select unit_codes from evaluation_shard where run_id = ? and shard_no = ?", String.class,
					run.id(), shard));
	}

	@Test
	void aRunThatAnEarlierVersionLeftOpenIsClosed() {
		Run run = this.bench.runOn(DUE);
		this.bench.jdbc().update("delete from evaluation_shard where run_id = ?", run.id());
		this.bench.jdbc()
			.update("update evaluation_run set run_state = 'RUNNING', deadline_at = null where id = ?", run.id());
		assertThat(this.evaluations.help()).as("it is nobody's to help with").isFalse();
		this.bench.runOn(DUE);
		assertThat(this.runs.run(run.id()).orElseThrow().state()).isEqualTo(State.FAILED);
	}

	@Test
	void theDailyRunIsBegunOnceHoweverManyAskForIt() {
		Run run = this.bench.runOn(DUE);
		assertThat(this.evaluations.begunSince(run.startedAt())).isTrue();
		assertThat(this.evaluations.runUnlessBegun(run.startedAt())).isEmpty();
		assertThat(this.evaluations.runUnlessBegun(run.startedAt().plusSeconds(1))).isPresent();
	}

	// As if a node had died while it held a part
	private void leftOff(Run run, int shard, String leaseUntil, String deadline) {
		this.bench.jdbc()
			.update("update evaluation_run set run_state = 'RUNNING', finished_at = null, deadline_at = " + deadline
					+ " where id = ?", run.id());
		this.bench.jdbc()
			.update("update evaluation_shard set shard_state = 'TAKEN', node_id = 'dead#1', units_done = 0, duties = 0, "
					+ "notified = 0, findings = 0, ended_at = null, lease_until = " + leaseUntil
					+ " where run_id = ? and shard_no = ?", run.id(), shard);
	}

}
