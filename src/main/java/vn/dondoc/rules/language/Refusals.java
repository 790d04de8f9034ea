package vn.dondoc.rules.language;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the engine knows but dondoc does not allow, each with the reason and what to write
 * instead.
 */
final class Refusals {

	private static final Map<String, String> WORDS = new HashMap<>();

	private static final Map<String, String> SIGNS = new HashMap<>();

	static {
		words("syntax.then", "then");
		words("syntax.when", "when");
		words("syntax.finish", "end");
		words("syntax.rule", "rule");
		words("refused.join", "and", "or", "exists", "not", "forall");
		words("refused.source", "from", "accumulate", "acc", "collect", "groupby", "entry-point", "over", "window");
		words("refused.code", "eval", "new", "this", "instanceof", "return", "if", "for", "while", "do", "try", "throw",
				"switch", "case", "class", "interface", "enum", "static", "final", "synchronized", "super", "void",
				"int", "long", "double", "boolean", "String", "var");
		words("refused.matches", "matches", "soundslike", "str");
		words("refused.memberOf", "memberOf", "excludes");
		words("refused.engine", "insert", "insertLogical", "modify", "update", "delete", "retract", "drools",
				"kcontext", "kie", "System", "Runtime", "Class", "Thread", "java", "javax", "org");
		signs("syntax.assign", "=");
		signs("refused.arithmetic", "+", "-", "*", "/", "%", "^", "~", "++", "--", "+=", "-=", "<<", ">>");
		signs("refused.single", "&", "|");
		signs("refused.index", "[", "]", "{", "}");
		signs("refused.lambda", "->", "::", "?", "#", "@", "`");
	}

	private Refusals() {
	}

	private static void words(String key, String... words) {
		for (String word : words) {
			WORDS.put(word, key);
		}
	}

	private static void signs(String key, String... signs) {
		for (String sign : signs) {
			SIGNS.put(sign, key);
		}
	}

	static @Nullable String of(Token token) {
		return switch (token.kind()) {
			case WORD -> WORDS.get(token.text());
			case SIGN -> SIGNS.get(token.text());
			default -> null;
		};
	}

}
