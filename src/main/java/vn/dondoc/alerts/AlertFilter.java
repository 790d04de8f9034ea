package vn.dondoc.alerts;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Stage;

/**
 * Which alerts to show. A {@code null} asks for everything.
 *
 * @param unit only of the unit with this code
 * @param obligation only of the obligation with this code
 * @param stage only at this stage
 * @param level only at this level of escalation
 * @param from only last said on this day or later
 * @param to only last said on this day or earlier
 * @param text only with this text in a title, the clause or its quoted phrase, the
 * obligation's code, or the unit's code or name in either language; whatever the letter
 * case and the accents
 */
public record AlertFilter(@Nullable String unit, @Nullable String obligation, @Nullable Stage stage,
		@Nullable Integer level, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String text) {

	/**
	 * Everything.
	 */
	public static final AlertFilter ALL = new AlertFilter(null, null, null, null, null, null, null);

}
