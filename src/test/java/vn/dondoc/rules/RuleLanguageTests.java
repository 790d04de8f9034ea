package vn.dondoc.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dondoc.facts.Facts;
import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words of the rule language, as the editor and the page of words show them.
 */
class RuleLanguageTests {

	@ParameterizedTest
	@ValueSource(strings = { "vi", "en" })
	void everyPropertyVerbAndTemplateHasAMeaning(String language) {
		Locale locale = Locale.forLanguageTag(language);
		assertThat(RuleLanguage.facts()).flatExtracting(RuleLanguage.Fact::properties)
			.hasSize(23)
			.allSatisfy((property) -> assertThat(property.meaning(locale)).isNotBlank());
		assertThat(RuleLanguage.verbs()).hasSize(27)
			.allSatisfy((verb) -> assertThat(verb.meaning(locale)).isNotBlank());
		assertThat(RuleLanguage.templates()).hasSize(7)
			.allSatisfy((template) -> assertThat(template.title(locale)).isNotBlank());
	}

	@Test
	void propertiesNameTheirTypesAndFixedValues() {
		assertThat(RuleLanguage.facts()).flatExtracting(RuleLanguage.Fact::properties)
			.extracting((property) -> property.fact() + "." + property.name() + ": " + property.type() + " "
					+ property.values().size())
			.contains("OrgUnit.code: text 0", "OrgUnit.lists: list of texts 0", "OrgUnit.active: yes/no 0",
					"Duty.holder: OrgUnit 0", "Duty.kind: text 5", "Duty.work: text 7", "Duty.daysLate: number 0",
					"Duty.due: date 0", "Duty.target: number 0", "Duty.open: yes/no 0");
	}

	@Test
	void verbsSayWhatTheyStandAfter() {
		assertThat(verb("milestone").after()).containsExactly("duties");
		assertThat(verb("inMonth").after()).containsExactlyInAnyOrder("milestone", "target");
		assertThat(verb("every").after()).containsExactly("since");
		assertThat(verb("to").after()).containsExactlyInAnyOrder("at", "due", "since", "every", "to");
		assertThat(verb("inMonth").signature()).isEqualTo("inMonth(year, month)");
	}

	@Test
	void aWordThatMeansTwoThingsIsToldApartByHowTheStatementBegins() {
		List<RuleLanguage.Verb> from = RuleLanguage.verbs()
			.stream()
			.filter((verb) -> verb.name().equals("from"))
			.toList();
		assertThat(from).extracting(RuleLanguage.Verb::begins)
			.containsExactlyInAnyOrder(List.of("commencement"), List.of("periodic"));
		assertThat(from).extracting((verb) -> verb.meaning(Locale.ENGLISH)).doesNotHaveDuplicates();
		assertThat(verb("until").begins()).containsExactly("periodic");
		assertThat(verb("exactly").begins()).contains("commencement", "milestone", "periodic", "target");
	}

	@Test
	void everyExampleIsLawfulAndComplete() {
		for (RuleLanguage.Verb verb : RuleLanguage.verbs()) {
			boolean owing = verb.example().startsWith("duties.");
			String text = owing ? RuleTexts.owing(RuleTexts.owes("A", verb.example()))
					: RuleTexts.alerting(RuleTexts.says("A", verb.example()));
			assertThat(RuleGate.check(Map.of("a.drl", text))).as(verb.example()).isEmpty();
			assertThat(verb.example()).contains("." + verb.name() + "(");
			Rulebook rulebook = RuleTexts.compiled(text);
			Answer<?> answer = owing ? rulebook.owed(List.of(Facts.anyUnit()), LocalDate.of(2022, 9, 30))
					: rulebook.calls(List.of(Facts.duty("VPB", 0)), LocalDate.of(2022, 9, 30));
			assertThat(answer.failures()).isEmpty();
			assertThat(answer.results()).hasSize(1);
		}
	}

	@Test
	void everyTemplatePassesTheGateAndCompiles() {
		List<String> texts = RuleLanguage.templates().stream().map(RuleLanguage.Template::text).toList();
		assertThat(RuleTexts.compiled(texts.toArray(String[]::new)).rules()).hasSize(7);
		assertThat(RuleLanguage.templates()).extracting(RuleLanguage.Template::id)
			.containsExactly("milestone", "target", "commencement", "standing", "periodic", "reminder", "escalation");
	}

	private static RuleLanguage.Verb verb(String name) {
		return RuleLanguage.verbs().stream().filter((verb) -> verb.name().equals(name)).findFirst().orElseThrow();
	}

}
