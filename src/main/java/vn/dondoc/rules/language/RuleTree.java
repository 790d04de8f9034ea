package vn.dondoc.rules.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A lawful rule.
 *
 * @param name its name
 * @param line the line it begins on, from 1
 * @param column the column it begins at, from 1
 * @param lastLine the line of its {@code end}
 * @param metadata its metadata without quotation marks
 * @param attributes how and when it takes part
 * @param fact what it is about
 * @param clauses its conditions, commas apart
 * @param calls its statement, word by word
 * @param statement its statement as written, without a semicolon
 */
public record RuleTree(String name, int line, int column, int lastLine, Map<String, String> metadata,
		Attributes attributes, FactType fact, List<Clause> clauses, List<Call> calls, String statement) {

	/**
	 * A condition.
	 *
	 * @param expression what must hold
	 * @param text as written
	 * @param line the line it begins on, from 1
	 * @param column the column it begins at, from 1
	 */
	public record Clause(Expression expression, String text, int line, int column) {
	}

	/**
	 * How and when a rule takes part.
	 *
	 * @param salience which rules go first; 0 unless said
	 * @param enabled whether it takes part at all
	 * @param effective the first day; {@code null} if there is none
	 * @param expires the first day on which it does not; {@code null} if there is none
	 */
	public record Attributes(int salience, boolean enabled, @Nullable LocalDate effective,
			@Nullable LocalDate expires) {

		/**
		 * Whether the rule takes part on a day.
		 * @param day the logical date
		 * @return {@code true} if it does
		 */
		public boolean inForce(LocalDate day) {
			return this.enabled && (this.effective == null || !day.isBefore(this.effective))
					&& (this.expires == null || day.isBefore(this.expires));
		}

	}

}
