package vn.dondoc.web.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.dondoc.facts.RuleSource;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.RuleOutline;
import vn.dondoc.rules.Rulebook;

/**
 * What obligations are called in the reader's language: as the rules that run call them.
 */
@Component
public class ObligationNames {

	private final Rulebooks rulebooks;

	private final Wording wording;

	ObligationNames(Rulebooks rulebooks, Wording wording) {
		this.rulebooks = rulebooks;
		this.wording = wording;
	}

	/**
	 * All titles.
	 * @return the titles by code; of several rules for one obligation, the first one's
	 */
	public Map<String, String> all() {
		Map<String, String> names = new HashMap<>();
		for (RuleOutline outline : this.rulebooks.now().rulebook().map(Rulebook::outlines).orElse(List.of())) {
			if (outline.obligation() != null) {
				names.putIfAbsent(outline.obligation(), title(outline.source()));
			}
		}
		return names;
	}

	/**
	 * The title that a rule gives.
	 * @param rule the rule
	 * @return the title, in Vietnamese where there is no other
	 */
	public String title(RuleSource rule) {
		return this.wording.title(rule.title(), rule.titleEn());
	}

}
