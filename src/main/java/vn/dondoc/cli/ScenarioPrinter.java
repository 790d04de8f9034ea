package vn.dondoc.cli;

import java.io.PrintWriter;

import vn.dondoc.facts.RuleSource;
import vn.dondoc.rehearsal.scenarios.Difference;
import vn.dondoc.rehearsal.scenarios.Scenario;
import vn.dondoc.rehearsal.scenarios.ScenarioReport;
import vn.dondoc.rehearsal.scenarios.ScenarioResult;
import vn.dondoc.rules.Rulebook;

/**
 * Prints what came of scenarios: a line a scenario, and below one that failed what it
 * expected beside what came of it.
 */
final class ScenarioPrinter {

	private static final String INDENT = "       ";

	private final PrintWriter out;

	ScenarioPrinter(PrintWriter out) {
		this.out = out;
	}

	void print(ScenarioReport report, Rulebook rulebook) {
		report.results().forEach(this::result);
		if (!report.results().isEmpty()) {
			report.unfired().forEach(this::unfired);
		}
		int failed = report.failed().size();
		this.out.println(report.results().size() + " scenarios, " + failed + " failed; " + rulebook.rules().size()
				+ " rules, " + report.unfired().size() + " fired in no scenario");
	}

	private void result(ScenarioResult result) {
		Scenario scenario = result.scenario();
		if (result.passed()) {
			this.out.println("ok   " + scenario.file() + ": " + scenario.name());
			return;
		}
		this.out.println("FAIL " + scenario.file() + ":" + scenario.line() + ": " + scenario.name());
		result.failures().forEach((failure) -> this.out.println(INDENT + failure));
		if (!result.differences().isEmpty()) {
			Rows rows = new Rows("line", "day", "about", "column", "expected", "actual");
			result.differences().forEach((difference) -> add(rows, difference));
			rows.tableAsAdded().forEach((line) -> this.out.println(INDENT + line));
		}
	}

	private static void add(Rows rows, Difference difference) {
		rows.add(difference.line(), difference.day(), difference.about(), difference.column(), difference.expected(),
				difference.actual());
	}

	private void unfired(RuleSource rule) {
		this.out.println("fired in no scenario: " + rule.file() + ":" + rule.line() + ": " + rule.rule());
	}

}
