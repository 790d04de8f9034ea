package vn.dondoc.rules.language;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dondoc.rules.language.FileParser.Scope;
import vn.dondoc.rules.language.RuleTree.Clause;
import vn.dondoc.text.TextLimit;

/**
 * Reads one rule.
 */
final class RuleParser {

	private final Cursor cursor;

	private final Flaws flaws;

	private final Scope scope;

	RuleParser(Cursor cursor, Flaws flaws, Scope scope) {
		this.cursor = cursor;
		this.flaws = flaws;
		this.scope = scope;
	}

	RuleTree rule() {
		Token begin = this.cursor.next();
		String name = name();
		HeadParser head = new HeadParser(this.cursor, this.flaws);
		head.parse();
		this.cursor.expectWord("when", Message.of("expected.when"));
		Pattern pattern = pattern();
		if (!this.cursor.peek().word("then")) {
			throw notThen();
		}
		this.cursor.next();
		StatementParser statement = new StatementParser(this.cursor, this.flaws, this.scope, pattern);
		List<Call> calls = statement.parse();
		Token end = this.cursor.next();
		this.cursor.accept(";");
		return new RuleTree(name, begin.line(), begin.column(), end.line(), Map.copyOf(head.metadata()),
				head.attributes(), pattern.fact(), pattern.clauses(), calls, statement.written());
	}

	private String name() {
		Token name = this.cursor.peek();
		if (!name.isText() && !(name.isWord() && !name.word("when") && !name.word("then"))) {
			throw this.cursor.unexpected(Message.of("expected.rule.name"));
		}
		this.cursor.next();
		if (name.text().isBlank()) {
			this.flaws.add(name, "name.empty");
		}
		if (name.text().length() > TextLimit.RULE.most()) {
			this.flaws.add(name, "name.long", TextLimit.RULE.most());
		}
		return name.text();
	}

	private Pattern pattern() {
		Token binding = this.cursor.peek();
		if (binding.word("then") || binding.word("end")) {
			throw Cursor.refuse(binding, "pattern.none");
		}
		if (!this.cursor.peek(1).is(":")) {
			throw unbound(binding);
		}
		if (!binding.isWord() || Refusals.of(binding) != null) {
			throw this.cursor.unexpected(Message.of("expected.pattern"));
		}
		this.cursor.next();
		this.cursor.next();
		FactType fact = type(this.cursor.peek());
		this.cursor.expect("(", Message.of("expected.bracket", fact.label()));
		ConditionParser conditions = new ConditionParser(this.cursor, this.flaws, fact, binding.text());
		List<Clause> clauses = conditions.clauses();
		if (!this.cursor.peek().is(")")) {
			throw this.cursor.unexpected(Message.of("expected.condition.end"));
		}
		this.cursor.next();
		this.cursor.accept(";");
		return new Pattern(binding.text(), fact, clauses, conditions.names());
	}

	private RuntimeException unbound(Token token) {
		@Nullable FactType fact = FactType.named(token.text());
		return (fact != null && this.cursor.peek(1).is("(")) ? Cursor.refuse(token, "pattern.unbound", fact.label())
				: this.cursor.unexpected(Message.of("expected.pattern"));
	}

	private FactType type(Token at) {
		StringBuilder name = new StringBuilder();
		do {
			if (!this.cursor.peek().isWord() || name.length() > TextLimit.RULE.most()) {
				throw this.cursor.unexpected(Message.of("expected.fact"));
			}
			name.append((name.length() > 0) ? "." : "").append(this.cursor.next().text());
		}
		while (this.cursor.accept("."));
		@Nullable FactType fact = FactType.named(name.toString());
		if (fact == null) {
			throw Cursor.refuse(at, "pattern.type", name, Message.near(name.toString(), List.of("OrgUnit", "Duty")));
		}
		if (name.indexOf(".") < 0 && !this.scope.imported(fact)) {
			this.flaws.add(at, "pattern.import", fact.label());
		}
		return fact;
	}

	private RuntimeException notThen() {
		Token token = this.cursor.peek();
		boolean another = this.cursor.peek(1).is(":") || FactType.named(token.text()) != null;
		return (another || token.is("||") || token.is("&&") || token.is(",")) ? Cursor.refuse(token, "pattern.second")
				: this.cursor.unexpected(Message.of("expected.then"));
	}

	/**
	 * What a rule is about.
	 *
	 * @param name the name it gives to the fact
	 * @param fact the fact
	 * @param clauses the conditions
	 * @param names the names it gives to properties
	 */
	record Pattern(String name, FactType fact, List<Clause> clauses, Map<String, Expression.Path> names) {
	}

}
