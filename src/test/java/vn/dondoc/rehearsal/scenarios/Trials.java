package vn.dondoc.rehearsal.scenarios;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import vn.dondoc.calendar.Calendars;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Work;
import vn.dondoc.records.Baseline;
import vn.dondoc.records.Report;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.Rulebook;
import vn.dondoc.rules.engine.RuleCompiler;

/**
 * Two units, three obligations and a ladder of two rungs to try scenarios on.
 */
final class Trials {

	private static final String RULES = """
			package vn.dondoc.trial
			import vn.dondoc.facts.OrgUnit
			import vn.dondoc.facts.Duty
			global vn.dondoc.facts.Duties duties
			global vn.dondoc.facts.Alerts alerts
			rule "Mạng WAN" when $u : OrgUnit( active ) then duties.milestone($u, "wan").byEndOf(2022); end
			rule "Chỉ tiêu" when $u : OrgUnit( active, kind == "CỤC" ) then
			    duties.target($u, "online", 80).inMonth(2022, 9); end
			rule "Trường" when $u : OrgUnit( kind == "SCHOOL", lists contains "pilot" ) then
			    duties.standing($u, "training"); end
			rule "Trước hạn" when $d : Duty( open, daysLeft >= 1 ) then alerts.upcoming($d).at(7); end
			rule "Quá hạn" when $d : Duty( open, daysLate >= 1 ) then
			    alerts.overdue($d).since(1).every(7).to("LEADERSHIP"); end
			rule "Hỏng" when $d : Duty( holder.kind == "BROKEN", $n : daysLate ) then alerts.overdue($d).since($n); end
			""";

	private static final Rulebook RULEBOOK = RuleCompiler.compile(Release.of(Map.of("trial.drl", RULES)));

	private static final Baseline BASELINE = new Baseline(
			List.of(new Report(new DutyKey("VPB", "wan"), Work.COMPLETED, LocalDate.of(2022, 4, 30), "")), List.of());

	private static final List<OrgUnit> UNITS = List.of(unit("VPB", "OFFICE"), unit("CDSVN", "CỤC"));

	private static final Scenarios SCENARIOS = new Scenarios(RULEBOOK, UNITS, Calendars.computed());

	private Trials() {
	}

	static Rulebook rulebook() {
		return RULEBOOK;
	}

	static List<Scenario> read(String text) {
		return SCENARIOS.read(Map.of("tests/x.yml", text));
	}

	static List<Scenario> read(Map<String, String> texts) {
		return SCENARIOS.read(texts);
	}

	static ScenarioReport run(String text) {
		return SCENARIOS.run(read(text), BASELINE);
	}

	/**
	 * What differs in the only scenario of a text, by other rules.
	 */
	static List<String> differences(String statement, String text) {
		String rules = RULES + "rule \"Định kỳ\" when $u : OrgUnit( active ) then " + statement + " end\n";
		Scenarios scenarios = new Scenarios(RuleCompiler.compile(Release.of(Map.of("trial.drl", rules))), UNITS,
				Calendars.computed());
		return differences(scenarios.run(scenarios.read(Map.of("tests/x.yml", text)), BASELINE));
	}

	/**
	 * What differs in the only scenario of a text.
	 */
	static List<String> differences(String text) {
		return differences(run(text));
	}

	private static List<String> differences(ScenarioReport report) {
		return report.results()
			.get(0)
			.differences()
			.stream()
			.map((it) -> it.file() + ":" + it.line() + " " + it.day() + " " + it.about() + " " + it.column() + ": "
					+ it.expected() + " / " + it.actual())
			.toList();
	}

	private static OrgUnit unit(String code, String kind) {
		return new OrgUnit(code, code, kind, false, List.of(), null, true);
	}

}
