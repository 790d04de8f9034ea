package vn.dondoc.web.layout;

import java.text.Collator;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
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
	 * The titles of some, to choose from. Where two are called the same, their codes tell
	 * them apart.
	 * @param codes the codes
	 * @return the titles by code, in the order of the reader's alphabet; one that the
	 * rules know no more is called by its code
	 */
	public Map<String, String> of(Collection<String> codes) {
		Map<String, String> known = all();
		Map<String, Long> same = codes.stream()
			.collect(Collectors.groupingBy((code) -> known.getOrDefault(code, code), Collectors.counting()));
		Map<String, String> names = new LinkedHashMap<>();
		codes.forEach((code) -> {
			String title = known.getOrDefault(code, code);
			names.put(code, (same.getOrDefault(title, 1L) > 1) ? title + " (" + code + ")" : title);
		});
		Map<String, String> sorted = new LinkedHashMap<>();
		names.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(Collator.getInstance(LocaleContextHolder.getLocale())))
			.forEach((entry) -> sorted.put(entry.getKey(), entry.getValue()));
		return sorted;
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
