package vn.dondoc.runs;

import vn.dondoc.text.ReasonCode;

/**
 * What can keep a run, or a part of it, from being complete, besides rules.
 */
public enum RunReason implements ReasonCode {

	/**
	 * No release could run.
	 */
	NO_RULES(0),
	/**
	 * The run was interrupted: why.
	 */
	RUN_BROKE_OFF(1),
	/**
	 * The process ended before the run did.
	 */
	RUN_PROCESS_ENDED(0),
	/**
	 * The time was up: how long it was, how many units were looked at, of how many.
	 */
	RUN_STOPPED(3),
	/**
	 * The run goes on far beyond its time.
	 */
	RUN_HANGS(0),
	/**
	 * A part was given up: which, of how many, how many units it left, of how many, and
	 * why.
	 */
	PART_GIVEN_UP(5),
	/**
	 * Units that could not be written: the first, the last, why.
	 */
	UNITS_LOST(3),
	/**
	 * A duty that could not be recorded: the unit, the obligation, why.
	 */
	DUTY_LOST(3),
	/**
	 * How many duties could not be recorded either, beside those that are named.
	 */
	MORE_DUTIES_LOST(1),
	/**
	 * A part whose node ended or was cut off, again and again: how often.
	 */
	NODES_LOST(1),
	/**
	 * A part with repeated errors: the last one.
	 */
	PART_FAILS(1),
	/**
	 * A part that was not done when the run's time was up.
	 */
	TIME_UP(0),
	/**
	 * A run of a day that has not come: its number, its day, today.
	 */
	RUN_OF_FUTURE_DAY(3),
	/**
	 * The clock of this node is ahead of the database's: the day by the one and by the
	 * other.
	 */
	CLOCK_AHEAD(2);

	private final int arguments;

	RunReason(int arguments) {
		this.arguments = arguments;
	}

	@Override
	public int arguments() {
		return this.arguments;
	}

}
