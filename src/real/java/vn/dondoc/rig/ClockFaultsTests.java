package vn.dondoc.rig;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clocks and calendars may do to two nodes on one database. The tests follow each
 * other in time.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClockFaultsTests {

	private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final int UNITS = 5;

	private static final LocalDate DUE = LocalDate.of(2022, 7, 14);

	private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

	private static final World WORLD = new World(UNITS, List.of(DUE, LEAP_DAY), RigFiles.Ladder.DAILY);

	private static final Server ONE = server("one");

	private static final Server TWO = server("two");

	private static final TreeSet<LocalDate> DAYS = new TreeSet<>();

	private final long began = System.nanoTime();

	private static Server server(String name) {
		return Server.start(new RigClock(ZONE, DUE.minusDays(40).atTime(7, 0)), WORLD.settings(),
				"dondoc.node=" + name, "dondoc.mail.lease=5m", "dondoc.mail.dialogue=2m");
	}

	@AfterAll
	static void close() {
		ONE.close();
		TWO.close();
		WORLD.close();
	}

	@Test
	@Order(1)
	void allNodesDownThreeDaysOverADueDate(TestInfo test) throws SQLException {
		List.of(-1, 3, 4).forEach((day) -> both(DUE.plusDays(day)));
		keep(test);
		assertThat(WORLD.count("""
				select count(*) from alert_event where event_type = 'MISSED' and slot_offset between 0 and 2
				""")).as("logged as missed")
			.isEqualTo(3L * UNITS);
	}

	@Test
	@Order(2)
	void oneClockIsAnHourAhead(TestInfo test) {
		int session = WORLD.relay().sessions() + 1;
		WORLD.relay()
			.follow((step, usual) -> (step.phase() == Phase.RCPT && step.session() == session)
					? Answer.say("450 4.2.1 busy") : usual);
		LocalDateTime late = LocalDate.of(2022, 8, 1).atTime(23, 20);
		work(ONE, late);
		work(TWO, late.plusHours(1));
		for (int minutes = 0; minutes < 120; minutes += 10) {
			for (Server server : List.of(ONE, TWO)) {
				server.clock().advance(Duration.ofMinutes(10));
				server.retry();
			}
		}
		work(ONE, ONE.clock().local());
		work(TWO, TWO.clock().local());
		WORLD.relay().follow(ScriptedRelay.Script.USUAL);
		keep(test);
	}

	@Test
	@Order(3)
	void theClocksGoBackADay(TestInfo test) {
		LocalDate day = LocalDate.of(2022, 9, 1);
		List.of(0, 1, 0, 1, 2).forEach((offset) -> both(day.plusDays(offset)));
		keep(test);
	}

	@Test
	@Order(4)
	void theTwentyNinthOfFebruary(TestInfo test) {
		List.of(-365, -30, -1, 0, 1, 365, 366).forEach((offset) -> both(LEAP_DAY.plusDays(offset)));
		assertThat(DAYS).contains(LocalDate.of(2023, 3, 1), LocalDate.of(2024, 1, 30), LEAP_DAY,
				LocalDate.of(2024, 3, 1), LocalDate.of(2025, 2, 28), LocalDate.of(2025, 3, 1));
		assertThat(Expected.of(WORLD.site(), DAYS)).extracting((slot) -> slot.duty().obligation() + " " + slot.slot())
			.contains("task-2 D-30", "task-2 D-1", "task-2 D0", "task-2 D+1", "task-2 D+365", "task-2 D+366");
		keep(test);
	}

	private static void both(LocalDate day) {
		work(ONE, day.atTime(7, 0));
		work(TWO, day.atTime(7, 0));
	}

	private static void work(Server server, LocalDateTime time) {
		DAYS.add(time.toLocalDate());
		server.clock().moveTo(time);
		server.run();
		server.deliver();
	}

	private void keep(TestInfo test) {
		DeliveryReport balance = WORLD.balance(Expected.of(WORLD.site(), DAYS));
		Figures.print(test.getTestMethod().orElseThrow().getName(), balance,
				Duration.ofNanos(System.nanoTime() - this.began));
		assertThat(balance.assertKept().extra()).isZero();
	}

}
