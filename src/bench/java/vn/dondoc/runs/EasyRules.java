package vn.dondoc.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jeasy.rules.annotation.Action;
import org.jeasy.rules.annotation.Condition;
import org.jeasy.rules.annotation.Fact;
import org.jeasy.rules.annotation.Rule;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.findings.Finding;
import vn.dondoc.rules.Rulebook;

/**
 * The ladder in Easy Rules, in both forms that are Java: annotated classes, which is how
 * its documentation defines rules first, and lambdas, which is the fastest there is. In
 * either, one engine, one set of rules and one set of facts serve all duties, on one
 * thread.
 */
final class EasyRules {

	private static final int NO_DATE = -1;

	private final RulesEngine engine = new DefaultRulesEngine();

	private final Rules rules = new Rules();

	private final Facts facts = new Facts();

	private Map<DutyKey, Finding> findings = new HashMap<>();

	private EasyRules() {
	}

	static EasyRules ofAnnotatedClasses(Rulebook rulebook) {
		Ladder ladder = new Ladder(rulebook);
		EasyRules easyRules = new EasyRules();
		easyRules.rules.register(easyRules.new Upcoming(ladder), easyRules.new Due(ladder),
				easyRules.new Overdue(ladder), easyRules.new ToFocalPoint(ladder), easyRules.new ToLeadership(ladder));
		return easyRules;
	}

	static EasyRules ofLambdas(Rulebook rulebook) {
		Ladder ladder = new Ladder(rulebook);
		EasyRules easyRules = new EasyRules();
		easyRules.rules.register(
				easyRules.rule("upcoming", EasyRules::isUpcoming, (duty) -> ladder.upcoming(daysLeft(duty))),
				easyRules.rule("due", EasyRules::isDue, (duty) -> ladder.due()),
				easyRules.rule("overdue", EasyRules::isOverdue, (duty) -> ladder.overdue(daysLate(duty))),
				easyRules.rule("to focal point", EasyRules::isOverdueBy15,
						(duty) -> ladder.toFocalPoint(daysLate(duty))),
				easyRules.rule("to leadership", EasyRules::isOverdueBy30,
						(duty) -> ladder.toLeadership(daysLate(duty))));
		return easyRules;
	}

	private org.jeasy.rules.api.Rule rule(String name, Predicate<Duty> when, Function<Duty, @Nullable Finding> then) {
		return new RuleBuilder().name(name).when((facts) -> when.test(facts.get("duty"))).then((facts) -> {
			Duty duty = facts.get("duty");
			found(duty, then.apply(duty));
		}).build();
	}

	Map<DutyKey, Finding> findings(List<Duty> duties) {
		this.findings = new HashMap<>(duties.size() * 2);
		for (Duty duty : duties) {
			this.facts.put("duty", duty);
			this.engine.fire(this.rules, this.facts);
		}
		return this.findings;
	}

	private void found(Duty duty, @Nullable Finding finding) {
		if (finding != null) {
			this.findings.put(duty.key(), finding);
		}
	}

	private static boolean isUpcoming(Duty duty) {
		return duty.open() && daysLeft(duty) >= 1;
	}

	private static boolean isDue(Duty duty) {
		return duty.open() && daysLeft(duty) == 0 && daysLate(duty) == 0;
	}

	private static boolean isOverdue(Duty duty) {
		return duty.open() && daysLate(duty) >= 1 && daysLate(duty) < 15;
	}

	private static boolean isOverdueBy15(Duty duty) {
		return duty.open() && daysLate(duty) >= 15 && daysLate(duty) < 30;
	}

	private static boolean isOverdueBy30(Duty duty) {
		return duty.open() && daysLate(duty) >= 30;
	}

	private static int daysLeft(Duty duty) {
		Integer days = duty.daysLeft();
		return (days != null) ? days : NO_DATE;
	}

	private static int daysLate(Duty duty) {
		Integer days = duty.daysLate();
		return (days != null) ? days : NO_DATE;
	}

	/**
	 * Reminders before the due date.
	 */
	@Rule(name = "upcoming")
	public final class Upcoming {

		private final Ladder ladder;

		private Upcoming(Ladder ladder) {
			this.ladder = ladder;
		}

		/**
		 * When it holds.
		 * @param duty the duty
		 * @return whether it holds
		 */
		@Condition
		public boolean when(@Fact("duty") Duty duty) {
			return isUpcoming(duty);
		}

		/**
		 * What it finds.
		 * @param duty the duty
		 */
		@Action
		public void then(@Fact("duty") Duty duty) {
			found(duty, this.ladder.upcoming(daysLeft(duty)));
		}

	}

	/**
	 * A reminder on the day.
	 */
	@Rule(name = "due")
	public final class Due {

		private final Ladder ladder;

		private Due(Ladder ladder) {
			this.ladder = ladder;
		}

		/**
		 * When it holds.
		 * @param duty the duty
		 * @return whether it holds
		 */
		@Condition
		public boolean when(@Fact("duty") Duty duty) {
			return isDue(duty);
		}

		/**
		 * What it finds.
		 * @param duty the duty
		 */
		@Action
		public void then(@Fact("duty") Duty duty) {
			found(duty, this.ladder.due());
		}

	}

	/**
	 * Urged every week.
	 */
	@Rule(name = "overdue")
	public final class Overdue {

		private final Ladder ladder;

		private Overdue(Ladder ladder) {
			this.ladder = ladder;
		}

		/**
		 * When it holds.
		 * @param duty the duty
		 * @return whether it holds
		 */
		@Condition
		public boolean when(@Fact("duty") Duty duty) {
			return isOverdue(duty);
		}

		/**
		 * What it finds.
		 * @param duty the duty
		 */
		@Action
		public void then(@Fact("duty") Duty duty) {
			found(duty, this.ladder.overdue(daysLate(duty)));
		}

	}

	/**
	 * Told to the focal point.
	 */
	@Rule(name = "to focal point")
	public final class ToFocalPoint {

		private final Ladder ladder;

		private ToFocalPoint(Ladder ladder) {
			this.ladder = ladder;
		}

		/**
		 * When it holds.
		 * @param duty the duty
		 * @return whether it holds
		 */
		@Condition
		public boolean when(@Fact("duty") Duty duty) {
			return isOverdueBy15(duty);
		}

		/**
		 * What it finds.
		 * @param duty the duty
		 */
		@Action
		public void then(@Fact("duty") Duty duty) {
			found(duty, this.ladder.toFocalPoint(daysLate(duty)));
		}

	}

	/**
	 * Told to the leadership.
	 */
	@Rule(name = "to leadership")
	public final class ToLeadership {

		private final Ladder ladder;

		private ToLeadership(Ladder ladder) {
			this.ladder = ladder;
		}

		/**
		 * When it holds.
		 * @param duty the duty
		 * @return whether it holds
		 */
		@Condition
		public boolean when(@Fact("duty") Duty duty) {
			return isOverdueBy30(duty);
		}

		/**
		 * What it finds.
		 * @param duty the duty
		 */
		@Action
		public void then(@Fact("duty") Duty duty) {
			found(duty, this.ladder.toLeadership(daysLate(duty)));
		}

	}

}
