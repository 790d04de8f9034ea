package vn.dondoc.rig;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A zone whose clocks are changed in spring and autumn.
 */
class DaylightSavingTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private static final LocalDate SPRING = LocalDate.of(2023, 3, 26);

	private static final LocalDate AUTUMN = LocalDate.of(2023, 10, 29);

	private static final World WORLD = new World(3, List.of(SPRING, AUTUMN), RigFiles.Ladder.DAILY);

	// A time of day that spring leaves out and autumn has twice
	private static final Server SERVER = Server.start(new RigClock(BERLIN, SPRING.minusDays(40).atTime(7, 0)),
			WORLD.settings(), "dondoc.evaluation.at=02:30", "dondoc.mail.lease=5m",
			"dondoc.mail.dialogue=2m");

	private final long began = System.nanoTime();

	@AfterAll
	static void close() {
		SERVER.close();
		WORLD.close();
	}

	@Test
	void eachDayIsSaidOnceWhateverTheClockDoes(TestInfo test) {
		List<LocalDate> days = new ArrayList<>();
		for (LocalDate change : List.of(SPRING, AUTUMN)) {
			for (int day = -1; day <= 1; day++) {
				days.add(change.plusDays(day));
				workAllNight(change.plusDays(day));
			}
		}
		DeliveryReport balance = WORLD.balance(Expected.of(WORLD.site(), days));
		Figures.print(test.getTestMethod().orElseThrow().getName(), balance,
				Duration.ofNanos(System.nanoTime() - this.began));
		assertThat(balance.assertKept().extra()).isZero();
	}

	// Every half hour of real time from midnight to five
	private static void workAllNight(LocalDate day) {
		SERVER.clock().moveTo(day.atStartOfDay());
		while (SERVER.clock().local().isBefore(day.atTime(5, 0))) {
			SERVER.run();
			SERVER.deliver();
			SERVER.clock().advance(Duration.ofMinutes(30));
		}
	}

	@Test
	void theDailyRunIsWokenOnceADay() throws SchedulerException {
		CronTrigger daily = daily();
		assertThat(daily.getTimeZone().toZoneId()).isEqualTo(BERLIN);
		List<LocalDate> woken = new ArrayList<>();
		Date at = Date.from(LocalDate.of(2027, 1, 1).atStartOfDay(BERLIN).toInstant());
		Instant end = LocalDate.of(2028, 1, 1).atStartOfDay(BERLIN).toInstant();
		for (at = daily.getFireTimeAfter(at); at.toInstant().isBefore(end); at = daily.getFireTimeAfter(at)) {
			woken.add(LocalDate.ofInstant(at.toInstant(), BERLIN));
			assertThat(LocalTime.ofInstant(at.toInstant(), BERLIN)).isBetween(LocalTime.of(2, 0), LocalTime.of(4, 0));
		}
		// Quartz leaves out the one day on which clocks go past the time. Nodes begin that
		// day's run themselves, as any that is late
		LocalDate skipped = LocalDate.of(2027, 3, 28);
		assertThat(woken).containsExactlyElementsOf(LocalDate.of(2027, 1, 1)
			.datesUntil(LocalDate.of(2028, 1, 1))
			.filter((day) -> !day.equals(skipped))
			.toList());
	}

	private static CronTrigger daily() throws SchedulerException {
		return (CronTrigger) SERVER.the(Scheduler.class).getTrigger(TriggerKey.triggerKey("daily", "dondoc"));
	}

}
