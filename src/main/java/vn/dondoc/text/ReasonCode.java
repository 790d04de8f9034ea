package vn.dondoc.text;

/**
 * What a reason can be; implemented by one enum a module. The constant's name is what is
 * kept, unique over all modules, and the key of its text in both languages. Renaming one
 * loses what was kept.
 */
public interface ReasonCode {

	/**
	 * What is kept.
	 * @return the constant's name
	 */
	String name();

	/**
	 * How many arguments it takes.
	 * @return a number from 0
	 */
	int arguments();

}
