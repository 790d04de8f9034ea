package vn.dondoc.rules.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.dondoc.rules.language.Expression.Literal;
import vn.dondoc.rules.language.Expression.Operand;
import vn.dondoc.rules.language.Expression.Path;
import vn.dondoc.rules.language.RuleTree.Clause;

/**
 * Reads the conditions of a pattern.
 */
final class ConditionParser {

	private static final Map<String, String> FLIPPED = Map.of("==", "==", "!=", "!=", "<", ">", ">", "<", "<=", ">=",
			">=", "<=");

	private static final Set<String> CLOSING = Set.of(",", ")", "&&", "||");

	private final Cursor cursor;

	private final Flaws flaws;

	private final OperandParser operands;

	private final Types types;

	private final String binding;

	private final Map<String, Path> names = new HashMap<>();

	private int depth;

	private int count;

	// What a comparison without a left side is about
	private @Nullable Path last;

	ConditionParser(Cursor cursor, Flaws flaws, FactType fact, String binding) {
		this.cursor = cursor;
		this.flaws = flaws;
		this.binding = binding;
		this.operands = new OperandParser(cursor, flaws, fact, this.names);
		this.types = new Types(flaws);
	}

	Map<String, Path> names() {
		return this.names;
	}

	List<Clause> clauses() {
		List<Clause> clauses = new ArrayList<>();
		if (this.cursor.peek().is(")")) {
			return clauses;
		}
		do {
			this.last = null;
			Token from = this.cursor.peek();
			Expression expression = clause();
			clauses
				.add(new Clause(expression, this.cursor.slice(from, this.cursor.last()), from.line(), from.column()));
		}
		while (this.cursor.accept(","));
		return clauses;
	}

	private Expression clause() {
		Token name = this.cursor.peek();
		if (!name.isWord() || !this.cursor.peek(1).is(":")) {
			return any(null);
		}
		if (this.names.containsKey(name.text()) || name.text().equals(this.binding) || Refusals.of(name) != null) {
			this.flaws.add(name, "binding.twice", name.text());
		}
		this.cursor.next();
		this.cursor.next();
		Path path = this.operands.path();
		this.names.put(name.text(), path);
		if (this.cursor.peek().is(",") || this.cursor.peek().is(")")) {
			return new Expression.Always();
		}
		return any(comparison(path));
	}

	private Expression any(@Nullable Expression first) {
		List<Expression> parts = new ArrayList<>();
		parts.add(all(first));
		while (this.cursor.accept("||")) {
			parts.add(all(null));
		}
		return (parts.size() == 1) ? parts.get(0) : new Expression.Any(List.copyOf(parts));
	}

	private Expression all(@Nullable Expression first) {
		List<Expression> parts = new ArrayList<>();
		parts.add((first != null) ? first : single());
		while (this.cursor.accept("&&")) {
			parts.add(single());
		}
		return (parts.size() == 1) ? parts.get(0) : new Expression.All(List.copyOf(parts));
	}

	private Expression single() {
		Token token = this.cursor.peek();
		if (++this.count > Limits.CONDITIONS) {
			throw Cursor.refuse(token, "limit.conditions", Limits.CONDITIONS);
		}
		if (token.is("!") || token.is("(")) {
			return nested(token);
		}
		if (FLIPPED.containsKey(token.text()) && token.kind() == Token.Kind.SIGN) {
			if (this.last == null) {
				throw Cursor.refuse(token, "compare.half", token.text());
			}
			return comparison(this.last);
		}
		if (this.operands.literalNext()) {
			return flipped(this.operands.literal());
		}
		return comparison(this.operands.path());
	}

	private Expression nested(Token token) {
		if (++this.depth > Limits.DEPTH) {
			throw Cursor.refuse(token, "limit.depth", Limits.DEPTH);
		}
		this.cursor.next();
		Expression nested = token.is("!") ? not(token) : brackets();
		this.depth--;
		return nested;
	}

	private Expression brackets() {
		this.last = null;
		Expression expression = any(null);
		this.cursor.expect(")", Message.of("expected.condition.end"));
		this.last = null;
		return expression;
	}

	private Expression not(Token at) {
		boolean bracketed = this.cursor.peek().is("(");
		Expression part = single();
		if (!bracketed && !(part instanceof Expression.Flag) && !(part instanceof Expression.Not)) {
			this.flaws.add(at, "compare.not");
		}
		return new Expression.Not(part);
	}

	private Expression flipped(Literal left) {
		Token operator = this.cursor.peek();
		@Nullable String flipped = (operator.kind() == Token.Kind.SIGN) ? FLIPPED.get(operator.text()) : null;
		if (flipped == null) {
			throw this.cursor.unexpected(Message.of("expected.operator"));
		}
		this.cursor.next();
		Token at = this.cursor.peek();
		if (this.operands.literalNext()) {
			throw Cursor.refuse(at, "compare.literals");
		}
		Path path = this.operands.path();
		this.last = path;
		return this.types.compare(path, flipped, left);
	}

	private Expression comparison(Path path) {
		this.last = path;
		Token token = this.cursor.peek();
		if (token.kind() == Token.Kind.SIGN && FLIPPED.containsKey(token.text())) {
			this.cursor.next();
			Operand right = this.operands.operand();
			return this.types.compare(path, token.text(), right);
		}
		boolean negated = token.word("not") && (this.cursor.peek(1).word("in") || this.cursor.peek(1).word("contains"));
		if (negated) {
			this.cursor.next();
		}
		if (this.cursor.peek().word("in")) {
			return among(path, negated);
		}
		if (this.cursor.peek().word("contains")) {
			this.cursor.next();
			return this.types.holds(path, negated, literal());
		}
		if (token.is("(")) {
			throw Cursor.refuse(token, "refused.call", path.nameOr("?"));
		}
		if (token.kind() == Token.Kind.SIGN && CLOSING.contains(token.text())) {
			return this.types.flag(path);
		}
		throw this.cursor.unexpected(Message.of("expected.operator"));
	}

	private Literal literal() {
		if (!this.operands.literalNext()) {
			throw this.cursor.unexpected(Message.of("expected.value"));
		}
		return this.operands.literal();
	}

	private Expression among(Path path, boolean negated) {
		this.cursor.next();
		this.cursor.expect("(", Message.of("expected.bracket", "in"));
		List<Literal> values = new ArrayList<>();
		do {
			if (++this.count > Limits.CONDITIONS) {
				throw Cursor.refuse(this.cursor.peek(), "limit.conditions", Limits.CONDITIONS);
			}
			values.add(literal());
		}
		while (this.cursor.accept(","));
		this.cursor.expect(")", Message.of("expected.condition.end"));
		return this.types.among(path, negated, values);
	}

}
