package vn.dondoc.evaluation.scenarios;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.dondoc.facts.Duty;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.OwedDuty;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.rules.AlertCall;
import vn.dondoc.rules.Answer;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleOutline;
import vn.dondoc.rules.RuleVerdict;
import vn.dondoc.rules.Rulebook;

/**
 * Notes which rules fire, also those whose word does not count in the end. Serves one
 * thread.
 */
final class ListeningRulebook implements Rulebook {

	private final Rulebook rulebook;

	private final Set<RuleSource> fired = new HashSet<>();

	ListeningRulebook(Rulebook rulebook) {
		this.rulebook = rulebook;
	}

	@Override
	public Release release() {
		return this.rulebook.release();
	}

	@Override
	public List<RuleSource> rules() {
		return this.rulebook.rules();
	}

	@Override
	public Set<String> obligations() {
		return this.rulebook.obligations();
	}

	@Override
	public List<RuleOutline> outlines() {
		return this.rulebook.outlines();
	}

	@Override
	public List<RuleVerdict> verdicts(OrgUnit unit, LocalDate on) {
		return this.rulebook.verdicts(unit, on);
	}

	@Override
	public List<RuleVerdict> verdicts(Duty duty, LocalDate on) {
		return this.rulebook.verdicts(duty, on);
	}

	@Override
	public Answer<OwedDuty> owed(List<OrgUnit> units, LocalDate on) {
		Answer<OwedDuty> answer = this.rulebook.owed(units, on);
		answer.results().forEach((duty) -> this.fired.add(duty.source()));
		return answer;
	}

	@Override
	public Answer<AlertCall> said(List<Duty> duties, LocalDate on) {
		Answer<AlertCall> answer = this.rulebook.said(duties, on);
		answer.results().forEach((call) -> this.fired.add(call.source()));
		return answer;
	}

	List<RuleSource> unfired() {
		return rules().stream().filter((rule) -> !this.fired.contains(rule)).toList();
	}

}
