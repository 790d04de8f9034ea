package vn.dondoc.rules.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.dondoc.rules.language.Expression.Literal;
import vn.dondoc.rules.language.Expression.Operand;
import vn.dondoc.rules.language.Expression.Path;
import vn.dondoc.rules.language.RuleTree.Attributes;

/**
 * Writes rules for the engine, from the tree alone. Nothing of the admin's text gets
 * there but checked values of comparisons and codes: no name, no metadata, no comment, no
 * layout.
 */
public final class RulePrinter {

	/**
	 * The package that the engine sees; called as the folder that texts are handed over
	 * in, for else the engine warns.
	 */
	public static final String PACKAGE = "rules";

	private static final String FACT = "$fact";

	private RulePrinter() {
	}

	/**
	 * What stands above the rules.
	 * @return package, imports and globals
	 */
	public static String header() {
		StringBuilder text = new StringBuilder("package " + PACKAGE + "\n");
		for (FactType fact : FactType.values()) {
			text.append("import ").append(fact.type().getName()).append('\n');
		}
		for (FactType fact : FactType.values()) {
			text.append("global ").append(fact.verb().getName()).append(' ').append(fact.global()).append('\n');
		}
		return text.toString();
	}

	/**
	 * Writes a rule.
	 * @param rule the rule
	 * @param name what the engine is to call it, letters, digits and underscores
	 * @return the text of the rule
	 */
	public static String rule(RuleTree rule, String name) {
		if (!name.matches("[a-z0-9_]+")) {
			throw new IllegalArgumentException("Not a name for the engine: " + name);
		}
		String conditions = rule.clauses()
			.stream()
			.map(RuleTree.Clause::expression)
			.filter((expression) -> !(expression instanceof Expression.Always))
			.map(RulePrinter::condition)
			.collect(Collectors.joining(", "));
		return "rule \"" + name + "\"\n" + attributes(rule.attributes()) + "when\n    " + FACT + " : "
				+ rule.fact().label() + "( " + conditions + " )\nthen\n    " + statement(rule) + ";\nend\n";
	}

	private static String attributes(Attributes attributes) {
		StringBuilder text = new StringBuilder();
		if (attributes.salience() != 0) {
			text.append("    salience ").append(attributes.salience()).append('\n');
		}
		if (!attributes.enabled()) {
			text.append("    enabled false\n");
		}
		LocalDate effective = attributes.effective();
		if (effective != null) {
			text.append("    date-effective \"").append(Dates.write(effective)).append("\"\n");
		}
		LocalDate expires = attributes.expires();
		if (expires != null) {
			text.append("    date-expires \"").append(Dates.write(expires)).append("\"\n");
		}
		return text.toString();
	}

	private static String condition(Expression expression) {
		if (expression instanceof Expression.All all) {
			return joined(all.parts(), " && ");
		}
		if (expression instanceof Expression.Any any) {
			return joined(any.parts(), " || ");
		}
		if (expression instanceof Expression.Not not) {
			return "!" + bracketed(not.part());
		}
		if (expression instanceof Expression.Flag flag) {
			return flag.path().name() + " == true";
		}
		if (expression instanceof Expression.Compare compare) {
			return compare.left().name() + " " + compare.operator() + " " + operand(compare.left(), compare.right());
		}
		if (expression instanceof Expression.Among among) {
			String operator = among.negated() ? " != " : " == ";
			return among.values()
				.stream()
				.map((value) -> among.left().name() + operator + operand(among.left(), value))
				.collect(Collectors.joining(among.negated() ? " && " : " || "));
		}
		if (expression instanceof Expression.Holds holds) {
			return holds.left().name() + (holds.negated() ? " not contains " : " contains ")
					+ operand(holds.left(), holds.value());
		}
		throw new IllegalArgumentException("Nothing to write for " + expression);
	}

	private static String joined(List<Expression> parts, String sign) {
		return parts.stream().map(RulePrinter::bracketed).collect(Collectors.joining(sign));
	}

	private static String bracketed(Expression expression) {
		return "(" + condition(expression) + ")";
	}

	private static String operand(Path left, Operand operand) {
		if (operand instanceof Path path) {
			return path.name();
		}
		Object value = ((Literal) operand).value();
		if (value instanceof BigDecimal number) {
			return (left.sort() == Sort.WHOLE) ? whole(number) : number.toPlainString() + "B";
		}
		return literal(value);
	}

	private static String literal(@org.jspecify.annotations.Nullable Object value) {
		if (value instanceof String text) {
			return Texts.quoted(text);
		}
		if (value instanceof LocalDate date) {
			return '"' + Dates.write(date) + '"';
		}
		if (value instanceof Boolean flag) {
			return flag ? "true" : "false";
		}
		if (value == null) {
			return "null";
		}
		throw new IllegalArgumentException("Nothing to write for " + value.getClass());
	}

	private static String whole(BigDecimal number) {
		return Integer.toString(number.intValueExact());
	}

	private static String statement(RuleTree rule) {
		StringBuilder text = new StringBuilder(rule.fact().global());
		Iterator<Call> calls = rule.calls().iterator();
		Stream<String> fact = Stream.of(FACT);
		while (calls.hasNext()) {
			Call call = calls.next();
			text.append('.').append(call.method().getName());
			text.append(Stream.concat(fact, call.arguments().stream().map(RulePrinter::argument))
				.collect(Collectors.joining(", ", "(", ")")));
			fact = Stream.empty();
		}
		return text.toString();
	}

	private static String argument(Operand operand) {
		if (operand instanceof Path path) {
			return FACT + path.steps().stream().map((step) -> "." + step.name() + "()").collect(Collectors.joining())
					+ ((path.sort() == Sort.DECIMAL) ? ".doubleValue()" : "");
		}
		Object value = ((Literal) operand).value();
		return (value instanceof BigDecimal number) ? number.toPlainString() : literal(value);
	}

}
