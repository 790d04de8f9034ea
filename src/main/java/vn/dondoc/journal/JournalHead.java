package vn.dondoc.journal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last line of the journal at some moment. Kept where whoever changes the database
 * cannot change it too, it shows that lines were cut off or chained anew.
 *
 * @param entry the line's number
 * @param hash the line's hash, 64 hexadecimal digits
 */
public record JournalHead(long entry, String hash) {

	private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

	/**
	 * Whether a text is a head as {@link #toString} writes it.
	 * @param text the text
	 * @return whether it can be read
	 */
	public static boolean isOne(String text) {
		return TEXT.matcher(text).matches();
	}

	/**
	 * Reads a head.
	 * @param text the text
	 * @return the head
	 * @throws IllegalArgumentException if it is none
	 */
	public static JournalHead of(String text) {
		Matcher matcher = TEXT.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("No head of a journal; expected NUMBER:HASH");
		}
		return new JournalHead(Long.parseLong(matcher.group(1)), matcher.group(2));
	}

	@Override
	public String toString() {
		return this.entry + ":" + this.hash;
	}

}
