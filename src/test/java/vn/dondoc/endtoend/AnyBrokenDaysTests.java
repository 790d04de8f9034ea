package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.Effort;
import vn.dondoc.alerts.AlertEvent;
import vn.dondoc.auditor.Auditor;
import vn.dondoc.auditor.Audits;
import vn.dondoc.auditor.Gap;
import vn.dondoc.endtoend.RandomLadder.Point;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Stage;
import vn.dondoc.facts.Work;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever keeps days from being evaluated, no slot reached goes unsaid or unlogged and
 * none is said twice: random ladders, random days without a run, with a broken file, with
 * duties that cannot be recorded or with a run that ends by its time, against what the
 * test reckons by itself.
 */
@ServerTest
class AnyBrokenDaysTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	private static final int FIRST = -25;

	private static final int LAST = 40;

	/** As many as make two chunks, so that a run can end between them. */
	private static final List<String> UNITS = IntStream.range(10, 35).mapToObj((number) -> "U" + number).toList();

	private static int missed;

	@Autowired
	private Workbench bench;

	@Autowired
	private Auditor auditor;

	@Autowired
	private Audits audits;

	private final Map<String, int[]> done = new HashMap<>();

	private Random random = new Random();

	private RandomLadder ladder = new RandomLadder(List.of());

	static LongStream seeds() {
		return Effort.seeds(1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
	}

	static LongStream ladders() {
		return Effort.seeds(1, 4, 2, 1, 3, 5);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void everySlotReachedIsSaidOrLoggedOnceAndTheCurrentOneIsSaidByTheNextGoodRun(long seed) {
		this.random = new Random(seed);
		this.ladder = RandomLadder.of(this.random);
		this.bench.clear();
		this.bench.jdbc().update("delete from audit_finding");
		this.bench.jdbc().update("delete from audit_check");
		this.bench.enter(UNITS.toArray(String[]::new));
		this.bench.write("ladder.drl", this.ladder.text(false));
		this.bench.runOn(day(FIRST));
		for (int offset = FIRST + 1; offset <= LAST; offset++) {
			report(offset);
			boolean good = offset == LAST || this.random.nextInt(10) < 4;
			if (good) {
				this.bench.runOn(day(offset));
				checkThatTheCurrentSlotIsSaid(offset);
			}
			else {
				breakTheDay(day(offset));
			}
		}
		checkThatEachSlotIsOnRecordOnce();
		assertThat(this.auditor.check().failure()).isNull();
		assertThat(this.audits.open(100)).filteredOn((finding) -> finding.what().gap() != Gap.NOTICE_WAITS).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("ladders")
	void slotsOfTheLadderThatRunsAreSaidAsTheyComeAndTheStageNeverGoesBack(long seed) {
		this.random = new Random(seed);
		this.ladder = RandomLadder.of(this.random);
		this.bench.clear();
		Stage shown = Stage.UPCOMING;
		int expected = 0;
		for (int offset = FIRST; offset <= LAST; offset++) {
			if (this.random.nextInt(5) == 0) {
				this.ladder = RandomLadder.of(this.random);
			}
			this.bench.write("ladder.drl", this.ladder.text(false));
			this.bench.runOn(day(offset));
			Optional<Point> reached = reachedOn("A", offset);
			if (reached.isPresent()) {
				assertThat(of(log(), "A", "NOTIFIED")).as("day %s", offset).contains(reached.get().toString());
				expected++;
			}
			if (expected > 0) {
				assertThat(this.bench.alert().stage()).as("day %s", offset).isGreaterThanOrEqualTo(shown);
				shown = this.bench.alert().stage();
			}
		}
		assertThat(of(log(), "A", "NOTIFIED")).doesNotHaveDuplicates().hasSizeGreaterThan(5);
	}

	@AfterAll
	static void someSlotsWereMissed() {
		assertThat(missed).isPositive();
	}

	private void breakTheDay(LocalDate day) {
		switch (this.random.nextInt(4)) {
			case 0 -> {
				this.bench.write("ladder.drl", this.ladder.text(true));
				this.bench.runOn(day);
				this.bench.write("ladder.drl", this.ladder.text(false));
			}
			case 1 -> whenSaid(day, () -> {
				if (this.random.nextInt(3) > 0) {
					throw new IllegalStateException("cannot be recorded");
				}
			});
			case 2 -> whenSaid(day, () -> this.bench.moveTo(day.plusDays(1)));
			default -> this.bench.moveTo(day);
		}
	}

	private void whenSaid(LocalDate day, Runnable action) {
		this.bench.whenSaid(action);
		this.bench.runOn(day);
		this.bench.whenSaid(() -> {
		});
	}

	// Some are done for a while, and then not after all
	private void report(int offset) {
		for (String unit : UNITS) {
			int[] span = this.done.get(unit);
			if (span == null && this.random.nextInt(200) == 0) {
				this.bench.report(unit, "wan", Work.COMPLETED, day(offset));
				this.done.put(unit, new int[] { offset, LAST + 1 });
			}
			else if (span != null && span[1] > LAST && this.random.nextInt(8) == 0) {
				this.bench.report(unit, "wan", Work.RETURNED, day(offset));
				span[1] = offset;
			}
		}
	}

	private boolean open(String unit, int offset) {
		int[] span = this.done.get(unit);
		return span == null || offset < span[0] || offset >= span[1];
	}

	private Optional<Point> reachedOn(String unit, int offset) {
		return this.ladder.at(offset).filter((point) -> point.offset() == offset && open(unit, offset));
	}

	private void checkThatTheCurrentSlotIsSaid(int offset) {
		Map<DutyKey, List<AlertEvent>> log = log();
		for (String unit : UNITS) {
			Optional<Point> last = IntStream.iterate(offset, (day) -> day > FIRST, (day) -> day - 1)
				.mapToObj((day) -> reachedOn(unit, day))
				.flatMap(Optional::stream)
				.findFirst();
			if (last.isPresent() && open(unit, offset) && last.equals(this.ladder.at(offset))) {
				assertThat(of(log, unit, "NOTIFIED")).as("%s on day %s", unit, offset).contains(last.get().toString());
			}
		}
	}

	private void checkThatEachSlotIsOnRecordOnce() {
		Map<DutyKey, List<AlertEvent>> log = log();
		for (String unit : UNITS) {
			List<String> reached = IntStream.rangeClosed(FIRST + 1, LAST)
				.mapToObj((day) -> reachedOn(unit, day))
				.flatMap(Optional::stream)
				.map(Point::toString)
				.toList();
			List<String> said = of(log, unit, "NOTIFIED");
			List<String> missedSlots = of(log, unit, "MISSED");
			List<String> all = new ArrayList<>(said);
			all.addAll(missedSlots);
			assertThat(all).as("on record of %s", unit).doesNotHaveDuplicates().containsAll(reached);
			missed += missedSlots.size();
		}
	}

	private Map<DutyKey, List<AlertEvent>> log() {
		Map<DutyKey, List<AlertEvent>> log = new HashMap<>();
		this.bench.alerts()
			.forEach((alert) -> log.computeIfAbsent(alert.duty(), (key) -> new ArrayList<>())
				.addAll(this.bench.history(alert)));
		return log;
	}

	private static List<String> of(Map<DutyKey, List<AlertEvent>> log, String unit, String type) {
		return log.getOrDefault(new DutyKey(unit, "wan"), List.of())
			.stream()
			.filter((event) -> event.type().name().equals(type))
			.map((event) -> event.stage() + ((event.level() > 0) ? "(" + event.level() + ")" : "") + " " + event.slot())
			.toList();
	}

	private static LocalDate day(int offset) {
		return DUE.plusDays(offset);
	}

}
