package vn.dondoc.schedule;

import java.time.Duration;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;

import vn.dondoc.schedule.ScheduleProperties.EvaluationTimes;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class SchedulePropertiesTests {

	@Test
	void aRunCannotBeLateBeforeItsTime() {
		assertThatNoException().isThrownBy(() -> new EvaluationTimes(LocalTime.NOON, true, Duration.ZERO));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new EvaluationTimes(LocalTime.NOON, true, Duration.ofSeconds(-1)))
			.withMessage("dondoc.evaluation.late-after is 'PT-1S'; expected a time such as 5m");
	}

}
