package vn.dondoc.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * In which order the log is listed. Every order ends in something that no two alerts
 * share, so that a page has one place.
 *
 * @param by what decides first
 * @param reversed whether the list begins where it would end
 */
public record AlertOrder(By by, boolean reversed) {

	/**
	 * Open alerts before those that have ended, and of each the longest overdue first.
	 */
	public static final AlertOrder WORST = new AlertOrder(By.WORST, false);

	/**
	 * What happened last first.
	 */
	public static final AlertOrder LATEST = new AlertOrder(By.EVENT, true);

	/**
	 * The order as an address writes it.
	 * @return for instance {@code due}, and {@code -due} for its reverse
	 */
	public String word() {
		return (this.reversed ? "-" : "") + this.by.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The order that an address writes so.
	 * @param word one of {@link #words()}
	 * @return the order
	 * @throws java.util.NoSuchElementException if there is no such order
	 */
	public static AlertOrder of(String word) {
		return all().filter((order) -> order.word().equals(word)).findAny().orElseThrow();
	}

	/**
	 * How an address may write an order.
	 * @return the words
	 */
	public static List<String> words() {
		return all().map(AlertOrder::word).toList();
	}

	/**
	 * Whether a text is a key by which a list in this order is paged.
	 * @param key any text
	 * @return {@code true} if it can be asked for
	 * @throws java.time.DateTimeException if a day in it is none
	 * @throws NumberFormatException if a number in it is none
	 */
	public boolean pagedBy(String key) {
		return Place.of(this, key).isPresent();
	}

	private static Stream<AlertOrder> all() {
		return Arrays.stream(By.values())
			.flatMap((by) -> Stream.of(new AlertOrder(by, false), new AlertOrder(by, true)));
	}

	/**
	 * What decides first.
	 */
	public enum By {

		/**
		 * Whether it is open, then the due date, earliest first.
		 */
		WORST,
		/**
		 * The due date, earliest first.
		 */
		DUE,
		/**
		 * The stage, the worst first, then the due date.
		 */
		STAGE,
		/**
		 * The unit by its Vietnamese name, then as {@link #WORST}.
		 */
		UNIT,
		/**
		 * The day of the latest notice, earliest first.
		 */
		NOTIFIED,
		/**
		 * The latest event, earliest first.
		 */
		EVENT

	}

}
