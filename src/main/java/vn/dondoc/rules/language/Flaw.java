package vn.dondoc.rules.language;

import java.util.Comparator;

/**
 * Something wrong in a text.
 *
 * @param line the line, from 1; lines end with {@code \n}, {@code \r\n} or {@code \r}
 * @param column the column, from 1, in UTF-16 units as editors count
 * @param message what is wrong, what is allowed and what to write instead
 */
public record Flaw(int line, int column, Message message) {

	static final Comparator<Flaw> BY_PLACE = Comparator.comparingInt(Flaw::line).thenComparingInt(Flaw::column);

}
