package vn.dondoc.registry;

import java.util.List;

/**
 * Takes units into the registry.
 */
public interface UnitsIntake {

	/**
	 * Whether no unit was ever entered.
	 * @return {@code true} before the first start
	 */
	boolean isEmpty();

	/**
	 * Enters units, in the caller's transaction.
	 * @param units the units, none of which is in the registry
	 */
	void enter(List<Unit> units);

}
