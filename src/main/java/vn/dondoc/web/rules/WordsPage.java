package vn.dondoc.web.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.dondoc.accounts.ForReaders;
import vn.dondoc.facts.Recipient;
import vn.dondoc.rules.RuleLanguage;
import vn.dondoc.web.layout.Wording;

/**
 * The words of the rule language, read from the code.
 */
@Controller
@ForReaders
class WordsPage {

	private static final List<String> ATTRIBUTES = List.of("salience", "enabled", "date-effective", "date-expires",
			"@clause", "@legalBasis", "@titleEn", "@quote");

	private static final Map<String, String> TYPES = Map.of("text", "text", "number", "number", "date", "date",
			"yes/no", "yes-no", "list of texts", "texts");

	private final Vocabulary vocabulary;

	private final Wording wording;

	WordsPage(Vocabulary vocabulary, Wording wording) {
		this.vocabulary = vocabulary;
		this.wording = wording;
	}

	@GetMapping("/rules/words")
	String words(Locale locale, Model model) {
		model.addAttribute("locale", locale);
		model.addAttribute("types", types());
		model.addAttribute("facts", RuleLanguage.facts());
		model.addAttribute("verbs", RuleLanguage.verbs());
		model.addAttribute("templates", RuleLanguage.templates());
		model.addAttribute("recipients", Recipient.values());
		model.addAttribute("attributes", ATTRIBUTES);
		model.addAttribute("kinds", this.vocabulary.kinds());
		model.addAttribute("lists", this.vocabulary.lists());
		return "rules/words";
	}

	private Map<String, String> types() {
		Map<String, String> types = new HashMap<>();
		TYPES.forEach((type, key) -> types.put(type, this.wording.text("words.type." + key)));
		return types;
	}

}
