package vn.dondoc.text;

import java.util.Locale;

/**
 * What is put into words when it is known who reads it.
 */
@FunctionalInterface
public interface Worded {

	/**
	 * The words for a reader.
	 * @param locale the reader's language
	 * @return the words
	 */
	String in(Locale locale);

}
