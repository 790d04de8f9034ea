package vn.dondoc.rules.language;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Duty;
import vn.dondoc.facts.OrgUnit;
import vn.dondoc.rules.language.Expression.Literal;
import vn.dondoc.rules.language.Expression.Operand;
import vn.dondoc.rules.language.Expression.Path;
import vn.dondoc.rules.language.RuleParser.Pattern;

/**
 * Reads the arguments of a word and checks their values as the word itself will.
 */
final class ArgumentParser {

	private final Cursor cursor;

	private final Flaws flaws;

	private final Pattern pattern;

	private final Token word;

	private final Method method;

	private final OperandParser operands;

	private final Map<String, Integer> numbers = new HashMap<>();

	ArgumentParser(Cursor cursor, Flaws flaws, Pattern pattern, Token word, Method method) {
		this.cursor = cursor;
		this.flaws = flaws;
		this.pattern = pattern;
		this.word = word;
		this.method = method;
		this.operands = new OperandParser(cursor, flaws, pattern.fact(), pattern.names());
	}

	List<Operand> parse() {
		this.cursor.expect("(", Message.of("expected.bracket", this.word.text()));
		List<Operand> arguments = new ArrayList<>();
		int number = 0;
		if (!this.cursor.peek().is(")")) {
			do {
				if (number >= Limits.ARGUMENTS) {
					throw Cursor.refuse(this.cursor.peek(), "limit.arguments", Limits.ARGUMENTS);
				}
				argument(Words.parameter(this.method, number), arguments);
				number++;
			}
			while (this.cursor.accept(","));
		}
		this.cursor.expect(")", Message.of("expected.argument.end"));
		boolean enough = this.method.isVarArgs() ? number >= this.method.getParameterCount()
				: number == this.method.getParameterCount();
		if (!enough) {
			this.flaws.add(this.word, "arguments.number", this.word.text(), Words.signature(this.method), number);
		}
		return arguments;
	}

	private void argument(@Nullable Parameter parameter, List<Operand> arguments) {
		Token at = this.cursor.peek();
		boolean fact = at.word(this.pattern.name());
		Operand operand = fact ? new Literal(null, at.text(), at.line(), at.column()) : operand(at);
		if (fact) {
			this.cursor.next();
		}
		if (!this.cursor.peek().is(",") && !this.cursor.peek().is(")")) {
			throw this.cursor.peek().is(".") || this.cursor.peek().is("(")
					? Cursor.refuse(at, "argument.plain", at.text())
					: this.cursor.unexpected(Message.of("expected.argument.end"));
		}
		if (parameter == null) {
			return;
		}
		Class<?> type = Words.type(parameter);
		boolean expected = type == OrgUnit.class || type == Duty.class;
		if (expected || fact) {
			if (!expected || !fact) {
				this.flaws.add(at, expected ? "argument.fact" : kind(type), this.pattern.name(), parameter.getName());
			}
			return;
		}
		arguments.add(operand);
		check(operand, type, parameter.getName(), at);
	}

	private Operand operand(Token at) {
		if (this.operands.literalNext()) {
			return this.operands.literal();
		}
		if (at.isWord() && this.pattern.names().containsKey(at.text())) {
			return this.operands.path();
		}
		if (at.isWord() && Refusals.of(at) == null) {
			throw Cursor.refuse(at, "argument.unknown", at.text(), this.pattern.name());
		}
		throw this.cursor.unexpected(Message.of("expected.argument"));
	}

	private static String kind(Class<?> type) {
		return (type == String.class) ? "argument.text" : "argument.number";
	}

	private void check(Operand operand, Class<?> type, String parameter, Token at) {
		if (operand instanceof Path path) {
			boolean fits = path.known() && ((path.sort() == Sort.WHOLE && type != String.class)
					|| (path.sort() == Sort.DECIMAL && type == double.class));
			if (path.known() && !fits) {
				this.flaws.add(at, (type == String.class) ? "argument.literal" : "argument.bound", at.text(),
						parameter);
			}
		}
		else if (operand instanceof Literal literal) {
			check(literal, type, parameter, at);
		}
	}

	private void check(Literal literal, Class<?> type, String parameter, Token at) {
		if (type == String.class) {
			if (literal.value() instanceof String text) {
				report(at, "roles".equals(parameter) ? Values.recipient(text) : Values.obligation(text));
			}
			else {
				this.flaws.add(at, "argument.text", literal.written(), parameter);
			}
		}
		else if (!(literal.value() instanceof BigDecimal number)) {
			this.flaws.add(at, "argument.number", at.shown(), parameter);
		}
		else if (type == double.class) {
			report(at, Values.percent(number.doubleValue()));
		}
		else if (!Numbers.whole(number)) {
			this.flaws.add(at, "argument.whole", literal.written(), parameter);
		}
		else {
			report(at, wrong(parameter, number.intValue()));
		}
	}

	private @Nullable Message wrong(String parameter, int value) {
		@Nullable Message wrong = switch (parameter) {
			case "year" -> Values.year(value);
			case "month" -> Values.month(value);
			case "day" -> day(value);
			case "weekday" -> Values.weekday(value);
			case "monthOfQuarter" -> Values.monthOfQuarter(value);
			case "monthOfHalf" -> Values.monthOfHalf(value);
			case "level" -> Values.level(value);
			default -> Values.days(this.method.getName(), value);
		};
		if (wrong == null) {
			this.numbers.put(parameter, value);
		}
		return wrong;
	}

	private @Nullable Message day(int day) {
		if (Arrays.stream(this.method.getParameters()).noneMatch((other) -> other.getName().equals("year"))) {
			return Values.dayOfMonth(day);
		}
		@Nullable Integer year = this.numbers.get("year");
		@Nullable Integer month = this.numbers.get("month");
		return (year != null && month != null) ? Values.day(year, month, day) : null;
	}

	private void report(Token at, @Nullable Message wrong) {
		if (wrong != null) {
			this.flaws.add(at.line(), at.column(), wrong);
		}
	}

}
