package vn.dondoc.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.jspecify.annotations.Nullable;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.rules.Rulebook;

/**
 * The ladder in Easy Rules, in its fastest form: rules built of lambdas, not of annotated
 * methods; one engine, one set of rules and one set of facts for all duties. One thread.
 */
final class EasyRules {

	private static final int NO_DATE = -1;

	private final RulesEngine engine = new DefaultRulesEngine();

	private final Rules rules = new Rules();

	private final Facts facts = new Facts();

	private Map<DutyKey, Finding> findings = new HashMap<>();

	EasyRules(Rulebook rulebook) {
		Ladder ladder = new Ladder(rulebook);
		this.rules.register(
				rule("upcoming", (duty) -> duty.open() && daysLeft(duty) >= 1,
						(duty) -> ladder.upcoming(daysLeft(duty))),
				rule("due", (duty) -> duty.open() && daysLeft(duty) == 0 && daysLate(duty) == 0,
						(duty) -> ladder.due()),
				rule("overdue", (duty) -> duty.open() && daysLate(duty) >= 1 && daysLate(duty) < 15,
						(duty) -> ladder.overdue(daysLate(duty))),
				rule("to focal point", (duty) -> duty.open() && daysLate(duty) >= 15 && daysLate(duty) < 30,
						(duty) -> ladder.toFocalPoint(daysLate(duty))),
				rule("to leadership", (duty) -> duty.open() && daysLate(duty) >= 30,
						(duty) -> ladder.toLeadership(daysLate(duty))));
	}

	Map<DutyKey, Finding> findings(List<Duty> duties) {
		this.findings = new HashMap<>(duties.size() * 2);
		for (Duty duty : duties) {
			this.facts.put("duty", duty);
			this.engine.fire(this.rules, this.facts);
		}
		return this.findings;
	}

	private Rule rule(String name, Predicate<Duty> when, Function<Duty, @Nullable Finding> then) {
		return new RuleBuilder().name(name).when((facts) -> when.test(facts.get("duty"))).then((facts) -> {
			Duty duty = facts.get("duty");
			Finding finding = then.apply(duty);
			if (finding != null) {
				this.findings.put(duty.key(), finding);
			}
		}).build();
	}

	private static int daysLeft(Duty duty) {
		Integer days = duty.daysLeft();
		return (days != null) ? days : NO_DATE;
	}

	private static int daysLate(Duty duty) {
		Integer days = duty.daysLate();
		return (days != null) ? days : NO_DATE;
	}

}
