package vn.dondoc.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.dondoc.text.Letters;

/**
 * Cuts a rule file into tokens, in one pass. Comments are dropped.
 */
final class Lexer {

	private static final Set<String> PAIRS = Set.of("==", "!=", "<=", ">=", "&&", "||", "->", "::", "++", "--", "+=",
			"-=", "<<", ">>");

	private static final String CURLY = "“”„‟«»‘’‚‛";

	private static final String SIGNS = "()[]{},;.:=!<>&|+-*/%?@^~#`";

	private final String text;

	private final Flaws flaws;

	private final List<Token> tokens = new ArrayList<>();

	private int position;

	private int line = 1;

	private int lineStart;

	private boolean first = true;

	Lexer(String text, Flaws flaws) {
		this.text = text;
		this.flaws = flaws;
		this.lineStart = text.startsWith("\uFEFF") ? 1 : 0;
		this.position = this.lineStart;
	}

	List<Token> tokens() {
		while (this.position < this.text.length() && !this.flaws.full()) {
			next();
		}
		add(Token.Kind.END, "", this.position);
		return this.tokens;
	}

	private void next() {
		char letter = this.text.charAt(this.position);
		if (letter == '\n' || letter == '\r') {
			newLine();
		}
		else if (letter == ' ' || letter == '\t') {
			this.position++;
		}
		else if (letter == '/' && (at(1) == '/' || at(1) == '*')) {
			comment(at(1) == '*');
		}
		else if (letter == '"' || letter == '\'') {
			text(letter);
		}
		else if (Characters.digit(letter)) {
			number();
		}
		else if (Characters.wordStart(this.text.codePointAt(this.position))) {
			word();
		}
		else {
			sign();
		}
	}

	private int at(int ahead) {
		return (this.position + ahead < this.text.length()) ? this.text.charAt(this.position + ahead) : -1;
	}

	private void newLine() {
		this.position += (at(0) == '\r' && at(1) == '\n') ? 2 : 1;
		this.line++;
		this.lineStart = this.position;
		this.first = true;
	}

	private void comment(boolean block) {
		int line = this.line;
		int column = column();
		this.position += 2;
		while (this.position < this.text.length() && !this.flaws.full()) {
			int letter = at(0);
			if (block && letter == '*' && at(1) == '/') {
				this.position += 2;
				return;
			}
			if (letter == '\n' || letter == '\r') {
				if (!block) {
					return;
				}
				newLine();
			}
			else {
				checked(letter == '\t');
			}
		}
		if (block) {
			this.flaws.add(line, column, Message.of("comment.open"));
		}
	}

	private void text(char quote) {
		int start = this.position;
		int line = this.line;
		int column = column();
		this.position++;
		while (at(0) != quote) {
			if (at(0) == -1 || at(0) == '\n' || at(0) == '\r') {
				this.flaws.add(line, column, Message.of("text.open"));
				add(Token.Kind.BAD, "", start);
				return;
			}
			if (at(0) == '"') {
				this.flaws.add(line, column(), Message.of("text.quote"));
			}
			if (at(0) == '\\' && at(1) != 'u') {
				this.flaws.add(line, column(), Message.of("text.backslash"));
				this.position += (at(1) == quote) ? 1 : 0;
			}
			checked(false);
			if (this.flaws.full()) {
				return;
			}
		}
		this.position++;
		String said = this.text.substring(start + 1, this.position - 1);
		int alike = Letters.firstAlike(said);
		if (alike >= 0) {
			refuseAlike(start + 1 + alike);
		}
		add(Token.Kind.TEXT, Letters.normal(said), start);
	}

	// Takes one character of a text or comment
	private void checked(boolean tab) {
		int letter = this.text.codePointAt(this.position);
		if (letter == '\\' && at(1) == 'u') {
			this.flaws.add(this.line, column(), Message.of("escape.unicode"));
		}
		else if (Letters.hidden(letter) && !tab) {
			this.flaws.add(this.line, column(), Message.of("character.invisible", Letters.name(letter)));
		}
		this.position += Character.charCount(letter);
	}

	private void number() {
		int start = this.position;
		while (Characters.digit(at(0)) || (at(0) == '.' && Characters.digit(at(1)))) {
			this.position++;
		}
		int plain = this.position;
		while (this.position < this.text.length() && Characters.wordPart(this.text.codePointAt(this.position))) {
			this.position += Character.charCount(this.text.codePointAt(this.position));
		}
		String number = this.text.substring(start, this.position);
		Message wrong = Numbers.wrong(number, this.text.substring(start, plain));
		add((wrong != null) ? Token.Kind.BAD : Token.Kind.NUMBER, number, start, wrong);
	}

	private void word() {
		int start = this.position;
		while (this.position < this.text.length() && Characters.wordPart(this.text.codePointAt(this.position))) {
			this.position += Character.charCount(this.text.codePointAt(this.position));
		}
		String word = this.text.substring(start, this.position);
		int hidden = Letters.firstHidden(word);
		int alike = Letters.firstAlike(word);
		if (hidden >= 0) {
			this.flaws.add(this.line, start + hidden - this.lineStart + 1,
					Message.of("character.invisible", Letters.name(word.codePointAt(hidden))));
		}
		else if (alike >= 0) {
			refuseAlike(start + alike);
		}
		add((hidden >= 0 || alike >= 0) ? Token.Kind.BAD : Token.Kind.WORD, word, start);
	}

	private void refuseAlike(int index) {
		this.flaws.add(this.line, index - this.lineStart + 1,
				Message.of("character.alike", Letters.name(this.text.codePointAt(index))));
	}

	private void sign() {
		int start = this.position;
		int letter = this.text.codePointAt(start);
		if (PAIRS.contains(this.text.substring(start, Math.min(start + 2, this.text.length())))) {
			this.position += 2;
			add(Token.Kind.SIGN, this.text.substring(start, this.position), start);
			return;
		}
		this.position += Character.charCount(letter);
		if (SIGNS.indexOf(letter) >= 0) {
			add(Token.Kind.SIGN, Character.toString(letter), start);
			return;
		}
		this.flaws.add(this.line, start - this.lineStart + 1, stranger(letter));
		add(Token.Kind.BAD, Character.toString(letter), start);
	}

	private Message stranger(int letter) {
		if (letter == '\\') {
			return Message.of((at(0) == 'u') ? "escape.unicode" : "escape.outside");
		}
		if (CURLY.indexOf(letter) >= 0) {
			return Message.of("quote.curly", Character.toString(letter));
		}
		if (Character.getType(letter) == Character.SPACE_SEPARATOR) {
			return Message.of("character.space", Letters.name(letter));
		}
		return Letters.hidden(letter) ? Message.of("character.invisible", Letters.name(letter))
				: Message.of("character.stranger", Character.toString(letter));
	}

	private int column() {
		return this.position - this.lineStart + 1;
	}

	private void add(Token.Kind kind, String text, int start) {
		add(kind, text, start, null);
	}

	private void add(Token.Kind kind, String text, int start, @Nullable Message wrong) {
		this.tokens
			.add(new Token(kind, text, this.line, start - this.lineStart + 1, start, this.position, this.first, wrong));
		this.first = false;
	}

}
