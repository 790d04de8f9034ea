package vn.dondoc.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import vn.dondoc.auditor.AuditCheck;
import vn.dondoc.auditor.Auditor;
import vn.dondoc.auditor.Audits;
import vn.dondoc.runs.Evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

/**
 * The daily run and the audit come although Quartz does not wake them, as on the day on
 * which clocks go past the time of the run: in Berlin, 02:30 is not there on 28 March
 * 2027.
 */
@ExtendWith(OutputCaptureExtension.class)
class ScheduleWatchTests {

	private static final Instant UP = Instant.parse("2027-03-20T00:00:00Z");

	private static final Instant AUDIT_DUE = Instant.parse("2027-03-28T08:00:00Z");

	private final Evaluations evaluations = mock();

	private final Audits audits = mock();

	private final Auditor auditor = mock();

	private final MovableClock clock = new MovableClock(ZoneId.of("Europe/Berlin"));

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

	@Test
	void aRunThatCameSoLateIsLogged(CapturedOutput log) {
		given(this.evaluations.runUnlessBegun(any())).willReturn(Optional.of(Samples.run(7)));
		watch(Instant.parse("2027-03-27T01:35:00Z"), UP);
		assertThat(log).contains("Run 7 of 2022-07-01 had not begun 300 s after its time; it was begun without Quartz");
	}

	@Test
	void anAuditThatWasNotMadeIsMade() {
		ScheduleWatch watch = upSince(UP);
		lookAt(watch, AUDIT_DUE.plusSeconds(3_599));
		then(this.auditor).shouldHaveNoInteractions();
		lookAt(watch, AUDIT_DUE.plusSeconds(3_600));
		then(this.auditor).should().check();
	}

	@Test
	void anAuditOfTheDayBeforeDoesNotCount() {
		given(this.audits.latest()).willReturn(Optional.of(audit(AUDIT_DUE.minusSeconds(1))));
		lookAt(upSince(UP), AUDIT_DUE.plusSeconds(3_600));
		then(this.auditor).should().check();
	}

	@Test
	void anAuditThatWasMadeIsNotMadeAgain() {
		given(this.audits.latest()).willReturn(Optional.of(audit(AUDIT_DUE)));
		lookAt(upSince(UP), AUDIT_DUE.plusSeconds(7_200));
		then(this.auditor).shouldHaveNoInteractions();
	}

	@Test
	void quartzHasAnHourForTheAuditAfterAStartToo() {
		lookAt(upSince(AUDIT_DUE.plusSeconds(7_200)), AUDIT_DUE.plusSeconds(10_799));
		then(this.auditor).shouldHaveNoInteractions();
	}

	@Test
	void anAuditThatCannotBeRecordedIsTriedOnceAnHour() {
		given(this.auditor.check()).willThrow(new IllegalStateException("no room"));
		ScheduleWatch watch = upSince(UP);
		Instant first = AUDIT_DUE.plusSeconds(3_600);
		assertThatIllegalStateException().isThrownBy(() -> lookAt(watch, first));
		lookAt(watch, first.plusSeconds(3_599));
		then(this.auditor).should().check();
		assertThatIllegalStateException().isThrownBy(() -> lookAt(watch, first.plusSeconds(3_600)));
	}

	private void watch(Instant now, Instant up) {
		ScheduleWatch watch = upSince(up);
		this.clock.now = now;
		watch.beginLateRun();
	}

	private void lookAt(ScheduleWatch watch, Instant now) {
		this.clock.now = now;
		watch.beginLateAudit();
	}

	private ScheduleWatch upSince(Instant up) {
		this.clock.now = up;
		return new ScheduleWatch(this.evaluations, this.audits, this.auditor, Samples.at(LocalTime.of(2, 30)),
				this.clock);
	}

	private static AuditCheck audit(Instant at) {
		return new AuditCheck(1, at, LocalDate.EPOCH, LocalDate.EPOCH, new AuditCheck.Counted(0, 0, 0, 0, 0), 0, 1,
				null);
	}

}
