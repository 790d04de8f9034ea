package vn.dondoc.notices;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import vn.dondoc.notices.digest.Letters;

/**
 * Which letters speak of which alerts. Letters go by their number. Reading changes
 * nothing.
 */
public interface NoticeLog {

	/**
	 * The letters in which an alert was said.
	 * @param alert the alert's number
	 * @return for each event of the alert that letters carry, oldest first, these letters
	 * in their order
	 */
	Map<Long, List<Long>> lettersOf(long alert);

	/**
	 * How many letters have spoken of alerts.
	 * @param alerts the numbers of the alerts
	 * @return the letters of each; an alert without any is absent
	 */
	Map<Long, Letters> letters(Collection<Long> alerts);

	/**
	 * The alerts that a letter speaks of.
	 * @param letter the letter's number
	 * @return the numbers of the alerts, in their order
	 */
	List<Long> alertsIn(long letter);

	/**
	 * Whether a letter is urgent: it speaks of something due or overdue, or of no duty at
	 * all but of trouble.
	 * @param letter the letter's number
	 * @return {@code false} when it only reminds of what is not due yet
	 */
	boolean isUrgent(long letter);

}
