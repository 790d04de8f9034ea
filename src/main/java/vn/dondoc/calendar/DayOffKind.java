package vn.dondoc.calendar;

/**
 * Why a day is not what its weekday says.
 */
public enum DayOffKind {

	/**
	 * A public holiday (Labour Code 2019, art. 112), also when it falls on a weekend.
	 */
	HOLIDAY,
	/**
	 * A day off in lieu of a holiday that fell on the weekly rest day (art. 111(3)).
	 */
	IN_LIEU,
	/**
	 * A working day taken off by announcement, against a Saturday worked.
	 */
	SWAPPED_OFF,
	/**
	 * A Saturday or Sunday worked by announcement.
	 */
	SWAPPED_WORKED

}
