package vn.dondoc.delivery;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which messages to show. A {@code null} asks for everything.
 *
 * @param unit only to this unit
 * @param state only in this state
 * @param day only of this digest day
 * @param text only with this text in the subject, the address or the recipient's name;
 * whatever the letter case and the accents
 */
public record MessageFilter(@Nullable String unit, @Nullable DeliveryState state, @Nullable LocalDate day,
		@Nullable String text) {

	/**
	 * Everything.
	 */
	public static final MessageFilter ALL = new MessageFilter(null, null, null, null);

}
