package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import vn.dondoc.Effort;
import vn.dondoc.auditor.Auditor;
import vn.dondoc.auditor.Audits;
import vn.dondoc.auditor.Gap;
import vn.dondoc.endtoend.RandomLadder.Point;
import vn.dondoc.facts.Work;
import vn.dondoc.releases.Candidate;
import vn.dondoc.releases.Candidates;
import vn.dondoc.releases.Releases;
import vn.dondoc.rules.Release;
import vn.dondoc.runs.FutureRuns;
import vn.dondoc.runs.Run;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sixty days of whatever can go wrong, all in one life: ladders edited, in the folder and
 * in the editor, rule sets rolled back, files that break and are mended, chunks that
 * cannot be written, runs out of time, days without a run, clocks that were ahead and
 * runs set aside, duties done and reopened. Beside it the test reckons which points were
 * reached.
 */
@ServerTest
@TestPropertySource(properties = "dondoc.rules.hold-from=1000000")
class AnyFaultsTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	private static final int FIRST = -25;

	private static final int LAST = Effort.times(8, 35);

	private static final List<String> UNITS = IntStream.range(0, Effort.times(24, 200))
		.mapToObj((number) -> "U" + (100 + number))
		.toList();

	@Autowired
	private Workbench bench;

	@Autowired
	private Candidates candidates;

	@Autowired
	private Releases releases;

	@Autowired
	private FutureRuns future;

	@Autowired
	private Auditor auditor;

	@Autowired
	private Audits audits;

	private final Map<String, int[]> done = new HashMap<>();

	/** The ladder by which each day is to be judged. */
	private final Map<Integer, Set<RandomLadder>> ladders = new HashMap<>();

	private final Map<String, RandomLadder> earlier = new HashMap<>();

	private Random random = new Random();

	private RandomLadder ladder = new RandomLadder(List.of());

	private boolean folderLeft;

	static LongStream seeds() {
		return Effort.seeds(1,
				LongStream
					.rangeClosed(Integer.getInteger("dondoc.tests.from", 1),
							Integer.getInteger("dondoc.tests.seeds", 2))
					.toArray());
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void noPointReachedIsNeitherNotifiedNorLoggedAndNoneIsNotifiedTwice(long seed) {
		begin(seed);
		List<Integer> unsettled = new ArrayList<>();
		for (int offset = FIRST + 1; offset <= LAST; offset++) {
			report(offset);
			change();
			boolean good = offset == LAST || this.random.nextInt(10) < 5;
			unsettled.add(offset);
			if (!good) {
				// What a unit was followed through is judged by what ran that day
				this.ladders.computeIfAbsent(offset, (day) -> new HashSet<>()).add(this.ladder);
				breakTheDay(offset);
				continue;
			}
			Run run = this.bench.runOn(day(offset));
			assertThat(run.state()).as("day %s: %s", offset, run.problems()).isEqualTo(Run.State.COMPLETED);
			unsettled.forEach((day) -> this.ladders.computeIfAbsent(day, (key) -> new HashSet<>()).add(this.ladder));
			unsettled.clear();
			checkThatTodaysPointIsNotified(offset);
			if (offset % 10 == 0) {
				this.bench.deliver();
			}
		}
		checkThatEachPointIsOnRecordOnce();
		assertThat(this.auditor.check().failure()).isNull();
		assertThat(this.audits.open(100)).filteredOn((finding) -> finding.what().gap() != Gap.NOTICE_WAITS).isEmpty();
	}

	private void begin(long seed) {
		this.random = new Random(seed);
		this.bench.clear();
		this.bench.jdbc().update("delete from audit_finding");
		this.bench.jdbc().update("delete from audit_check");
		this.bench.enter(UNITS.toArray(String[]::new));
		this.bench.moveTo(day(FIRST));
		this.folderLeft = false;
		this.done.clear();
		this.ladders.clear();
		this.earlier.clear();
		put(RandomLadder.of(this.random));
		this.bench.runOn(day(FIRST));
		this.earlier.put(this.releases.activeHash().orElseThrow(), this.ladder);
	}

	private void change() {
		int chance = this.random.nextInt(16);
		if (chance < 2) {
			put(RandomLadder.of(this.random));
		}
		else if (chance == 2 && this.earlier.size() > 1) {
			String now = this.releases.activeHash().orElseThrow();
			List<String> others = this.earlier.keySet().stream().filter((hash) -> !hash.equals(now)).sorted().toList();
			String hash = others.get(this.random.nextInt(others.size()));
			assertThat(this.candidates.rollBack(hash, "admin", "back").state()).isEqualTo(Candidate.State.ACTIVATED);
			this.ladder = Objects.requireNonNull(this.earlier.get(hash));
			this.folderLeft = true;
		}
	}

	private void put(RandomLadder next) {
		this.ladder = next;
		write(next.text(false));
	}

	// After a roll-back the folder holds something else: changes come from the editor
	private void write(String text) {
		if (!this.folderLeft) {
			this.bench.write("ladder.drl", text);
			return;
		}
		Release running = this.releases.active().orElseThrow();
		Map<String, String> files = new HashMap<>(running.files());
		if (!text.equals(files.put("ladder.drl", text))) {
			this.candidates.submit(files, "admin", "edited", running.hash());
		}
	}

	private void breakTheDay(int offset) {
		switch (this.random.nextInt(5)) {
			case 0 -> {
				write(this.ladder.text(true));
				this.bench.runOn(day(offset));
				write(this.ladder.text(false));
			}
			case 1 -> whenNotified(offset, () -> {
				if (this.random.nextInt(3) > 0) {
					throw new IllegalStateException("cannot be recorded");
				}
			});
			case 2 -> whenNotified(offset, () -> this.bench.moveTo(day(offset + 1)));
			case 3 -> {
				Run odd = this.bench.runOn(day(offset + 3 + this.random.nextInt(40)));
				this.bench.moveTo(day(offset));
				if (this.random.nextBoolean()) {
					this.future.setAside(odd.id(), "admin");
				}
			}
			default -> this.bench.moveTo(day(offset));
		}
	}

	private void whenNotified(int offset, Runnable action) {
		this.bench.whenSaid(action);
		this.bench.runOn(day(offset));
		this.bench.whenSaid(() -> {
		});
	}

	private void report(int offset) {
		this.bench.moveTo(day(offset));
		for (String unit : UNITS) {
			int[] span = this.done.get(unit);
			if (span == null && this.random.nextInt(300) == 0) {
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

	private static Optional<Point> reached(RandomLadder ladder, int offset) {
		return ladder.at(offset).filter((point) -> point.offset() == offset);
	}

	private void checkThatTodaysPointIsNotified(int offset) {
		Optional<Point> today = reached(this.ladder, offset);
		if (today.isPresent()) {
			Map<String, List<String>> log = log("'NOTIFIED'");
			assertThat(UNITS).filteredOn((unit) -> open(unit, offset))
				.allSatisfy((unit) -> assertThat(log.getOrDefault(unit, List.of())).as("%s on day %s", unit, offset)
					.contains(today.get().toString()));
		}
	}

	private void checkThatEachPointIsOnRecordOnce() {
		Map<String, List<String>> notified = log("'NOTIFIED'");
		Map<String, List<String>> logged = log("'NOTIFIED', 'MISSED'");
		for (String unit : UNITS) {
			assertThat(notified.getOrDefault(unit, List.of())).as("%s: %s", unit, story(unit)).doesNotHaveDuplicates();
			for (int offset = FIRST + 1; offset <= LAST; offset++) {
				List<String> either = points(offset);
				if (open(unit, offset) && !either.isEmpty()) {
					assertThat(logged.getOrDefault(unit, List.of())).as("%s on day %s: %s", unit, offset, story(unit))
						.containsAnyElementsOf(either);
				}
			}
		}
	}

	// A day that was made up for under another ladder is judged by either; none, where
	// one
	// of the two has no point on that day
	private List<String> points(int offset) {
		Set<RandomLadder> either = this.ladders.getOrDefault(offset, Set.of());
		List<Optional<Point>> points = either.stream().map((ladder) -> reached(ladder, offset)).distinct().toList();
		return points.contains(Optional.<Point>empty()) ? List.of()
				: points.stream().flatMap(Optional::stream).map(Point::toString).toList();
	}

	private Map<String, List<String>> log(String types) {
		Map<String, List<String>> log = new HashMap<>();
		this.bench.jdbc()
			.query("select a.unit_code, e.stage, e.level_no, e.slot_offset from alert a join alert_event e"
					+ " on e.alert_id = a.id where e.set_aside = false and e.event_type in (" + types + ")", (row) -> {
						log.computeIfAbsent(row.getString(1), (unit) -> new ArrayList<>())
							.add(new Point(row.getString(2) + ((row.getInt(3) > 0) ? "(" + row.getInt(3) + ")" : ""),
									row.getInt(4))
								.toString());
					});
		return log;
	}

	private List<String> story(String unit) {
		return this.bench.jdbc()
			.query("select e.run_id, e.logical_date, a.round_no, e.event_type, e.stage, e.level_no, e.slot_offset,"
					+ " e.set_aside from alert a join alert_event e on e.alert_id = a.id where a.unit_code = ? order by e.id",
					(row, number) -> "\nrun " + row.getLong(1) + " day "
							+ (row.getObject(2, LocalDate.class).toEpochDay() - DUE.toEpochDay()) + " round "
							+ row.getInt(3) + " " + row.getString(4) + " " + row.getString(5) + row.getInt(6) + " "
							+ row.getInt(7) + (row.getBoolean(8) ? " set aside" : ""),
					unit);
	}

	private static LocalDate day(int offset) {
		return DUE.plusDays(offset);
	}

}
