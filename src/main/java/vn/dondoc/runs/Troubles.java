package vn.dondoc.runs;

/**
 * Knows what is wrong at present.
 */
public interface Troubles {

	/**
	 * Looks at the run that ended last and at the rule files as they are.
	 * @return what is wrong
	 */
	Trouble now();

}
