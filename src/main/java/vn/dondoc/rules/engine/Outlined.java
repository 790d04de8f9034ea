package vn.dondoc.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.directives.Directive;
import vn.dondoc.directives.Directives;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.rules.RuleOutline;
import vn.dondoc.rules.RuleText;
import vn.dondoc.rules.RuleVerdict;
import vn.dondoc.rules.RuleVerdict.Outcome;
import vn.dondoc.rules.language.ConditionInterpreter;
import vn.dondoc.rules.language.Expression.Literal;
import vn.dondoc.rules.language.FactType;
import vn.dondoc.rules.language.RuleTree;
import vn.dondoc.rules.language.RuleTree.Clause;

/**
 * A rule with its outline.
 *
 * @param tree the rule
 * @param outline what it says
 */
record Outlined(RuleTree tree, RuleOutline outline) {

	static List<Outlined> of(RuleText file, Directives directives) {
		List<Outlined> outlined = new ArrayList<>();
		file.trees().forEach((name, tree) -> {
			RuleSource source = file.sources().get(name);
			if (source != null) {
				outlined.add(new Outlined(tree, outline(source, tree, directives)));
			}
		});
		return outlined;
	}

	private static RuleOutline outline(RuleSource source, RuleTree tree, Directives directives) {
		String directive = directives.codeOf(source.file());
		List<RuleOutline.Condition> conditions = tree.clauses().stream().map(Outlined::condition).toList();
		List<RuleOutline.Mention> mentions = tree.clauses()
			.stream()
			.flatMap((clause) -> ConditionInterpreter.mentions(clause.expression()).stream())
			.map((mention) -> new RuleOutline.Mention(mention.property(), mention.value().written(),
					mention.value().line(), mention.value().column()))
			.toList();
		return new RuleOutline(source, directive, tree.lastLine(), tree.fact().label(), conditions, mentions,
				tree.statement(), obligation(tree), tree.attributes().enabled(), tree.attributes().effective(),
				expires(tree, directives.of(directive).map(Directive::until).orElse(null)));
	}

	// The rules about duties may be asked about those of other directives as well
	private static @Nullable LocalDate expires(RuleTree tree, @Nullable LocalDate until) {
		LocalDate expires = tree.attributes().expires();
		if (until == null || tree.fact() != FactType.ORG_UNIT || (expires != null && !expires.isAfter(until))) {
			return expires;
		}
		return until.plusDays(1);
	}

	private static RuleOutline.Condition condition(Clause clause) {
		return new RuleOutline.Condition(clause.text(), clause.line(), clause.column());
	}

	private static @Nullable String obligation(RuleTree tree) {
		return (tree.fact() == FactType.ORG_UNIT && tree.calls().get(0).arguments().get(0) instanceof Literal code)
				? code.written() : null;
	}

	RuleVerdict verdict(Object fact, LocalDate on) {
		List<Outcome> outcomes = new ArrayList<>();
		for (int i = 0; i < this.tree.clauses().size(); i++) {
			Clause clause = this.tree.clauses().get(i);
			outcomes.add(
					new Outcome(this.outline.conditions().get(i), ConditionInterpreter.holds(clause.expression(), fact),
							ConditionInterpreter.seen(clause.expression(), fact)));
		}
		LocalDate expires = this.outline.expires();
		return new RuleVerdict(this.outline,
				this.tree.attributes().inForce(on) && (expires == null || on.isBefore(expires)), outcomes);
	}

}
