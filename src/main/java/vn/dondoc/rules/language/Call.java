package vn.dondoc.rules.language;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.rules.language.Expression.Literal;
import vn.dondoc.rules.language.Expression.Operand;

/**
 * One word of a statement with what stands in its brackets.
 *
 * @param method the word
 * @param arguments its arguments without the fact, which comes first where the word
 * begins the statement
 */
public record Call(Method method, List<Operand> arguments) {

	/**
	 * What is wrong with a word after those before it.
	 */
	static @Nullable Message wrong(Call last, List<Call> before) {
		LocalDate until = last.method.getName().equals("until") ? last.date() : null;
		return (until == null) ? null
				: before.stream()
					.filter((call) -> call.method.getName().equals("from"))
					.map(Call::date)
					.filter((from) -> from != null)
					.findFirst()
					.map((from) -> Values.until(from, until))
					.orElse(null);
	}

	// What is no day has been refused at its place
	private @Nullable LocalDate date() {
		int[] numbers = this.arguments.stream().mapMultiToInt((argument, into) -> {
			if (argument instanceof Literal literal && literal.value() instanceof BigDecimal number) {
				into.accept(number.intValue());
			}
		}).toArray();
		try {
			return (numbers.length == 3) ? LocalDate.of(numbers[0], numbers[1], numbers[2]) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
