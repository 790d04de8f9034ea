package vn.dondoc.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import vn.dondoc.runs.Run;
import vn.dondoc.schedule.ScheduleProperties.AuditTimes;
import vn.dondoc.schedule.ScheduleProperties.DeliveryTimes;
import vn.dondoc.schedule.ScheduleProperties.EvaluationTimes;

/**
 * Runs and settings.
 */
final class Samples {

	private Samples() {
	}

	static Run run(long id) {
		Instant at = Instant.parse("2022-07-01T00:00:00Z");
		return new Run(id, LocalDate.of(2022, 7, 1), Run.Reason.SCHEDULE, null, Run.State.COMPLETED, at, at, null, null,
				Run.Figures.NONE, List.of());
	}

	static ScheduleProperties at(LocalTime run) {
		return every(Duration.ofMinutes(5), run);
	}

	/**
	 * Settings under which a timer of delivery runs that often.
	 */
	static ScheduleProperties every(Duration delivery) {
		return every(delivery, LocalTime.of(7, 0));
	}

	private static ScheduleProperties every(Duration delivery, LocalTime run) {
		return new ScheduleProperties(new EvaluationTimes(run, true, Duration.ofMinutes(5)),
				new DeliveryTimes(delivery), new AuditTimes(LocalTime.of(10, 0)));
	}

}
