package vn.dondoc.rules.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.dondoc.rules.language.Cursor.SyntaxException;
import vn.dondoc.text.TextLimit;

/**
 * Reads a whole file: what stands at its top, and rule after rule. After something wrong
 * it goes on at the next rule.
 */
final class FileParser {

	private static final int MOST_RULES = 2_000;

	private static final Set<String> OTHERS = Set.of("function", "declare", "query", "template", "dialect", "unit",
			"unless", "agenda-group", "entry", "expander", "dsl");

	private final Cursor cursor;

	private final Flaws flaws;

	private final Scope scope = new Scope();

	private final List<RuleTree> rules = new ArrayList<>();

	private boolean packaged;

	private int begun;

	FileParser(Cursor cursor, Flaws flaws) {
		this.cursor = cursor;
		this.flaws = flaws;
	}

	List<RuleTree> rules() {
		while (!this.cursor.ended() && !this.flaws.full()) {
			int begun = this.cursor.position();
			try {
				part();
			}
			catch (SyntaxException ex) {
				@Nullable Flaw flaw = ex.flaw();
				if (flaw != null) {
					this.flaws.add(flaw.line(), flaw.column(), flaw.message());
				}
				this.cursor.skipToRule(begun, this.begun == 0);
			}
			if (this.begun > MOST_RULES) {
				this.flaws.add(this.cursor.peek(), "file.rules", MOST_RULES);
				break;
			}
		}
		return this.rules;
	}

	private void part() {
		Token token = this.cursor.peek();
		if (token.word("rule")) {
			this.begun++;
			this.rules.add(new RuleParser(this.cursor, this.flaws, this.scope).rule());
		}
		else if (token.word("package")) {
			packageName();
		}
		else if (token.word("import")) {
			importedType();
		}
		else if (token.word("global")) {
			global();
		}
		else if (token.isWord() && OTHERS.contains(token.text())) {
			throw Cursor.refuse(token, "file.part", token.text());
		}
		else if (token.is(";")) {
			this.cursor.next();
		}
		else if (token.kind() == Token.Kind.BAD) {
			throw this.cursor.unexpected("");
		}
		else {
			throw Cursor.refuse(token, "file.unexpected", token.shown(),
					Message.near(token.text(), List.of("package", "import", "global", "rule")));
		}
	}

	private void packageName() {
		Token at = this.cursor.next();
		Token first = this.cursor.peek();
		String name = qualified();
		if (this.packaged || this.begun > 0) {
			this.flaws.add(at, "package.place");
		}
		else if (Packages.reserved(name)) {
			this.flaws.add(first, "package.reserved", name);
		}
		this.packaged = true;
		endOfLine();
	}

	private void importedType() {
		this.cursor.next();
		Token first = this.cursor.peek();
		if (first.word("static") || first.word("function") || first.word("accumulate") || first.word("acc")) {
			throw Cursor.refuse(first, "import.kind", first.text());
		}
		String name = qualified();
		@Nullable FactType fact = name.contains(".") ? FactType.named(name) : null;
		if (fact == null || this.cursor.peek().is("*")) {
			this.flaws.add(first, "import.unknown", name,
					Message.near(name, List.of("vn.dondoc.facts.OrgUnit", "vn.dondoc.facts.Duty")));
			this.scope.brokenImport = true;
			this.cursor.accept("*");
		}
		else {
			this.scope.imported.add(fact);
		}
		endOfLine();
	}

	private void global() {
		this.cursor.next();
		Token first = this.cursor.peek();
		String type = qualified();
		Token name = this.cursor.peek();
		if (!name.isWord()) {
			throw this.cursor.unexpected("duties, alerts");
		}
		this.cursor.next();
		FactType fact = null;
		for (FactType each : FactType.values()) {
			if (each.verb().getName().equals(type)) {
				fact = each;
			}
		}
		if (fact == null) {
			this.flaws.add(first, "global.type", type,
					Message.near(type, List.of("vn.dondoc.facts.Duties", "vn.dondoc.facts.Alerts")));
			this.scope.broken.add(name.text());
		}
		else if (!fact.global().equals(name.text())) {
			this.flaws.add(name, "global.name", name.text(), fact.global());
			this.scope.broken.add(fact.global());
		}
		else {
			this.scope.globals.add(fact);
		}
		endOfLine();
	}

	private void endOfLine() {
		this.cursor.accept(";");
		Token token = this.cursor.peek();
		if (!this.cursor.ended() && !token.first() && token.kind() != Token.Kind.BAD && !token.isWord()) {
			throw this.cursor.unexpected(Message.of("expected.line"));
		}
	}

	private String qualified() {
		StringBuilder name = new StringBuilder();
		do {
			if (name.length() > 0 && this.cursor.peek().is("*")) {
				return name.append(".*").toString();
			}
			if (!this.cursor.peek().isWord() || name.length() > TextLimit.RULE.most()) {
				throw this.cursor.unexpected(Message.of("expected.name"));
			}
			name.append((name.length() > 0) ? "." : "").append(this.cursor.next().text());
		}
		while (this.cursor.accept("."));
		return name.toString();
	}

	/**
	 * What the top of a file makes known to its rules.
	 */
	static final class Scope {

		private final Set<FactType> imported = new HashSet<>();

		private final Set<FactType> globals = new HashSet<>();

		// A flaw has been noted where they are declared
		private final Set<String> broken = new HashSet<>();

		private boolean brokenImport;

		boolean imported(FactType fact) {
			return this.brokenImport || this.imported.contains(fact);
		}

		boolean knows(FactType fact) {
			return this.globals.contains(fact) || this.broken.contains(fact.global());
		}

	}

}
