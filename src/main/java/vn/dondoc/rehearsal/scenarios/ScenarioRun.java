package vn.dondoc.rehearsal.scenarios;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.dondoc.findings.Evaluation;
import vn.dondoc.findings.Evaluator;
import vn.dondoc.records.Baseline;
import vn.dondoc.records.Progress;
import vn.dondoc.rules.RuleFailure;

/**
 * Runs one scenario.
 */
final class ScenarioRun {

	private final Scenario scenario;

	private final Evaluator evaluator;

	private final Progress progress;

	private final Map<LocalDate, ActualDay> days = new HashMap<>();

	private final Set<RuleFailure> failures = new LinkedHashSet<>();

	private ScenarioRun(Scenario scenario, Evaluator evaluator, Baseline baseline) {
		this.scenario = scenario;
		this.evaluator = evaluator;
		this.progress = scenario.given().progress(baseline);
	}

	static ScenarioResult of(Scenario scenario, Evaluator evaluator, Baseline baseline) {
		return new ScenarioRun(scenario, evaluator, baseline).result();
	}

	private ScenarioResult result() {
		List<Difference> differences = new ArrayList<>();
		for (Expectation expectation : this.scenario.expectations()) {
			for (LocalDate day : expectation.days()) {
				ActualDay actual = this.days.computeIfAbsent(day, this::evaluate);
				differences.addAll(Comparison.of(this.scenario.file(), expectation, day, actual));
			}
		}
		return new ScenarioResult(this.scenario, differences, List.copyOf(this.failures));
	}

	private ActualDay evaluate(LocalDate day) {
		Evaluation evaluation = this.evaluator.evaluate(this.scenario.given().units(), this.progress, day);
		this.failures.addAll(evaluation.owingFailures());
		this.failures.addAll(evaluation.alertingFailures());
		return new ActualDay(evaluation);
	}

}
