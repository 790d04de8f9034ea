package vn.dondoc.web.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Recipient;
import vn.dondoc.registry.Unit;
import vn.dondoc.registry.Units;
import vn.dondoc.rules.RuleLanguage;
import vn.dondoc.web.layout.Wording;

/**
 * The words that rules may use, with what the registry knows of kinds and lists.
 */
@Component
class Vocabulary {

	private final Units units;

	private final Wording wording;

	Vocabulary(Units units, Wording wording) {
		this.units = units;
		this.wording = wording;
	}

	/**
	 * The kinds of units in use, with how many units are of each.
	 */
	Map<String, Integer> kinds() {
		Map<String, Integer> kinds = new TreeMap<>();
		active().forEach((unit) -> kinds.merge(unit.kind(), 1, Integer::sum));
		return kinds;
	}

	/**
	 * The lists in use, with how many units are on each.
	 */
	Map<String, Integer> lists() {
		Map<String, Integer> lists = new TreeMap<>();
		active().forEach((unit) -> unit.lists().forEach((list) -> lists.merge(list, 1, Integer::sum)));
		return lists;
	}

	private List<OrgUnit> active() {
		return this.units.all().stream().map(Unit::fact).filter(OrgUnit::active).toList();
	}

	/**
	 * What the editor completes.
	 */
	Completions completions(Locale locale) {
		List<Completion> facts = RuleLanguage.facts()
			.stream()
			.flatMap((fact) -> fact.properties().stream())
			.map((property) -> new Completion(property.name(), property.type(), List.of(property.fact()), List.of(),
					property.values(), property.meaning(locale)))
			.toList();
		List<Completion> verbs = RuleLanguage.verbs()
			.stream()
			.map((verb) -> new Completion(verb.name(), verb.signature(), verb.after(), verb.begins(), List.of(),
					verb.meaning(locale) + "\n\n" + verb.example()))
			.toList();
		List<Completion> recipients = List.of(Recipient.values())
			.stream()
			.map((role) -> new Completion(role.name(), this.wording.text("recipient." + role), List.of(), List.of(),
					List.of(), this.wording.text("words.recipient." + role)))
			.toList();
		return new Completions(facts, verbs, recipients, List.copyOf(kinds().keySet()), List.copyOf(lists().keySet()));
	}

	/**
	 * What the editor completes.
	 *
	 * @param properties properties of facts
	 * @param verbs verbs and what may follow them
	 * @param recipients roles
	 * @param kinds kinds of units
	 * @param lists lists of units
	 */
	record Completions(List<Completion> properties, List<Completion> verbs, List<Completion> recipients,
			List<String> kinds, List<String> lists) {
	}

	/**
	 * A word.
	 *
	 * @param name the word
	 * @param form its type or signature
	 * @param after what it stands after
	 * @param begins the first words of the statements that it may stand in
	 * @param values the values it may have
	 * @param meaning what it means
	 */
	record Completion(String name, String form, List<String> after, List<String> begins, List<String> values,
			String meaning) {
	}

}
