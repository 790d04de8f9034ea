package vn.dondoc.rules.language;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.rules.language.FileParser.Scope;
import vn.dondoc.rules.language.RuleParser.Pattern;

/**
 * Reads what stands after {@code then}: one statement on the verb that goes with the
 * fact.
 */
final class StatementParser {

	private final Cursor cursor;

	private final Flaws flaws;

	private final Scope scope;

	private final Pattern pattern;

	private String written = "";

	StatementParser(Cursor cursor, Flaws flaws, Scope scope, Pattern pattern) {
		this.cursor = cursor;
		this.flaws = flaws;
		this.scope = scope;
		this.pattern = pattern;
	}

	String written() {
		return this.written;
	}

	List<Call> parse() {
		Token from = this.cursor.peek();
		Class<?> type = verb(from);
		List<Call> calls = new ArrayList<>();
		Token word = from;
		if (!this.cursor.peek().is(".")) {
			throw this.cursor.unexpected(Message.of("expected.word", Words.signatures(type)));
		}
		while (this.cursor.accept(".")) {
			word = this.cursor.peek();
			Method method = word(word, type, calls);
			Call call = new Call(method,
					new ArgumentParser(this.cursor, this.flaws, this.pattern, word, method).parse());
			@Nullable Message wrong = Call.wrong(call, calls);
			if (wrong != null) {
				this.flaws.add(word.line(), word.column(), wrong);
			}
			calls.add(call);
			type = method.getReturnType();
		}
		this.written = this.cursor.slice(from, this.cursor.last());
		this.cursor.accept(";");
		finish();
		if (!Words.complete(type)) {
			this.flaws.add(word, "statement.incomplete", word.text(), Words.signatures(type));
		}
		return calls;
	}

	private Class<?> verb(Token token) {
		FactType fact = this.pattern.fact();
		if (token.word("end")) {
			throw Cursor.refuse(token, "statement.none", fact.global());
		}
		if (token.word(fact.global())) {
			if (!this.scope.knows(fact)) {
				this.flaws.add(token, "global.missing", token.text(), fact.verb().getName());
			}
			this.cursor.next();
			return fact.verb();
		}
		boolean other = Arrays.stream(FactType.values()).anyMatch((each) -> token.word(each.global()));
		if (other) {
			throw Cursor.refuse(token, "statement.other", token.text(), fact.label(), fact.global());
		}
		if (!token.isWord() || Refusals.of(token) != null) {
			throw this.cursor.unexpected(Message.of("expected.statement", fact.global()));
		}
		throw Cursor.refuse(token, "statement.begin", token.text(), fact.global(),
				Message.near(token.text(), List.of(fact.global())));
	}

	private Method word(Token token, Class<?> type, List<Call> calls) {
		if (!token.isWord()) {
			throw this.cursor.unexpected(Message.of("expected.word", Words.signatures(type)));
		}
		if (calls.size() >= Limits.WORDS) {
			throw Cursor.refuse(token, "limit.words", Limits.WORDS);
		}
		this.cursor.next();
		@Nullable Method method = Words.named(type, token.text());
		if (method == null) {
			throw Words.of(type).isEmpty() ? Cursor.refuse(token, "word.none", token.text())
					: Cursor.refuse(token, "word.unknown", token.text(), String.join(", ", Words.names(type)),
							Message.near(token.text(), Words.names(type)));
		}
		return method;
	}

	private void finish() {
		Token token = this.cursor.peek();
		if (token.word("end")) {
			return;
		}
		if (token.isWord() && (this.cursor.peek(1).is(".") || this.cursor.peek(1).is("("))) {
			throw Cursor.refuse(token, "statement.second");
		}
		throw this.cursor.unexpected(Message.of("expected.end"));
	}

}
