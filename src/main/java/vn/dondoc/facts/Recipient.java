package vn.dondoc.facts;

/**
 * The roles that an alert can be addressed to, in the order in which they are listed.
 */
public enum Recipient {

	/**
	 * Đơn vị chủ trì: the unit that owes the duty.
	 */
	HOLDER,
	/**
	 * Đơn vị đầu mối theo dõi, đôn đốc.
	 */
	FOCAL_POINT,
	/**
	 * Lãnh đạo.
	 */
	LEADERSHIP

}
