package vn.dondoc.findings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Facts;
import vn.dondoc.facts.Work;
import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped ladder, day by day, against its description in words.
 */
class ShippedLadderTests {

	private static final LocalDate DAY = LocalDate.of(2022, 7, 1);

	private static final int FIRST = -60;

	private static final int LAST = 200;

	private static final Evaluator EVALUATOR = evaluator();

	@Test
	void everyDayHasTheSlotThatTheDesignSays() {
		for (int offset = FIRST; offset <= LAST; offset++) {
			assertThat(said(Facts.duty("VPB", offset))).as("day %d", offset).isEqualTo(expected(offset));
		}
	}

	// UPCOMING at 30, 14, 7, 3, 1 days before; DUE on the day; OVERDUE on day 1 after and
	// every 7 days; from day 15 ESCALATED(1) at 15, 22, 29; from day 30 ESCALATED(2) at
	// 30, 37, …
	private static @Nullable String expected(int offset) {
		if (offset < -30) {
			return null;
		}
		if (offset < 0) {
			int days = (offset < -14) ? 30 : (offset < -7) ? 14 : (offset < -3) ? 7 : (offset < -1) ? 3 : 1;
			return "UPCOMING 0 D-" + days + " [HOLDER]";
		}
		if (offset == 0) {
			return "DUE 0 D0 [HOLDER]";
		}
		if (offset < 15) {
			return "OVERDUE 0 D+" + ((offset < 8) ? 1 : 8) + " [HOLDER]";
		}
		if (offset < 30) {
			return "ESCALATED 1 D+" + ((offset < 22) ? 15 : (offset < 29) ? 22 : 29) + " [HOLDER, FOCAL_POINT]";
		}
		return "ESCALATED 2 D+" + (30 + (offset - 30) / 7 * 7) + " [HOLDER, FOCAL_POINT, LEADERSHIP]";
	}

	@Test
	void neitherStageNorSlotEverGoesBack() {
		Finding last = null;
		for (int offset = FIRST; offset <= LAST; offset++) {
			Finding finding = finding(Facts.duty("VPB", offset));
			if (last != null && finding != null) {
				assertThat(finding.stage()).isGreaterThanOrEqualTo(last.stage());
				assertThat(finding.level()).isGreaterThanOrEqualTo(last.level());
				assertThat(finding.slot()).isGreaterThanOrEqualTo(last.slot());
			}
			assertThat(last != null && finding == null).as("falls silent on day %d", offset).isFalse();
			last = finding;
		}
	}

	@ParameterizedTest
	@EnumSource(Work.class)
	void onlyOpenDutiesAreSpokenOf(Work work) {
		for (int offset : List.of(-30, 0, 1, 15, 30, 100)) {
			boolean spoken = finding(Facts.duty("VPB", offset, work)) != null;
			assertThat(spoken).isEqualTo(work == Work.NOT_STARTED || work == Work.IN_PROGRESS || work == Work.RETURNED);
		}
	}

	@Test
	void standingDutiesAreSilent() {
		assertThat(finding(Facts.standingDuty("VPB"))).isNull();
	}

	@Test
	void oneRuleSpeaksOfADutyAndNoneIsMuted() {
		for (int offset = FIRST; offset <= LAST; offset++) {
			Finding finding = finding(Facts.duty("VPB", offset));
			assertThat(finding == null || finding.muted().isEmpty()).isTrue();
		}
	}

	private static @Nullable String said(Duty duty) {
		Finding finding = finding(duty);
		return (finding != null)
				? finding.stage() + " " + finding.level() + " " + finding.slot() + " " + finding.recipients() : null;
	}

	private static @Nullable Finding finding(Duty duty) {
		List<vn.dondoc.rules.RuleFailure> failures = new ArrayList<>();
		Map<DutyKey, Finding> findings = EVALUATOR.findings(List.of(duty), DAY, failures);
		assertThat(failures).isEmpty();
		return findings.get(duty.key());
	}

	private static Evaluator evaluator() {
		try {
			return new Evaluator(RuleTexts.compiled(Files.readString(Path.of("rules/ladder.drl"))),
					Calendars.computed());
		}
		catch (java.io.IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
