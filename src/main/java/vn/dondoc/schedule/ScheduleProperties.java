package vn.dondoc.schedule;

import java.time.Duration;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When dondoc wakes.
 *
 * @param evaluation the daily run
 * @param delivery the delivery of mail
 * @param audit the daily audit
 */
@ConfigurationProperties("dondoc")
record ScheduleProperties(@DefaultValue EvaluationTimes evaluation, @DefaultValue DeliveryTimes delivery,
		@DefaultValue AuditTimes audit) {

	/**
	 * When runs begin.
	 *
	 * @param at the time of day of the daily run, in {@code dondoc.zone}
	 * @param atStart whether a run also begins when the server starts
	 * @param lateAfter how long after its time the daily run is begun without Quartz
	 */
	record EvaluationTimes(@DefaultValue("07:00") LocalTime at, @DefaultValue("true") boolean atStart,
			@DefaultValue("5m") Duration lateAfter) {

		EvaluationTimes {
			if (lateAfter.isNegative()) {
				throw new IllegalArgumentException(
						"dondoc.evaluation.late-after is '" + lateAfter + "'; expected a time such as 5m");
			}
		}

	}

	/**
	 * When mail goes out.
	 *
	 * @param every how often messages whose time has come are looked for
	 */
	record DeliveryTimes(@DefaultValue("5m") Duration every) {
	}

	/**
	 * When the auditor looks.
	 *
	 * @param at the time of day, in {@code dondoc.zone}; after the day's run
	 */
	record AuditTimes(@DefaultValue("10:00") LocalTime at) {
	}

}
