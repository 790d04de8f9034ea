package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.alerts.Alert;
import vn.dondoc.facts.Stage;
import vn.dondoc.releases.ReleaseNumbers;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.Run.State;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens to alerts when an admin changes a rule file while the server runs.
 */
@Tag("smoke")
@ServerTest
class RuleChangesTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	private static final String BROKEN = """
			package vn.dondoc.directive
			import vn.dondoc.facts.OrgUnit
			global vn.dondoc.facts.Duties duties
			rule "Hỏng"
			when
			    $holder : OrgUnit( activ )
			then
			    duties.standing($holder, "x");
			end
			""";

	private static final String BREAKS = """
			package vn.dondoc.alerting
			import vn.dondoc.facts.Duty
			global vn.dondoc.facts.Alerts alerts
			rule "Hỏng"
			when
			    $duty : Duty( open, $days : daysLeft )
			then
			    alerts.overdue($duty).since($days);
			end
			""";

	@Autowired
	private Workbench bench;

	@Autowired
	private ReleaseNumbers numbers;

	@BeforeEach
	void clear() {
		this.bench.clear();
	}

	@Test
	void aDateChangedOnDiskIsReflectedByTheNextRun() {
		this.bench.runOn(DUE.plusDays(1));
		this.bench.owe("milestone($holder, \"wan\").on(2022, 10, 31)");
		Run run = this.bench.runOn(DUE.plusDays(1));

		assertThat(run.figures().withdrawn()).isEqualTo(1);
		assertThat(this.bench.story()).containsExactly("2022-10-01 NOTIFIED OVERDUE D+1",
				"2022-10-01 WITHDRAWN WITHDRAWN D+1", "2022-10-01 NOTIFIED UPCOMING D-30");
		assertThat(this.bench.alerts()).filteredOn((alert) -> alert.stage() == Stage.WITHDRAWN)
			.singleElement()
			.extracting(Alert::closeReason)
			.isEqualTo(new Reason("DUE_DATE_MOVED", List.of("2022-09-30", "2022-10-31", number(run))));
	}

	@Test
	void movingADateThereAndBackSaysNoSlotTwice() {
		this.bench.runOn(DUE.plusDays(1));
		this.bench.owe("milestone($holder, \"wan\").on(2022, 12, 30)");
		this.bench.runOn(DUE.plusDays(2));
		this.bench.owe("milestone($holder, \"wan\").on(2022, 9, 30)");
		this.bench.runOnAll(DUE.plusDays(3), DUE.plusDays(8));

		assertThat(this.bench.story()).containsExactly("2022-10-01 NOTIFIED OVERDUE D+1",
				"2022-10-02 WITHDRAWN WITHDRAWN D+1", "2022-10-03 REOPENED OVERDUE D+1",
				"2022-10-08 NOTIFIED OVERDUE D+8");
	}

	@Test
	void aDutyThatIsOwedNoMoreIsWithdrawnWithTheReleaseNamed() {
		this.bench.runOn(DUE.plusDays(1));
		this.bench.owe("standing($holder, \"other\")");
		Run run = this.bench.runOn(DUE.plusDays(2));

		assertThat(this.bench.alert().stage()).isEqualTo(Stage.WITHDRAWN);
		assertThat(this.bench.alert().closeReason()).isEqualTo(new Reason("DUTY_DROPPED", List.of(number(run))));
	}

	private String number(Run run) {
		return Long.toString(this.numbers.of(String.valueOf(run.release())).orElseThrow());
	}

	@Test
	void aFileThatDoesNotCompileIsReportedAndTheLastGoodRulesGoOn() {
		this.bench.runOn(DUE.minusDays(1));
		this.bench.write("broken.drl", BROKEN);
		Run run = this.bench.runOn(DUE);

		assertThat(run.state()).isEqualTo(State.COMPLETED_WITH_PROBLEMS);
		assertThat(run.problems()).singleElement().asString().startsWith("broken.drl:6:").contains("activ");
		assertThat(this.bench.story()).contains("2022-09-30 NOTIFIED DUE D0");
	}

	@Test
	void aRuleThatBreaksWhileItRunsCostsOnlyItsOwnFile() {
		this.bench.runOn(DUE);
		this.bench.write("throws.drl", BREAKS);
		Run run = this.bench.runOn(DUE.plusDays(1));

		assertThat(run.problems()).singleElement().asString().startsWith("throws.drl:");
		assertThat(this.bench.story()).endsWith("2022-10-01 NOTIFIED OVERDUE D+1");
	}

	@Test
	void aFileThatBreaksKeepsItsEarlierAlerts() {
		this.bench.runOn(DUE);
		String good = this.bench.read("ladder.drl");
		this.bench.write("ladder.drl", good + BREAKS.substring(BREAKS.indexOf("rule")));
		this.bench.runOn(DUE.plusDays(1));
		assertThat(this.bench.alert().stage()).isEqualTo(Stage.DUE);

		this.bench.write("ladder.drl", good);
		this.bench.runOn(DUE.plusDays(2));
		assertThat(this.bench.alert().stage()).isEqualTo(Stage.OVERDUE);
	}

}
