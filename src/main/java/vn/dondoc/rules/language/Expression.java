package vn.dondoc.rules.language;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A condition as a tree.
 */
public sealed interface Expression {

	/**
	 * How many comparisons the engine is given for it.
	 * @return from 0
	 */
	default int size() {
		if (this instanceof All all) {
			return all.parts().stream().mapToInt(Expression::size).sum();
		}
		if (this instanceof Any any) {
			return any.parts().stream().mapToInt(Expression::size).sum();
		}
		if (this instanceof Not not) {
			return not.part().size();
		}
		if (this instanceof Among among) {
			return among.values().size();
		}
		return (this instanceof Always) ? 0 : 1;
	}

	/**
	 * Holds for every fact, as a name given to a property does.
	 */
	record Always() implements Expression {
	}

	/**
	 * All must hold.
	 *
	 * @param parts the parts, two or more
	 */
	record All(List<Expression> parts) implements Expression {
	}

	/**
	 * One must hold.
	 *
	 * @param parts the parts, two or more
	 */
	record Any(List<Expression> parts) implements Expression {
	}

	/**
	 * Must not hold.
	 *
	 * @param part what must not
	 */
	record Not(Expression part) implements Expression {
	}

	/**
	 * A property that is yes or no.
	 *
	 * @param path the property
	 */
	record Flag(Path path) implements Expression {
	}

	/**
	 * A comparison.
	 *
	 * @param left a property
	 * @param operator {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >} or
	 * {@code >=}
	 * @param right a value or a property
	 */
	record Compare(Path left, String operator, Operand right) implements Expression {
	}

	/**
	 * One of several values.
	 *
	 * @param left a property
	 * @param negated whether it must be none of them
	 * @param values the values, one or more
	 */
	record Among(Path left, boolean negated, List<Literal> values) implements Expression {
	}

	/**
	 * A list that holds a value.
	 *
	 * @param left a list
	 * @param negated whether it must not hold it
	 * @param value the value
	 */
	record Holds(Path left, boolean negated, Literal value) implements Expression {
	}

	/**
	 * What something is compared with, or an argument.
	 */
	sealed interface Operand {

		/**
		 * The line it stands on.
		 * @return the line, from 1
		 */
		int line();

		/**
		 * The column it begins at.
		 * @return the column, from 1
		 */
		int column();

	}

	/**
	 * A value.
	 *
	 * @param value a text, number ({@code BigDecimal}), {@code Boolean},
	 * {@code LocalDate} or {@code null}
	 * @param written as written, without quotation marks
	 * @param line the line, from 1
	 * @param column the column, from 1
	 */
	record Literal(@Nullable Object value, String written, int line, int column) implements Operand {
	}

	/**
	 * A property of the fact or of its holder.
	 *
	 * @param steps one property, or {@code holder} and one of its properties
	 * @param line the line, from 1
	 * @param column the column, from 1
	 */
	record Path(List<Property> steps, int line, int column) implements Operand {

		/**
		 * What the property is called.
		 * @return such as {@code holder.kind}
		 */
		public String name() {
			return (this.steps.size() == 1) ? last().name() : this.steps.get(0).name() + "." + last().name();
		}

		boolean known() {
			return !this.steps.isEmpty();
		}

		String nameOr(String other) {
			return known() ? name() : other;
		}

		Property last() {
			return this.steps.get(this.steps.size() - 1);
		}

		Sort sort() {
			return last().sort();
		}

		/**
		 * Reads it.
		 * @param fact the fact
		 * @return its value
		 */
		public @Nullable Object of(Object fact) {
			@Nullable Object value = fact;
			for (Property step : this.steps) {
				value = (value != null) ? step.of(value) : null;
			}
			return value;
		}

	}

}
