package vn.dondoc.facts;

/**
 * Where a rule stands and what it says of itself, so that a duty or an alert can prove
 * where it comes from. Texts that the rule does not give are empty.
 *
 * @param file the rule file, relative to the rule folder, with forward slashes
 * @param line the line the rule begins on, from 1
 * @param rule the rule's name
 * @param clause {@code @clause}: the clause, such as {@code 5.c(3)}
 * @param titleEn {@code @titleEn}: the English title
 * @param quote {@code @quote}: the phrase of the text, in its own language
 * @param legalBasis {@code @legalBasis}: the document the clause stands in
 */
public record RuleSource(String file, int line, String rule, String clause, String titleEn, String quote,
		String legalBasis) {

	/**
	 * The Vietnamese title: the rule's name without the clause it may begin with.
	 * @return the title
	 */
	public String title() {
		if (!this.clause.isEmpty() && this.rule.startsWith(this.clause + " ")) {
			return this.rule.substring(this.clause.length() + 1).strip();
		}
		return this.rule;
	}

}
