package vn.dondoc.notices.digest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import vn.dondoc.alerts.Alert;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Stage;
import vn.dondoc.notices.digest.DigestItem.Lateness;

/**
 * What one recipient is told on one day: the duties of which a point is reached, and
 * those told of before that are still open, so that figures count all.
 *
 * @param to the recipient
 * @param day the day
 * @param items the duties, what is late first; none only when something changed
 * @param changed the alerts that ended of which the recipient was told before
 */
public record Digest(Reader to, LocalDate day, List<DigestItem> items, List<Alert> changed) {

	/**
	 * There is one digest per recipient and day, whatever roles the recipient has.
	 */
	public static final String PURPOSE = "DIGEST";

	private static final int LONG = 40;

	/**
	 * Sorts what is late to the top.
	 */
	public Digest {
		items = items.stream().sorted(DigestItem.LATE_FIRST).toList();
		changed = changed.stream().sorted(Comparator.comparing(Alert::duty).thenComparing(Alert::round)).toList();
	}

	List<DigestItem> items(Lateness lateness) {
		return this.items.stream().filter((item) -> item.lateness() == lateness).toList();
	}

	/**
	 * How the worst of it stands.
	 */
	Lateness lead() {
		return this.items.isEmpty() ? Lateness.UPCOMING : this.items.get(0).lateness();
	}

	/**
	 * Whether it asks for nothing and only tells what changed.
	 */
	boolean onlyTells() {
		return this.items.stream().noneMatch(DigestItem::isReached);
	}

	/**
	 * Whether all that it tells is that duties are done.
	 */
	boolean onlySettles() {
		return onlyTells() && this.changed.stream().allMatch((alert) -> alert.stage() == Stage.RESOLVED);
	}

	/**
	 * The unit whose focal point can be asked.
	 */
	String askedAbout() {
		return this.items.isEmpty() ? this.changed.get(0).duty().unit() : this.items.get(0).unit();
	}

	boolean isOwn(DigestItem item) {
		return item.role() == Recipient.HOLDER;
	}

	/**
	 * Whether it speaks to one who watches others.
	 */
	boolean isOfOthers() {
		return this.items.stream().anyMatch((item) -> !isOwn(item));
	}

	/**
	 * Whether so much is listed that each duty must take little room.
	 */
	boolean isLong() {
		return this.items.stream().filter((item) -> item.role() != Recipient.LEADERSHIP).count() > LONG;
	}

	/**
	 * Whether a table of every duty goes with it.
	 * @param listed how many duties its page lists
	 */
	boolean hasTaskList(int listed) {
		return !onlyTells() && (isOfOthers() || isLong() || this.items.size() > listed);
	}

	/**
	 * The roles in which the recipient is told, in their order.
	 */
	List<Recipient> roles() {
		return this.items.stream().map(DigestItem::role).distinct().sorted().toList();
	}

	List<DigestItem> items(Recipient role) {
		return this.items.stream().filter((item) -> item.role() == role).toList();
	}

	/**
	 * The duties that the recipient hears of for the first time, while there is time.
	 */
	List<DigestItem> firstReminders() {
		return this.items.stream().filter((item) -> item.first() && item.lateness() != Lateness.OVERDUE).toList();
	}

	/**
	 * The alerts that ended whose due date the recipient may have in a calendar: they
	 * were told of it while there was time.
	 */
	List<Alert> changedDates() {
		return this.changed.stream().filter((alert) -> !alert.openedOn().isAfter(alert.due())).toList();
	}

	/**
	 * In what voice the one thing to do is put.
	 */
	Voice voice() {
		List<DigestItem> leading = items(lead());
		if (leading.stream().allMatch(this::isOwn)) {
			return Voice.HOLDER;
		}
		if (leading.stream().anyMatch(this::isOwn)) {
			return Voice.BOTH;
		}
		return leading.stream().anyMatch((item) -> item.role() == Recipient.LEADERSHIP) ? Voice.LEADERSHIP
				: Voice.FOCAL_POINT;
	}

	static long units(List<DigestItem> items) {
		return items.stream().map(DigestItem::unit).distinct().count();
	}

	static LocalDate firstNotified(List<DigestItem> items) {
		return items.stream().map((item) -> item.alert().lastNotifiedOn()).min(LocalDate::compareTo).orElseThrow();
	}

	static LocalDate lastNotified(List<DigestItem> items) {
		return items.stream().map((item) -> item.alert().lastNotifiedOn()).max(LocalDate::compareTo).orElseThrow();
	}

	/**
	 * As whom the recipient is spoken to.
	 */
	enum Voice {

		HOLDER, FOCAL_POINT, LEADERSHIP, BOTH

	}

}
