package vn.dondoc.text;

import org.jspecify.annotations.Nullable;

/**
 * What stands in the cells of a table that people open with a spreadsheet.
 */
public final class Cells {

	/**
	 * Stands at the beginning of such a file, which spreadsheets take for another
	 * encoding otherwise.
	 */
	public static final String BYTE_ORDER_MARK = "\uFEFF";

	// In their wide forms, too, which some take for the same; blanks before them are
	// passed over
	private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";

	private Cells() {
	}

	/**
	 * A value that nobody runs: what begins like a formula gets an apostrophe, which
	 * makes it text.
	 * @param value any value; {@code null} is empty
	 * @return the text of the cell
	 */
	public static String harmless(@Nullable Object value) {
		String text = (value != null) ? value.toString() : "";
		String begun = text.stripLeading();
		boolean formula = (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0)
				|| (!begun.isEmpty() && FORMULA.indexOf(begun.charAt(0)) >= 0);
		return formula ? "'" + text : text;
	}

}
