package vn.dondoc.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import vn.dondoc.rules.language.FactType;
import vn.dondoc.rules.language.Message;

/**
 * The words that rules may use, read from the code so that they cannot drift: what the
 * editor completes, what the page of words shows, and what the gate lets pass.
 */
public final class RuleLanguage {

	private RuleLanguage() {
	}

	/**
	 * The facts that rules may ask about.
	 * @return the facts in the order in which admins meet them
	 */
	public static List<Fact> facts() {
		return Arrays.stream(FactType.values()).map(RuleLanguage::fact).toList();
	}

	private static Fact fact(FactType type) {
		return new Fact(type.label(),
				type.properties()
					.stream()
					.map((property) -> new Property(property.fact(), property.name(), property.sort().label(),
							property.values()))
					.toList());
	}

	/**
	 * The verbs, and what may follow them.
	 * @return the verbs of {@code duties}, then those of {@code alerts}
	 */
	public static List<Verb> verbs() {
		return Arrays.stream(FactType.values()).flatMap((fact) -> VerbList.of(fact).stream()).toList();
	}

	/**
	 * What an admin may write first in a new file.
	 * @return the templates
	 */
	public static List<Template> templates() {
		return RuleTemplates.ALL;
	}

	/**
	 * A fact.
	 *
	 * @param name such as {@code OrgUnit}
	 * @param properties its properties, in their order
	 */
	public record Fact(String name, List<Property> properties) {
	}

	/**
	 * A property of a fact.
	 *
	 * @param fact the fact
	 * @param name such as {@code daysLeft}
	 * @param type {@code text}, {@code number}, {@code date}, {@code yes/no},
	 * {@code list of texts} or {@code OrgUnit}
	 * @param values the values it may have; empty when they are not fixed
	 */
	public record Property(String fact, String name, String type, List<String> values) {

		/**
		 * What it means.
		 * @param locale the reader's language
		 * @return one or two sentences
		 */
		public String meaning(Locale locale) {
			return Message.of("meaning." + this.fact + "." + this.name).in(locale);
		}

	}

	/**
	 * A word of a statement.
	 *
	 * @param after what it stands after: {@code duties}, {@code alerts}, or the words
	 * that may stand before it
	 * @param begins the first words of the statements that it may stand in
	 * @param name such as {@code inMonth}
	 * @param signature such as {@code inMonth(year, month)}
	 * @param example a whole statement that uses it
	 * @param key under which its meaning is kept: its name, after the first word if the
	 * name alone means something else
	 */
	public record Verb(List<String> after, List<String> begins, String name, String signature, String example,
			String key) {

		/**
		 * What it means.
		 * @param locale the reader's language
		 * @return one or two sentences
		 */
		public String meaning(Locale locale) {
			return Message.of("meaning.word." + this.key).in(locale);
		}

	}

	/**
	 * A rule to begin with.
	 *
	 * @param id such as {@code milestone}
	 * @param text a whole rule file that passes the gate
	 */
	public record Template(String id, String text) {

		/**
		 * What it is called.
		 * @param locale the reader's language
		 * @return the title
		 */
		public String title(Locale locale) {
			return Message.of("template." + this.id).in(locale);
		}

	}

}
