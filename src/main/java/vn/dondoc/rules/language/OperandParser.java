package vn.dondoc.rules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dondoc.rules.language.Expression.Literal;
import vn.dondoc.rules.language.Expression.Operand;
import vn.dondoc.rules.language.Expression.Path;

/**
 * Reads values and properties.
 */
final class OperandParser {

	private final Cursor cursor;

	private final Flaws flaws;

	private final FactType fact;

	private final Map<String, Path> names;

	OperandParser(Cursor cursor, Flaws flaws, FactType fact, Map<String, Path> names) {
		this.cursor = cursor;
		this.flaws = flaws;
		this.fact = fact;
		this.names = names;
	}

	boolean literalNext() {
		Token token = this.cursor.peek();
		return token.isText() || token.isNumber() || token.word("true") || token.word("false") || token.word("null")
				|| (token.is("-") && this.cursor.peek(1).isNumber());
	}

	Operand operand() {
		return literalNext() ? literal() : path();
	}

	Literal literal() {
		Token token = this.cursor.next();
		if (token.is("-")) {
			Token number = this.cursor.next();
			return new Literal(new BigDecimal(number.text()).negate(), "-" + number.text(), token.line(),
					token.column());
		}
		@Nullable Object value = switch (token.kind()) {
			case TEXT -> token.text();
			case NUMBER -> new BigDecimal(token.text());
			default -> token.word("null") ? null : Boolean.valueOf(token.text());
		};
		return new Literal(value, token.text(), token.line(), token.column());
	}

	Path path() {
		Token at = this.cursor.peek();
		if (!at.isWord() || Refusals.of(at) != null) {
			throw this.cursor.unexpected(Message.of("expected.property", this.fact.label(), this.fact.names()));
		}
		this.cursor.next();
		@Nullable Path named = this.names.get(at.text());
		if (named != null) {
			return new Path(named.steps(), at.line(), at.column());
		}
		List<Property> steps = new ArrayList<>();
		boolean known = step(at, this.fact, steps);
		while (this.cursor.accept(".")) {
			Token token = this.cursor.peek();
			if (!token.isWord()) {
				throw this.cursor.unexpected(Message.of("expected.property", this.fact.label(), this.fact.names()));
			}
			this.cursor.next();
			if (this.cursor.peek().is("(")) {
				throw Cursor.refuse(token, "refused.call", token.text());
			}
			if (known && steps.get(steps.size() - 1).sort() != Sort.UNIT) {
				this.flaws.add(token, "property.flat", steps.get(steps.size() - 1).name(), token.text());
				known = false;
			}
			known = known && step(token, FactType.ORG_UNIT, steps);
		}
		return new Path(known ? List.copyOf(steps) : List.of(), at.line(), at.column());
	}

	private boolean step(Token token, FactType of, List<Property> steps) {
		if (this.cursor.peek().is("(")) {
			throw Cursor.refuse(token, "refused.call", token.text());
		}
		@Nullable Property property = of.property(token.text());
		if (property == null) {
			this.flaws.add(token, "property.unknown", token.text(), of.label(), of.names(),
					Message.near(token.text(), of.properties().stream().map(Property::name).toList()));
			return false;
		}
		steps.add(property);
		return true;
	}

}
