package vn.dondoc.rules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.dondoc.rules.language.Expression.Literal;
import vn.dondoc.rules.language.Expression.Operand;
import vn.dondoc.rules.language.Expression.Path;

/**
 * Judges conditions as the engine does, one at a time, so that one can say why a rule
 * does not speak.
 */
public final class ConditionInterpreter {

	private ConditionInterpreter() {
	}

	/**
	 * Whether a condition holds.
	 * @param expression the condition
	 * @param fact the fact
	 * @return {@code true} if it holds
	 */
	public static boolean holds(Expression expression, Object fact) {
		if (expression instanceof Expression.Always) {
			return true;
		}
		if (expression instanceof Expression.All all) {
			return all.parts().stream().allMatch((part) -> holds(part, fact));
		}
		if (expression instanceof Expression.Any any) {
			return any.parts().stream().anyMatch((part) -> holds(part, fact));
		}
		if (expression instanceof Expression.Not not) {
			return !holds(not.part(), fact);
		}
		if (expression instanceof Expression.Flag flag) {
			return Boolean.TRUE.equals(flag.path().of(fact));
		}
		if (expression instanceof Expression.Compare compare) {
			return compare(compare.left().of(fact), compare.operator(), value(compare.right(), fact));
		}
		if (expression instanceof Expression.Among among) {
			@Nullable Object value = among.left().of(fact);
			return among.negated() != among.values().stream().anyMatch((each) -> compare(value, "==", each.value()));
		}
		Expression.Holds holds = (Expression.Holds) expression;
		return holds.negated() != (holds.left().of(fact) instanceof Collection<?> list
				&& list.contains(Objects.requireNonNull(holds.value().value())));
	}

	private static @Nullable Object value(Operand operand, Object fact) {
		return (operand instanceof Path path) ? path.of(fact) : ((Literal) operand).value();
	}

	private static boolean compare(@Nullable Object left, String operator, @Nullable Object right) {
		if (operator.equals("==") || operator.equals("!=")) {
			boolean same = (left == null || right == null) ? left == right : order(left, right) == 0;
			return same == operator.equals("==");
		}
		if (left == null || right == null) {
			return false;
		}
		int order = order(left, right);
		return switch (operator) {
			case "<" -> order < 0;
			case "<=" -> order <= 0;
			case ">" -> order > 0;
			default -> order >= 0;
		};
	}

	@SuppressWarnings("unchecked") // the types were checked when the rule was read
	private static int order(Object left, Object right) {
		return ((Comparable<Object>) number(left)).compareTo(number(right));
	}

	private static Object number(Object value) {
		return (value instanceof Integer || value instanceof Long) ? BigDecimal.valueOf(((Number) value).longValue())
				: value;
	}

	/**
	 * The properties a condition asks for, as the fact has them.
	 * @param expression the condition
	 * @param fact the fact
	 * @return such as {@code kind = "SCHOOL"}, each once
	 */
	public static List<String> seen(Expression expression, Object fact) {
		Set<String> seen = new LinkedHashSet<>();
		for (Path path : paths(expression)) {
			seen.add(path.name() + " = " + shown(path.of(fact)));
		}
		return List.copyOf(seen);
	}

	private static List<Path> paths(Expression expression) {
		List<Path> paths = new ArrayList<>();
		if (expression instanceof Expression.All all) {
			all.parts().forEach((part) -> paths.addAll(paths(part)));
		}
		else if (expression instanceof Expression.Any any) {
			any.parts().forEach((part) -> paths.addAll(paths(part)));
		}
		else if (expression instanceof Expression.Not not) {
			paths.addAll(paths(not.part()));
		}
		else if (expression instanceof Expression.Flag flag) {
			paths.add(flag.path());
		}
		else if (expression instanceof Expression.Compare compare) {
			paths.add(compare.left());
			if (compare.right() instanceof Path right) {
				paths.add(right);
			}
		}
		else if (expression instanceof Expression.Among among) {
			paths.add(among.left());
		}
		else if (expression instanceof Expression.Holds holds) {
			paths.add(holds.left());
		}
		return paths;
	}

	private static String shown(@Nullable Object value) {
		if (value instanceof String text) {
			return '"' + text + '"';
		}
		if (value instanceof Collection<?> list) {
			return list.stream().map(ConditionInterpreter::shown).toList().toString();
		}
		return (value instanceof BigDecimal number) ? number.toPlainString() : String.valueOf(value);
	}

	/**
	 * The values a condition compares properties with.
	 * @param expression the condition
	 * @return each property with a value
	 */
	public static List<Mention> mentions(Expression expression) {
		List<Mention> mentions = new ArrayList<>();
		if (expression instanceof Expression.All all) {
			all.parts().forEach((part) -> mentions.addAll(mentions(part)));
		}
		else if (expression instanceof Expression.Any any) {
			any.parts().forEach((part) -> mentions.addAll(mentions(part)));
		}
		else if (expression instanceof Expression.Not not) {
			mentions.addAll(mentions(not.part()));
		}
		else if (expression instanceof Expression.Compare compare && compare.right() instanceof Literal value) {
			mentions.add(new Mention(compare.left().name(), value));
		}
		else if (expression instanceof Expression.Among among) {
			among.values().forEach((value) -> mentions.add(new Mention(among.left().name(), value)));
		}
		else if (expression instanceof Expression.Holds holds) {
			mentions.add(new Mention(holds.left().name(), holds.value()));
		}
		return mentions;
	}

	/**
	 * A value that a property is compared with.
	 *
	 * @param property the property
	 * @param value the value
	 */
	public record Mention(String property, Literal value) {
	}

}
