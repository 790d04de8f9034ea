package vn.dondoc.facts;

/**
 * The verb with which a rule says what a unit owes. Rules know it as {@code duties}. A
 * duty counts only once its term is said; a standing duty has none.
 */
public interface Duties {

	/**
	 * Something to be done by a day.
	 * @param holder the unit that owes it
	 * @param obligation the code of the obligation
	 * @return where to say the day
	 */
	By milestone(OrgUnit holder, String obligation);

	/**
	 * Something to be in force from a day on.
	 * @param holder the unit that owes it
	 * @param obligation the code of the obligation
	 * @return where to say the day
	 */
	Start commencement(OrgUnit holder, String obligation);

	/**
	 * A percentage to be reached by a day.
	 * @param holder the unit that owes it
	 * @param obligation the code of the obligation
	 * @param percent what is to be reached, in per cent, above 0
	 * @return where to say the day
	 */
	By target(OrgUnit holder, String obligation, double percent);

	/**
	 * Something to be kept up, without a day.
	 * @param holder the unit that owes it
	 * @param obligation the code of the obligation
	 */
	void standing(OrgUnit holder, String obligation);

	/**
	 * The day by which.
	 */
	interface By {

		/**
		 * {@code tháng 9/2022}: by the last day of that month.
		 * @param year the year
		 * @param month the month, 1 to 12
		 * @return where to say that the day must not move
		 */
		Fixed inMonth(int year, int month);

		/**
		 * {@code trước tháng 12/2022}: by the last day before that month.
		 * @param year the year
		 * @param month the month, 1 to 12
		 * @return where to say that the day must not move
		 */
		Fixed beforeMonth(int year, int month);

		/**
		 * By that very day.
		 * @param year the year
		 * @param month the month, 1 to 12
		 * @param day the day of the month
		 * @return where to say that the day must not move
		 */
		Fixed on(int year, int month, int day);

		/**
		 * {@code đến hết năm 2022}: by 31 December of that year.
		 * @param year the year
		 * @return where to say that the day must not move
		 */
		Fixed byEndOf(int year);

	}

	/**
	 * The day from which.
	 */
	interface Start {

		/**
		 * {@code từ ngày 01/6/2022}: due on that day, which never moves.
		 * @param year the year
		 * @param month the month, 1 to 12
		 * @param day the day of the month
		 * @return where to say that the day must not move, which is so anyway
		 */
		Fixed from(int year, int month, int day);

	}

	/**
	 * Whether the day moves when it is a day off (Civil Code 2015, art. 148(5)); it does
	 * unless said otherwise.
	 */
	interface Fixed {

		/**
		 * The day counts even when it is a day off.
		 */
		void exactly();

	}

}
