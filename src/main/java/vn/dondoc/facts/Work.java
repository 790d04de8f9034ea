package vn.dondoc.facts;

/**
 * How far the work on a duty has come. One of the two axes of a duty; the other is time,
 * and neither says anything about the other.
 */
public enum Work {

	/**
	 * Chưa thực hiện.
	 */
	NOT_STARTED,
	/**
	 * Đang thực hiện.
	 */
	IN_PROGRESS,
	/**
	 * Chờ xác nhận: the holder says it is done, nobody has verified it yet.
	 */
	REPORTED,
	/**
	 * Đã hoàn thành.
	 */
	COMPLETED,
	/**
	 * Thực hiện lại: verification sent it back.
	 */
	RETURNED,
	/**
	 * Tạm hoãn.
	 */
	SUSPENDED,
	/**
	 * Không áp dụng.
	 */
	NOT_APPLICABLE;

	/**
	 * Whether the holder still has something to do, so that reminders make sense.
	 * @return {@code true} for not started, in progress and returned
	 */
	public boolean open() {
		return this == NOT_STARTED || this == IN_PROGRESS || this == RETURNED;
	}

}
