package vn.dondoc.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.Facts;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.records.Progress;
import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.rules.engine.RuleTexts.alerting;
import static vn.dondoc.rules.engine.RuleTexts.owes;
import static vn.dondoc.rules.engine.RuleTexts.owing;
import static vn.dondoc.rules.engine.RuleTexts.says;

/**
 * Several rules speak of one duty.
 */
class FindingsTests {

	private static final LocalDate DAY = LocalDate.of(2022, 10, 5);

	@Test
	void theHighestStageWinsAndRecordsWhatItMuted() {
		Finding finding = said(Facts.duty("VPB", 20), says("Urge", "alerts.overdue($duty).since(1).every(7);"),
				says("Tell", "alerts.escalated($duty, 1).since(15).every(7).to(\"FOCAL_POINT\");"),
				says("Remind", "alerts.upcoming($duty).at(7);"));
		assertThat(finding.rule().rule()).isEqualTo("Tell");
		assertThat(finding.slot()).isEqualTo(new Slot(15));
		assertThat(finding.muted()).containsExactly(new Finding.Muted("Urge", Stage.OVERDUE, 0, new Slot(15)),
				new Finding.Muted("Remind", Stage.UPCOMING, 0, new Slot(-7)));
	}

	@Test
	void rulesThatSayTheSameSlotJoinTheirRecipients() {
		Finding finding = said(Facts.duty("VPB", 0), says("B", "alerts.due($duty).to(\"LEADERSHIP\");"),
				says("A", "alerts.due($duty).to(\"FOCAL_POINT\");"));
		assertThat(finding.rule().rule()).isEqualTo("A");
		assertThat(finding.recipients()).containsExactly(Recipient.HOLDER, Recipient.FOCAL_POINT, Recipient.LEADERSHIP);
	}

	@Test
	void recipientsOfAnEarlierSlotAreNotTold() {
		Finding finding = said(Facts.duty("VPB", 9),
				says("Early", "alerts.overdue($duty).since(2).to(\"LEADERSHIP\");"),
				says("Late", "alerts.overdue($duty).since(9);"));
		assertThat(finding.slot()).isEqualTo(new Slot(9));
		assertThat(finding.recipients()).containsExactly(Recipient.HOLDER);
	}

	@Test
	void aHigherLevelWinsOverALaterSlot() {
		Finding finding = said(Facts.duty("VPB", 20), says("First", "alerts.escalated($duty, 1).since(20);"),
				says("Second", "alerts.escalated($duty, 2).since(15);"));
		assertThat(finding.level()).isEqualTo(2);
		assertThat(finding.slot()).isEqualTo(new Slot(15));
	}

	@Test
	void aSlotIsReachedThatDayOnlyOnItsDay() {
		Evaluator evaluator = new Evaluator(
				RuleTexts.compiled(owing(owes("Owe", "duties.milestone($holder, \"wan\").inMonth(2022, 9);")),
						alerting(says("Urge", "alerts.overdue($duty).since(5).every(3);"))),
				Calendars.computed());
		List<LocalDate> reached = new ArrayList<>();
		for (LocalDate day = LocalDate.of(2022, 9, 1); day
			.isBefore(LocalDate.of(2022, 10, 15)); day = day.plusDays(1)) {
			Evaluation evaluation = evaluator.evaluate(List.of(Facts.anyUnit()), Progress.NONE, day);
			if (evaluation.duties().get(0).reachedThatDay()) {
				reached.add(day);
			}
		}
		assertThat(reached).containsExactly(LocalDate.of(2022, 10, 5), LocalDate.of(2022, 10, 8),
				LocalDate.of(2022, 10, 11), LocalDate.of(2022, 10, 14));
	}

	@Test
	void dutiesComeByUnitAndObligationWhateverTheOrderOfUnits() {
		Evaluator evaluator = new Evaluator(RuleTexts.compiled(
				owing(owes("B", "duties.standing($holder, \"b\");"), owes("A", "duties.standing($holder, \"a\");"))),
				Calendars.computed());
		List<OrgUnit> units = List.of(Facts.unit("Y"), Facts.unit("X"));
		assertThat(evaluator.evaluate(units, Progress.NONE, DAY).duties())
			.extracting((duty) -> duty.entry().key().toString())
			.containsExactly("X/a", "X/b", "Y/a", "Y/b");
	}

	@Test
	void moreDutiesThanOneSessionTakesAreAllSpokenOf() {
		Evaluator evaluator = new Evaluator(RuleTexts.compiled(alerting(says("Due", "alerts.due($duty);"))),
				Calendars.computed());
		List<Duty> duties = new ArrayList<>();
		for (int i = 0; i < 4_001; i++) {
			duties.add(Facts.duty("U" + i, 0));
		}
		assertThat(evaluator.findings(duties, DAY, new ArrayList<>())).hasSize(4_001);
	}

	private static Finding said(Duty duty, String... rules) {
		Evaluator evaluator = new Evaluator(RuleTexts.compiled(alerting(rules)), Calendars.computed());
		Finding finding = evaluator.findings(List.of(duty), DAY, new ArrayList<>()).get(duty.key());
		if (finding == null) {
			throw new AssertionError("Nothing was said");
		}
		return finding;
	}

}
