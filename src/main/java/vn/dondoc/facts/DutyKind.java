package vn.dondoc.facts;

/**
 * What sort of term an obligation has.
 */
public enum DutyKind {

	/**
	 * To be done by a day.
	 */
	MILESTONE,

	/**
	 * In force from a day on; due on that very day, which never moves.
	 */
	COMMENCEMENT,

	/**
	 * A percentage to reach by a day.
	 */
	TARGET,

	/**
	 * To be kept up without a day; on the register, silent.
	 */
	STANDING,

	/**
	 * To be done once a period, by a day of it or of the next one.
	 */
	PERIODIC

}
