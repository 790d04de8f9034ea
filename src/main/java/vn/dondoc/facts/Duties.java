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
	 * Something to be done once a period: one duty a period, owed from its first day on.
	 * @param holder the unit that owes it
	 * @param obligation the code of the obligation
	 * @return where to say how long periods are, and at which place of them it is due
	 */
	Every periodic(OrgUnit holder, String obligation);

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
	 * How often, and the due day within each period. A day past the month's end is its
	 * last day.
	 */
	interface Every {

		/**
		 * {@code thứ Sáu hằng tuần}: once a week, from Monday to Sunday.
		 * @param weekday the day it is due on, 1 for Monday to 7 for Sunday
		 * @return where to say from when
		 */
		Within everyWeek(int weekday);

		/**
		 * {@code ngày 20 hằng tháng}: once a month.
		 * @param day the day of the month it is due on, 1 to 31
		 * @return where to say from when
		 */
		Within everyMonth(int day);

		/**
		 * {@code ngày 20 tháng cuối quý}: once a quarter.
		 * @param monthOfQuarter the month of the quarter it is due in, 1 to 3
		 * @param day the day of that month, 1 to 31
		 * @return where to say from when
		 */
		Within everyQuarter(int monthOfQuarter, int day);

		/**
		 * Once every half-year.
		 * @param monthOfHalf the month of the half-year it is due in, 1 to 6
		 * @param day the day of that month, 1 to 31
		 * @return where to say from when
		 */
		Within everyHalfYear(int monthOfHalf, int day);

		/**
		 * {@code ngày 15/12 hằng năm}: once a year.
		 * @param month the month it is due in, 1 to 12
		 * @param day the day of that month, 1 to 31
		 * @return where to say from when
		 */
		Within everyYear(int month, int day);

	}

	/**
	 * Whether it is due within the period itself; it is, unless said otherwise.
	 */
	interface Within extends First {

		/**
		 * Due at that place of the following period: the report of July by 5 August.
		 * @return where to say from when
		 */
		First after();

	}

	/**
	 * The first period.
	 */
	interface First {

		/**
		 * The first period is the one that holds that day.
		 * @param year the year
		 * @param month the month, 1 to 12
		 * @param day the day of the month
		 * @return where to say until when, and that the day must not move
		 */
		Last from(int year, int month, int day);

	}

	/**
	 * The last period; there is none unless it is said.
	 */
	interface Last extends Fixed {

		/**
		 * The last period is the one that holds that day.
		 * @param year the year
		 * @param month the month, 1 to 12
		 * @param day the day of the month, not before the one it recurs from
		 * @return where to say that the day must not move
		 */
		Fixed until(int year, int month, int day);

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
