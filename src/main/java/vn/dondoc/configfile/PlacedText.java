package vn.dondoc.configfile;

/**
 * A text of a file that an admin edits, and where it stands.
 *
 * @param text the text in normal form C, not blank
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record PlacedText(String text, int line, int column) {
}
