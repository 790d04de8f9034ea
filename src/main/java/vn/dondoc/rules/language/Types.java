package vn.dondoc.rules.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.rules.language.Expression.Literal;
import vn.dondoc.rules.language.Expression.Operand;
import vn.dondoc.rules.language.Expression.Path;

/**
 * Whether what is compared can be compared.
 */
final class Types {

	private final Flaws flaws;

	Types(Flaws flaws) {
		this.flaws = flaws;
	}

	Expression flag(Path path) {
		if (path.known() && path.sort() != Sort.FLAG) {
			add(path, "compare.flag", path.name(), path.sort().label());
		}
		return new Expression.Flag(path);
	}

	Expression compare(Path left, String operator, Operand right) {
		if (!left.known()) {
			return new Expression.Compare(left, operator, right);
		}
		if (left.sort() == Sort.LIST || left.sort() == Sort.UNIT) {
			add(left, (left.sort() == Sort.LIST) ? "compare.list" : "compare.unit", left.name());
		}
		else if (!operator.equals("==") && !operator.equals("!=") && !ordered(left, right)) {
			add(right, (right instanceof Literal literal && literal.value() == null) ? "compare.null" : "compare.order",
					operator, left.name(), left.sort().label());
		}
		else if (right instanceof Literal literal) {
			return new Expression.Compare(left, operator, fitting(left, literal));
		}
		else if (right instanceof Path path && path.known() && path.sort() != left.sort()) {
			add(path, "compare.sorts", left.name(), left.sort().label(), path.name(), path.sort().label());
		}
		return new Expression.Compare(left, operator, right);
	}

	private static boolean ordered(Path left, Operand right) {
		return (left.sort() == Sort.WHOLE || left.sort() == Sort.DECIMAL || left.sort() == Sort.DATE)
				&& !(right instanceof Literal literal && literal.value() == null);
	}

	Expression among(Path left, boolean negated, List<Literal> values) {
		if (!left.known()) {
			return new Expression.Among(left, negated, values);
		}
		if (left.sort() == Sort.LIST || left.sort() == Sort.UNIT) {
			add(left, (left.sort() == Sort.LIST) ? "compare.list" : "compare.unit", left.name());
			return new Expression.Among(left, negated, values);
		}
		return new Expression.Among(left, negated, values.stream().map((value) -> {
			if (value.value() == null) {
				add(value, "compare.among");
			}
			return fitting(left, value);
		}).toList());
	}

	Expression holds(Path left, boolean negated, Literal value) {
		if (left.known() && left.sort() != Sort.LIST) {
			add(left, "compare.contains", left.name(), left.sort().label());
		}
		else if (!(value.value() instanceof String text)) {
			add(value, "compare.text", left.nameOr("lists"), value.written());
		}
		else {
			checkText(value, text);
		}
		return new Expression.Holds(left, negated, value);
	}

	private Literal fitting(Path left, Literal literal) {
		@Nullable Object value = literal.value();
		if (value == null && left.sort() != Sort.FLAG) {
			return literal;
		}
		switch (left.sort()) {
			case TEXT -> text(left, literal);
			case FLAG -> require(value instanceof Boolean, literal, "compare.yes", left);
			case WHOLE -> require(value instanceof BigDecimal number && Numbers.whole(number), literal,
					(value instanceof BigDecimal) ? "compare.whole" : "compare.number", left);
			case DECIMAL -> require(value instanceof BigDecimal, literal, "compare.number", left);
			default -> {
				return date(left, literal);
			}
		}
		return literal;
	}

	private void text(Path left, Literal literal) {
		if (!(literal.value() instanceof String text)) {
			add(literal, "compare.text", left.name(), literal.written());
			return;
		}
		List<String> values = left.last().values();
		if (!values.isEmpty() && !values.contains(text)) {
			add(literal, "compare.fixed", left.name(), text, String.join(", ", values), Message.near(text, values));
		}
		checkText(literal, text);
	}

	private void checkText(Literal at, String text) {
		@Nullable Message wrong = Texts.wrong(text);
		if (wrong != null) {
			this.flaws.add(at.line(), at.column(), wrong);
		}
	}

	private Literal date(Path left, Literal literal) {
		@Nullable LocalDate date = (literal.value() instanceof String text) ? Dates.read(text) : null;
		if (date == null) {
			add(literal, (literal.value() instanceof String) ? "date.none" : "compare.date", literal.written(),
					left.name());
			return literal;
		}
		return new Literal(date, literal.written(), literal.line(), literal.column());
	}

	private void require(boolean fits, Literal literal, String key, Path left) {
		if (!fits) {
			String written = (literal.value() instanceof String) ? "\"" + literal.written() + "\"" : literal.written();
			add(literal, key, written, left.name());
		}
	}

	private void add(Operand at, String key, Object... arguments) {
		this.flaws.add(at.line(), at.column(), Message.of(key, arguments));
	}

}
