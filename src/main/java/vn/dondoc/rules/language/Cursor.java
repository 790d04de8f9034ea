package vn.dondoc.rules.language;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Walks over the tokens of a file.
 */
final class Cursor {

	private static final Set<String> TOP = Set.of("package", "import", "global");

	private final String text;

	private final List<Token> tokens;

	private int position;

	Cursor(String text, List<Token> tokens) {
		this.text = text;
		this.tokens = tokens;
	}

	Token peek() {
		return peek(0);
	}

	Token peek(int ahead) {
		return this.tokens.get(Math.min(this.position + ahead, this.tokens.size() - 1));
	}

	Token last() {
		return this.tokens.get(Math.max(0, this.position - 1));
	}

	Token next() {
		Token token = peek();
		if (this.position < this.tokens.size() - 1) {
			this.position++;
		}
		return token;
	}

	int position() {
		return this.position;
	}

	boolean ended() {
		return peek().kind() == Token.Kind.END;
	}

	boolean accept(String sign) {
		if (peek().is(sign)) {
			next();
			return true;
		}
		return false;
	}

	void expect(String sign, Object expected) {
		if (!accept(sign)) {
			throw unexpected(expected);
		}
	}

	void expectWord(String word, Object expected) {
		if (!peek().word(word)) {
			throw unexpected(expected);
		}
		next();
	}

	String slice(Token from, Token to) {
		return this.text.substring(from.start(), to.end());
	}

	/**
	 * Refuses the token that stands here.
	 * @param expected what was expected instead
	 * @return what to throw
	 */
	SyntaxException unexpected(Object expected) {
		Token token = peek();
		if (token.kind() == Token.Kind.BAD) {
			Message wrong = token.wrong();
			return new SyntaxException((wrong != null) ? new Flaw(token.line(), token.column(), wrong) : null);
		}
		@Nullable String known = Refusals.of(token);
		if (known != null) {
			return refuse(token, known, token.shown(), expected);
		}
		if (token.kind() == Token.Kind.END) {
			return refuse(token, "syntax.end", "", expected);
		}
		return refuse(token, "syntax.unexpected", token.shown(), expected);
	}

	static SyntaxException refuse(Token at, String key, Object... arguments) {
		return new SyntaxException(new Flaw(at.line(), at.column(), Message.of(key, arguments)));
	}

	/**
	 * Goes on at the next rule, so that what is wrong there is found as well.
	 * @param begun where the broken part began
	 * @param top whether it stands above the rules, so that what else stands there is not
	 * skipped
	 */
	void skipToRule(int begun, boolean top) {
		if (this.position == begun) {
			next();
		}
		while (!ended() && !ruleBegins() && !(top && peek().first() && TOP.contains(peek().text()))) {
			next();
		}
	}

	private boolean ruleBegins() {
		Token token = peek();
		return token.word("rule") && (token.first() || last().word("end")) && (peek(1).isText() || peek(1).isWord());
	}

	/**
	 * What is written here is not of the language.
	 */
	static final class SyntaxException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient @Nullable Flaw flaw;

		SyntaxException(@Nullable Flaw flaw) {
			super((flaw != null) ? flaw.message().english() : "noted already", null, false, false);
			this.flaw = flaw;
		}

		@Nullable Flaw flaw() {
			return this.flaw;
		}

	}

}
