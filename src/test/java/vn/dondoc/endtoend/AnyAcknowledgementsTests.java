package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.Effort;
import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertEvent;
import vn.dondoc.alerts.acknowledgement.AcknowledgementRefusal;
import vn.dondoc.alerts.acknowledgement.Acknowledgements;
import vn.dondoc.facts.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random sequences of runs, acknowledgements, withdrawals, last days and mornings on
 * which nothing ran, checked against what the test itself remembers.
 */
@ServerTest
class AnyAcknowledgementsTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	@Autowired
	private Workbench bench;

	@Autowired
	private Acknowledgements acknowledgements;

	private final Map<Long, Held> held = new HashMap<>();

	private final Set<Long> seen = new HashSet<>();

	private long lastNotice;

	private int quiet;

	private int said;

	private int dropped;

	static LongStream seeds() {
		return Effort.seeds(1, 1, 2);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void nothingIsSaidWhileItHoldsTheNextStageIsAlwaysSaidAndNothingTwice(long seed) {
		Random random = new Random(seed);
		this.bench.clear();
		this.bench.enter("A", "B", "C");
		for (LocalDate day = DUE.minusDays(31); day.isBefore(DUE.plusDays(40)); day = day.plusDays(1)) {
			this.bench.moveTo(day);
			if (random.nextInt(10) > 0) {
				for (int again = random.nextInt(3); again >= 0; again--) {
					this.bench.runOn(day);
					checkWhatTheRunDid(day);
					meddle(random, day);
				}
			}
			checkWhatTheMailsDo(day);
		}
		checkThatNothingIsTwiceAndNothingLost();
		assertThat(List.of(this.quiet, this.said, this.dropped)).as("quiet, said, dropped")
			.allMatch((count) -> count > 0);
	}

	private void meddle(Random random, LocalDate day) {
		for (Alert alert : this.bench.alerts()) {
			int dice = random.nextInt(12);
			if (dice == 0) {
				@Nullable LocalDate until = random.nextBoolean() ? null : day.plusDays(random.nextInt(8));
				boolean free = !holds(alert.id(), alert.stage(), alert.level(), day);
				try {
					this.acknowledgements.acknowledge(alert.id(), alert.stage(), alert.level(), "hoa", "x", until);
					assertThat(free).as("nothing held").isTrue();
					this.held.put(alert.id(), new Held(alert.stage(), alert.level(), until));
				}
				catch (AcknowledgementRefusal refusal) {
					assertThat(free).as("refused: " + refusal.reason()).isFalse();
				}
			}
			else if (dice == 1 && holds(alert.id(), alert.stage(), alert.level(), day)) {
				this.acknowledgements.withdraw(alert.id(), "hoa", "x");
				this.held.remove(alert.id());
			}
		}
	}

	private void checkWhatTheRunDid(LocalDate day) {
		for (Alert alert : this.bench.alerts()) {
			for (AlertEvent event : this.bench.history(alert)) {
				if (this.seen.add(event.id()) && event.type() != AlertEvent.Type.MISSED) {
					boolean holds = holds(alert.id(), event.stage(), event.level(), day);
					assertThat(event.type()).as("%s of %s on %s", event.slot(), alert.duty(), day)
						.isEqualTo(holds ? AlertEvent.Type.QUIET : AlertEvent.Type.NOTIFIED);
					this.quiet += holds ? 1 : 0;
					this.said += holds ? 0 : 1;
				}
			}
		}
	}

	private void checkWhatTheMailsDo(LocalDate day) {
		Set<Long> waiting = alertsOf("message_id is null and dropped_code is null");
		boolean mailed = this.bench.deliver().frozen() > 0;
		Set<Long> still = alertsOf("message_id is null and dropped_code is null");
		for (long alert : waiting) {
			Alert now = this.bench.find(alert).orElseThrow();
			boolean holds = holds(alert, now.stage(), now.level(), day);
			if (!still.contains(alert)) {
				boolean drop = alertsOf("dropped_code is not null and id > " + this.lastNotice).contains(alert);
				assertThat(drop).as("dropped rather than mailed: %s on %s", now.duty(), day).isEqualTo(holds);
				this.dropped += drop ? 1 : 0;
			}
		}
		if (mailed || still.isEmpty()) {
			this.lastNotice = Objects.requireNonNull(
					this.bench.jdbc().queryForObject("select coalesce(max(id), 0) from notice", Long.class));
		}
	}

	private Set<Long> alertsOf(String condition) {
		return new HashSet<>(
				this.bench.jdbc().queryForList("select distinct alert_id from notice where " + condition, Long.class));
	}

	private void checkThatNothingIsTwiceAndNothingLost() {
		for (Alert alert : this.bench.alerts()) {
			List<String> reached = new ArrayList<>();
			for (AlertEvent event : this.bench.history(alert)) {
				reached.add(event.slot().toString());
			}
			assertThat(reached).as("%s", alert.duty())
				.doesNotHaveDuplicates()
				.isSubsetOf("D-30", "D-14", "D-7", "D-3", "D-1", "D0", "D+1", "D+8", "D+15", "D+22", "D+29", "D+30",
						"D+37");
			assertThat(reached.subList(1, reached.size())).as("from the first slot on, each is accounted for")
				.containsExactlyElementsOf(List
					.of("D-30", "D-14", "D-7", "D-3", "D-1", "D0", "D+1", "D+8", "D+15", "D+22", "D+29", "D+30", "D+37")
					.stream()
					.dropWhile((slot) -> !slot.equals(reached.get(0)))
					.skip(1)
					.limit(reached.size() - 1L)
					.toList());
		}
		assertThat(
				this.bench.jdbc()
					.queryForList("select concat(recipient, ' ', alert_id, ' ', slot_offset) from notice "
							+ "where message_id is not null", String.class))
			.as("mailed")
			.isNotEmpty()
			.doesNotHaveDuplicates();
		assertThat(owed("NOTIFIED")).as("said, and owed to nobody").doesNotContain(0L);
		assertThat(owed("QUIET")).as("quiet, and owed to nobody").containsOnly(0L);
	}

	private List<Long> owed(String type) {
		return this.bench.jdbc()
			.queryForList("select (select count(*) from notice n where n.event_id = e.id) from alert_event e "
					+ "where e.event_type = ?", Long.class, type);
	}

	private boolean holds(long alert, Stage stage, int level, LocalDate on) {
		Held what = this.held.get(alert);
		return what != null && what.stage() == stage && what.level() == level
				&& (what.until() == null || !on.isAfter(what.until()));
	}

	/**
	 * What the test remembers of an acknowledgement.
	 */
	private record Held(Stage stage, int level, @Nullable LocalDate until) {
	}

}
