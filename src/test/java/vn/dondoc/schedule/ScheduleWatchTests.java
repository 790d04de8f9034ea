package vn.dondoc.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.evaluation.Evaluations;
import vn.dondoc.schedule.ScheduleProperties.AuditTimes;
import vn.dondoc.schedule.ScheduleProperties.DeliveryTimes;
import vn.dondoc.schedule.ScheduleProperties.EvaluationTimes;
import vn.dondoc.schedule.ScheduleProperties.WatchTimes;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/**
 * The daily run comes although Quartz does not wake it, as on the day on which clocks go
 * past its time: in Berlin, 02:30 is not there on 28 March 2027.
 */
class ScheduleWatchTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private static final Instant UP = Instant.parse("2027-03-20T00:00:00Z");

	private final Evaluations evaluations = mock();

	@ParameterizedTest
	@CsvSource(textBlock = """
			# clocks go past its time: it is 03:30 summer time
			2027-03-28T01:35:00Z, 2027-03-28T01:30:00Z
			2027-03-28T20:00:00Z, 2027-03-28T01:30:00Z
			# the days around it
			2027-03-27T01:35:00Z, 2027-03-27T01:30:00Z
			2027-03-29T00:35:00Z, 2027-03-29T00:30:00Z
			# 02:30 is there twice; the first counts
			2026-10-25T00:35:00Z, 2026-10-25T00:30:00Z
			""")
	void aRunThatHasNotBegunIsBegunForItsTime(Instant now, Instant due) {
		given(this.evaluations.runUnlessBegun(any())).willReturn(Optional.empty());
		watch(now, UP.minus(Duration.ofDays(365)));
		then(this.evaluations).should().runUnlessBegun(due);
	}

	@ParameterizedTest
	@CsvSource({ "2027-03-28T01:34:59Z", "2027-03-28T00:59:59Z", "2027-03-29T00:34:59Z" })
	void quartzHasSomeMinutes(Instant now) {
		watch(now, UP);
		then(this.evaluations).should(never()).runUnlessBegun(any());
	}

	@Test
	void quartzHasThemAfterAStartToo() {
		Instant now = Instant.parse("2027-03-28T09:00:00Z");
		watch(now, now.minusSeconds(299));
		then(this.evaluations).should(never()).runUnlessBegun(any());
	}

	@Test
	void whatHasBegunIsNotBegunAgain() {
		Instant due = Instant.parse("2027-03-28T01:30:00Z");
		given(this.evaluations.begunSince(due)).willReturn(true);
		watch(due.plusSeconds(600), UP);
		then(this.evaluations).should(never()).runUnlessBegun(any());
	}

	private void watch(Instant now, Instant up) {
		Clock clock = mock();
		given(clock.getZone()).willReturn(BERLIN);
		given(clock.instant()).willReturn(up, now);
		ScheduleProperties properties = new ScheduleProperties(
				new EvaluationTimes(LocalTime.of(2, 30), true, Duration.ofMinutes(5)),
				new DeliveryTimes(Duration.ofMinutes(5)), new AuditTimes(LocalTime.of(10, 0)),
				new WatchTimes(Duration.ofMinutes(1)));
		new ScheduleWatch(mock(), this.evaluations, mock(), properties, clock).beginLateRun();
	}

}
