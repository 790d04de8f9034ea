package vn.dondoc.rules.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.dondoc.rules.language.RuleTree.Attributes;
import vn.dondoc.text.TextLimit;

/**
 * Reads what stands between a rule's name and its {@code when}: metadata and attributes.
 */
final class HeadParser {

	private static final List<String> LAWFUL = List.of("salience", "enabled", "date-effective", "date-expires");

	private static final Set<String> REFUSED = Set.of("no-loop", "lock-on-active", "agenda-group", "activation-group",
			"ruleflow-group", "auto-focus", "dialect", "duration", "timer", "calendars", "extends", "refract", "direct",
			"attributes", "entry-point");

	// Those that change what the engine does with a rule
	private static final Set<String> ENGINE = Set.of("role", "watch", "propagation", "duration", "timestamp", "expires",
			"propertyreactive", "classreactive", "propertychangesupport", "key", "position", "typesafe", "loop", "unit",
			"generated", "abductive", "query", "serialversionuid", "eager", "direct", "behavior");

	private final Cursor cursor;

	private final Flaws flaws;

	private final Map<String, String> metadata = new HashMap<>();

	private final Set<String> seen = new HashSet<>();

	private int salience;

	private boolean enabled = true;

	private @Nullable LocalDate effective;

	private @Nullable LocalDate expires;

	HeadParser(Cursor cursor, Flaws flaws) {
		this.cursor = cursor;
		this.flaws = flaws;
	}

	void parse() {
		while (!this.cursor.peek().word("when")) {
			if (this.cursor.accept("@")) {
				metadatum();
			}
			else {
				attribute();
				this.cursor.accept(",");
			}
		}
	}

	Map<String, String> metadata() {
		return this.metadata;
	}

	Attributes attributes() {
		return new Attributes(this.salience, this.enabled, this.effective, this.expires);
	}

	private void metadatum() {
		Token key = this.cursor.peek();
		if (!key.isWord()) {
			throw this.cursor.unexpected(Message.of("expected.metadata.key"));
		}
		this.cursor.next();
		String value = "";
		Token begin = this.cursor.peek();
		if (this.cursor.accept("(")) {
			Token token = this.cursor.peek();
			if (token.isText() || token.isNumber() || token.word("true") || token.word("false")) {
				value = this.cursor.next().text().strip();
			}
			else if (!token.is(")")) {
				throw token.kind() == Token.Kind.BAD ? this.cursor.unexpected("")
						: Cursor.refuse(token, "metadata.value", key.text(), token.shown());
			}
			this.cursor.expect(")", Message.of("expected.metadata.end"));
		}
		if (ENGINE.contains(key.text().toLowerCase(Locale.ROOT))) {
			this.flaws.add(key, "metadata.engine", key.text());
		}
		else if (this.metadata.putIfAbsent(key.text(), value) != null) {
			this.flaws.add(key, "metadata.twice", key.text());
		}
		int most = Limits.metadata(key.text());
		if (value.length() > most) {
			this.flaws.add(begin, "metadata.long", most, key.text());
		}
		if (TextLimit.RULE.isExceededBy(key.text())) {
			this.flaws.add(key, "name.long", TextLimit.RULE.most());
		}
		if (this.metadata.size() > Limits.METADATA) {
			throw Cursor.refuse(key, "metadata.many", Limits.METADATA);
		}
	}

	private void attribute() {
		Token at = this.cursor.peek();
		if (!at.isWord()) {
			throw this.cursor.unexpected(Message.of("expected.when"));
		}
		String name = hyphenated();
		if (REFUSED.contains(name)) {
			throw Cursor.refuse(at, "attribute.refused." + (name.equals("extends") ? "extends" : "other"), name);
		}
		if (!LAWFUL.contains(name)) {
			throw (Refusals.of(at) != null && name.equals(at.text()))
					? Cursor.refuse(at, "" + Refusals.of(at), name, Message.of("expected.when"))
					: Cursor.refuse(at, "attribute.unknown", name, Message.near(name, LAWFUL));
		}
		if (!this.seen.add(name)) {
			this.flaws.add(at, "attribute.twice", name);
		}
		switch (name) {
			case "salience" -> salience();
			case "enabled" -> enabled();
			case "date-effective" -> this.effective = date();
			default -> this.expires = date();
		}
	}

	private String hyphenated() {
		StringBuilder name = new StringBuilder();
		Token token = this.cursor.next();
		name.append(token.text());
		while (this.cursor.peek().is("-") && this.cursor.peek().start() == token.end() && this.cursor.peek(1).isWord()
				&& name.length() < TextLimit.RULE.most()) {
			this.cursor.next();
			token = this.cursor.next();
			name.append('-').append(token.text());
		}
		return name.toString();
	}

	private void salience() {
		boolean negative = this.cursor.accept("-");
		Token token = this.cursor.peek();
		if (!token.isNumber()) {
			throw literalOnly(token, "attribute.salience");
		}
		this.cursor.next();
		BigDecimal value = new BigDecimal(token.text());
		if (!Numbers.whole(value) || value.intValue() > Limits.SALIENCE) {
			this.flaws.add(token, "attribute.salience", token.shown());
			return;
		}
		this.salience = negative ? -value.intValue() : value.intValue();
	}

	private void enabled() {
		Token token = this.cursor.peek();
		if (!token.word("true") && !token.word("false")) {
			throw literalOnly(token, "attribute.enabled");
		}
		this.cursor.next();
		this.enabled = token.word("true");
	}

	private @Nullable LocalDate date() {
		Token token = this.cursor.peek();
		if (!token.isText()) {
			throw literalOnly(token, "attribute.date");
		}
		this.cursor.next();
		@Nullable LocalDate date = Dates.read(token.text());
		if (date == null) {
			this.flaws.add(token, "date.none", token.text());
		}
		return date;
	}

	private RuntimeException literalOnly(Token token, String key) {
		return (token.kind() == Token.Kind.BAD) ? this.cursor.unexpected("") : Cursor.refuse(token, key, token.shown());
	}

}
