package vn.dondoc.rehearsal.scenarios;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.records.Baseline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What comes of scenarios.
 */
class ScenariosTests {

	@Test
	void everyColumnCanBeExpected() {
		assertThat(Trials.differences(
				"""
						scenarios:
						  - name: mọi cột
						    given:
						      units: [CDSVN]
						      day: 2022-10-10
						      readings:
						        - { unit: CDSVN, obligation: online, value: 67.50, on: 2022-04-30 }
						    expect:
						      duties:
						        - { obligation: online, clause: none, kind: TARGET, starts_on: none, calendar_due: 2022-09-30,
						            due: 2022-09-30, moved_by: [], work: IN_PROGRESS, time: OVERDUE, days_left: 0, days_late: 10,
						            target: 80.0, reading: 67.5 }
						        - { obligation: wan, calendar_due: 2022-12-31, due: 2023-01-03, days_left: 85,
						            moved_by: [2023-01-02, 2022-12-31, 2023-01-01] }
						      alerts:
						        - { obligation: online, stage: OVERDUE, level: 0, slot: D+8, date: 2022-10-08, due: 2022-09-30,
						            days_left: 0, days_late: 10, rule: Quá hạn, recipients: [LEADERSHIP, HOLDER] }
						"""))
			.isEmpty();
	}

	@Test
	void aPeriodOfWhatRecursCanBeExpected() {
		String statement = "duties.periodic($u, \"report\").everyMonth(5).after().from(2022, 7, 1);";
		assertThat(Trials.differences(statement,
				"""
						scenarios:
						  - name: báo cáo hằng tháng, mỗi kỳ một nhiệm vụ
						    given: { units: [CDSVN], day: 2022-09-13 }
						    expect:
						      obligation: report
						      duties:
						        - { period: 2022-07, kind: PERIODIC, starts_on: 2022-07-01, calendar_due: 2022-08-05, due: 2022-08-05, time: OVERDUE }
						        - { period: 2022-08, due: 2022-09-05, days_late: 8 }
						        - { period: 2022-09, due: 2022-10-05, time: DUE_SOON }
						        - { period: 2022-10, none: true }
						      alerts:
						        - { period: 2022-08, stage: OVERDUE, slot: D+8 }
						        - { period: 2022-09, none: true }
						"""))
			.isEmpty();
		assertThat(Trials.differences(statement, """
				scenarios:
				  - name: sai
				    given: { units: [CDSVN], day: 2022-09-13 }
				    expect:
				      duties: [{ obligation: report, period: 2022-08, due: 2022-09-06 }]
				""")).singleElement().asString().endsWith("due: 2022-09-06 / 2022-09-05");
	}

	@Test
	void everyWrongColumnStandsBesideWhatCameOfIt() {
		assertThat(Trials.differences("""
				scenarios:
				  - name: sai hết
				    given: { units: [CDSVN], day: 2022-10-10 }
				    expect:
				      obligation: online
				      duties:
				        - { clause: 1.g, kind: MILESTONE, due: none, moved_by: [2022-10-01], work: COMPLETED,
				            time: NO_DATE, days_late: 9, target: 81, reading: 5 }
				      alerts:
				        - { stage: DUE, level: 1, slot: D0, date: 2022-09-30, rule: Trước hạn, recipients: [HOLDER] }
				""")).containsExactly("tests/x.yml:7 2022-10-10 CDSVN/online clause: 1.g / none",
				"tests/x.yml:7 2022-10-10 CDSVN/online kind: MILESTONE / TARGET",
				"tests/x.yml:7 2022-10-10 CDSVN/online due: none / 2022-09-30",
				"tests/x.yml:7 2022-10-10 CDSVN/online moved_by: 2022-10-01 / none",
				"tests/x.yml:7 2022-10-10 CDSVN/online work: COMPLETED / NOT_STARTED",
				"tests/x.yml:7 2022-10-10 CDSVN/online time: NO_DATE / OVERDUE",
				"tests/x.yml:7 2022-10-10 CDSVN/online days_late: 9 / 10",
				"tests/x.yml:7 2022-10-10 CDSVN/online target: 81 / 80",
				"tests/x.yml:7 2022-10-10 CDSVN/online reading: 5 / none",
				"tests/x.yml:10 2022-10-10 CDSVN/online stage: DUE / OVERDUE",
				"tests/x.yml:10 2022-10-10 CDSVN/online level: 1 / 0",
				"tests/x.yml:10 2022-10-10 CDSVN/online slot: D0 / D+8",
				"tests/x.yml:10 2022-10-10 CDSVN/online date: 2022-09-30 / 2022-10-08",
				"tests/x.yml:10 2022-10-10 CDSVN/online rule: Trước hạn / Quá hạn",
				"tests/x.yml:10 2022-10-10 CDSVN/online recipients: HOLDER / HOLDER;LEADERSHIP");
	}

	@Test
	void aDutyOrAlertThatIsNotThereIsSaidSo() {
		assertThat(Trials.differences("""
				scenarios:
				  - name: không có
				    given: { day: 2022-10-10 }
				    expect:
				      unit: VPB
				      duties:
				        - { obligation: online, due: 2022-09-30 }
				      alerts:
				        - { obligation: online }
				        - { obligation: wan, stage: OVERDUE, slot: D+1 }
				""")).containsExactly(
				"tests/x.yml:7 2022-10-10 VPB/online duty: assigned: due 2022-09-30 / not assigned",
				"tests/x.yml:9 2022-10-10 VPB/online alert: an alert / not assigned",
				"tests/x.yml:10 2022-10-10 VPB/wan alert: an alert: stage OVERDUE, slot D+1"
						+ " / no alert (due 2023-01-03, NOT_STARTED)");
	}

	@Test
	void countsNameWhatTheyFound() {
		assertThat(Trials.differences("""
				scenarios:
				  - name: đếm
				    given: { day: 2022-10-10 }
				    expect:
				      duties:
				        - { count: 3 }
				        - { kind: TARGET, count: 1 }
				        - { unit: VPB, obligation: online, none: true }
				        - { units: [VPB, CDSVN], obligation: wan, count: 2 }
				        - { obligation: wan, none: true }
				        - { unit: VPB, time: ON_TRACK, count: 2 }
				      alerts:
				        - { none: true }
				""")).containsExactly("tests/x.yml:10 2022-10-10 duties, wan count: 0 / 2: CDSVN/wan, VPB/wan",
				"tests/x.yml:11 2022-10-10 duties, VPB, time ON_TRACK count: 2 / 1: VPB/wan",
				"tests/x.yml:13 2022-10-10 alerts count: 0 / 1: CDSVN/online");
	}

	@Test
	void everyDayOfARowIsLookedAt() {
		assertThat(Trials.differences("""
				scenarios:
				  - name: nhiều ngày
				    given: { units: [VPB], days: [2023-01-04, 2023-01-11] }
				    expect:
				      obligation: wan
				      alerts:
				        - { slot: D+1 }
				        - { day: 2023-01-10, slot: D+1 }
				        - { days: [2022-12-26, 2022-12-27], none: true }
				""")).containsExactly("tests/x.yml:7 2023-01-11 VPB/wan slot: D+1 / D+8",
				"tests/x.yml:9 2022-12-27 alerts, wan count: 0 / 1: VPB/wan");
	}

	@Test
	void theBaselineCountsOnlyWhereItIsAskedFor() {
		String with = """
				scenarios:
				  - name: có baseline
				    given: { units: [VPB], day: 2022-10-10, baseline: true }
				    expect:
				      duties: [{ obligation: wan, work: COMPLETED }]
				""";
		assertThat(Trials.differences(with)).isEmpty();
		assertThat(Trials.differences(with.replace("true", "false")))
			.containsExactly("tests/x.yml:5 2022-10-10 VPB/wan work: COMPLETED / NOT_STARTED");
		assertThat(Trials.read(with).get(0).usesBaseline()).isTrue();
	}

	@Test
	void unitsCanBeDescribedInTheScenario() {
		assertThat(Trials.differences(
				"""
						scenarios:
						  - name: trường mới
						    given:
						      units:
						        - VPB
						        - { code: ĐHGT, name: Trường Đại học GTVT, kind: SCHOOL, lists: [pilot] }
						        - { code: CDSVN, kind: SCHOOL, active: false }
						      day: 2022-10-10
						    expect:
						      duties:
						        - { unit: ĐHGT, obligation: training, kind: STANDING, time: NO_DATE, due: none, days_left: none }
						        - { unit: CDSVN, none: true }
						        - { count: 3 }
						"""))
			.isEmpty();
	}

	@Test
	void rulesThatFireInNoScenarioAreNamed() {
		ScenarioReport report = Trials.run("""
				scenarios:
				  - name: chỉ mạng WAN
				    given: { units: [VPB], day: 2022-10-10 }
				    expect:
				      duties: [{ obligation: wan }]
				""");
		assertThat(report.passed()).isTrue();
		assertThat(report.unfired()).extracting(RuleSource::rule)
			.containsExactly("Chỉ tiêu", "Trường", "Quá hạn", "Hỏng");
	}

	@Test
	void aRuleThatBreaksFailsTheScenarioAndIsNamed() {
		ScenarioReport report = Trials.run("""
				scenarios:
				  - name: hỏng
				    given: { units: [{ code: X, kind: BROKEN }], day: 2022-10-10 }
				    expect:
				      alerts: [{ stage: OVERDUE, none: true }]
				  - name: lành
				    given: { day: 2022-10-10 }
				    expect:
				      duties: [{ count: 3 }]
				""");
		assertThat(report.failed()).singleElement().satisfies((failed) -> {
			assertThat(failed.scenario().name()).isEqualTo("hỏng");
			assertThat(failed.differences()).isEmpty();
			assertThat(failed.failures()).singleElement().asString().contains("Hỏng", "since is given 0 days");
		});
	}

	@Test
	void noScenariosPassAndFireNothing() {
		ScenarioReport report = new Scenarios(Trials.rulebook(), List.of(), Calendars.computed()).run(List.of(),
				Baseline.EMPTY);
		assertThat(report.passed()).isTrue();
		assertThat(report.unfired()).isEqualTo(Trials.rulebook().rules());
	}

}
