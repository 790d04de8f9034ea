package vn.dondoc.endtoend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.util.HtmlUtils;

/**
 * What a reader of a page sees, piece by piece, in the language of the page: without what
 * is marked as of another language or as written, code, scripts, and the texts of others
 * in forms.
 */
final class VisibleTexts {

	private static final Pattern PIECE = Pattern
		.compile("<!--.*?-->|<!\\w[^>]*>|<(/?)([a-zA-Z0-9]+)([^>]*?)(/?)>|([^<]+)", Pattern.DOTALL);

	private static final Pattern LANGUAGE = Pattern.compile("\\slang=\"([^\"]+)\"");

	private static final Pattern SHOWN = Pattern.compile("\\s(?:aria-label|placeholder|title|alt)=\"([^\"]+)\"");

	private static final Set<String> VOID = Set.of("area", "base", "br", "col", "hr", "img", "input", "link", "meta",
			"source", "wbr");

	private static final Set<String> HIDDEN = Set.of("script", "style", "code", "pre", "textarea", "template");

	private final Deque<Element> open = new ArrayDeque<>();

	private final List<String> found = new ArrayList<>();

	private VisibleTexts() {
	}

	static List<String> of(String html, String language) {
		VisibleTexts texts = new VisibleTexts();
		Matcher piece = PIECE.matcher(html);
		while (piece.find()) {
			if (piece.group(5) != null) {
				texts.text(piece.group(5), language);
			}
			else if (piece.group(2) != null) {
				texts.tag(piece, language);
			}
		}
		return texts.found;
	}

	private void tag(Matcher piece, String language) {
		String name = piece.group(2).toLowerCase(Locale.ROOT);
		if (!piece.group(1).isEmpty()) {
			while (!this.open.isEmpty() && !this.open.pop().name().equals(name)) {
				// what HTML lets be left open
			}
			return;
		}
		Matcher stated = LANGUAGE.matcher(piece.group(3));
		Element outer = this.open.peek();
		Element element = new Element(name,
				stated.find() ? stated.group(1) : ((outer != null) ? outer.language() : language), HIDDEN.contains(name)
						|| piece.group(3).contains(" translate=\"no\"") || (outer != null && outer.hidden()));
		if (!element.hidden() && element.language().equals(language)) {
			SHOWN.matcher(piece.group(3)).results().forEach((shown) -> add(shown.group(1)));
		}
		if (!VOID.contains(name) && piece.group(4).isEmpty()) {
			this.open.push(element);
		}
	}

	private void text(String text, String language) {
		Element in = this.open.peek();
		if (in == null || (!in.hidden() && in.language().equals(language))) {
			add(text);
		}
	}

	private void add(String text) {
		String plain = HtmlUtils.htmlUnescape(text).replaceAll("\\s+", " ").strip();
		if (!plain.isEmpty()) {
			this.found.add(plain);
		}
	}

	private record Element(String name, String language, boolean hidden) {
	}

}
