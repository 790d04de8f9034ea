package vn.dondoc.endtoend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands in the texts of the other language and not in those of the page's own.
 */
final class ForeignTexts {

	private static final List<String> BUNDLES = List.of("pages", "reasons", "audit", "monitoring", "warnings", "rules",
			"mail");

	private final Set<String> whole = new HashSet<>();

	private final List<String> parts = new ArrayList<>();

	// Each is called so in whatever language
	private static final Set<String> LANGUAGES = Set.of("Tiếng Việt", "English");

	private ForeignTexts(Collection<String> foreign, Collection<String> own) {
		String all = String.join("\n", own);
		for (String text : foreign) {
			if (!text.contains("{") && text.length() > 2 && !own.contains(text) && !LANGUAGES.contains(text)) {
				this.whole.add(text);
			}
			String part = longestPart(text);
			if (part.split(" ").length > 2 && !all.contains(part)) {
				this.parts.add(part);
			}
		}
	}

	static ForeignTexts on(String language) {
		return new ForeignTexts(texts("vi".equals(language) ? "en" : "vi"), texts(language));
	}

	boolean holds(String shown) {
		return this.whole.contains(shown) || this.parts.stream().anyMatch(shown::contains);
	}

	private static Set<String> texts(String language) {
		Set<String> texts = new HashSet<>();
		for (String name : BUNDLES) {
			ResourceBundle bundle = ResourceBundle.getBundle("messages/" + name, Locale.forLanguageTag(language));
			bundle.keySet().forEach((key) -> texts.add(bundle.getString(key)));
		}
		return texts;
	}

	private static String longestPart(String text) {
		return Stream.of(text.split("\\{[^{}]*}|[{}|#<]"))
			.map(String::strip)
			.max(Comparator.comparingInt(String::length))
			.orElse("");
	}

}
