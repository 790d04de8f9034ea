package vn.dondoc.notices.digest;

/**
 * How many letters have spoken of a round of a duty. Several points in one letter count
 * once.
 *
 * @param reminders letters of points until the due date
 * @param urgings letters of points after it
 */
public record Letters(int reminders, int urgings) {

	/** No letter yet. */
	public static final Letters NONE = new Letters(0, 0);

}
