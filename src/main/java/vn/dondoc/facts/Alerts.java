package vn.dondoc.facts;

/**
 * The verb with which a rule says what is to be said about a duty. Rules know it as
 * {@code alerts}. Days are calendar days counted from the due date.
 */
public interface Alerts {

	/**
	 * A reminder before the due date.
	 * @param duty the duty
	 * @return where to say the days
	 */
	Upcoming upcoming(Duty duty);

	/**
	 * A reminder on the due date.
	 * @param duty the duty
	 * @return where to add recipients
	 */
	Said due(Duty duty);

	/**
	 * An urging after the due date.
	 * @param duty the duty
	 * @return where to say the first day
	 */
	Since overdue(Duty duty);

	/**
	 * A report to those above, after the due date.
	 * @param duty the duty
	 * @param level how far up, from 1
	 * @return where to say the first day
	 */
	Since escalated(Duty duty, int level);

	/**
	 * Which days before.
	 */
	interface Upcoming {

		/**
		 * On these days.
		 * @param daysBefore days before the due date, each from 1
		 * @return where to add recipients
		 */
		Said at(int... daysBefore);

	}

	/**
	 * From which day after.
	 */
	interface Since {

		/**
		 * From this day on.
		 * @param daysAfter days after the due date, from 1
		 * @return where to say how often; once if nothing is said
		 */
		Every since(int daysAfter);

	}

	/**
	 * How often.
	 */
	interface Every extends Said {

		/**
		 * On every so many days from the first.
		 * @param days the distance, from 1
		 * @return where to add recipients
		 */
		Said every(int days);

	}

	/**
	 * To whom, besides the holder.
	 */
	interface Said {

		/**
		 * Adds recipients to the holder.
		 * @param roles names of {@link Recipient}
		 * @return the same, for more
		 */
		Said to(String... roles);

	}

}
