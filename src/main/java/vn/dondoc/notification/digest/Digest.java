package vn.dondoc.notification.digest;

import java.time.LocalDate;
import java.util.List;

import vn.dondoc.facts.Recipient;
import vn.dondoc.notification.digest.DigestItem.Lateness;

/**
 * What one recipient is told on one day.
 *
 * @param to the recipient
 * @param day the day
 * @param items the duties, what is late first; at least one
 */
public record Digest(Reader to, LocalDate day, List<DigestItem> items) {

	/**
	 * There is one digest per recipient and day, whatever roles the recipient has.
	 */
	public static final String PURPOSE = "DIGEST";

	/**
	 * Sorts what is late to the top.
	 */
	public Digest {
		items = items.stream().sorted(DigestItem.LATE_FIRST).toList();
	}

	List<DigestItem> items(Lateness lateness) {
		return this.items.stream().filter((item) -> item.lateness() == lateness).toList();
	}

	/**
	 * How the worst of it stands.
	 */
	Lateness lead() {
		return this.items.get(0).lateness();
	}

	boolean isOwn(DigestItem item) {
		return item.role() == Recipient.HOLDER;
	}

	/**
	 * Whether it speaks of units other than the recipient's.
	 */
	boolean isOfOthers() {
		return this.items.stream().anyMatch((item) -> !item.unit().equals(this.to.unit()));
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

	/**
	 * As whom the recipient is spoken to.
	 */
	enum Voice {

		HOLDER, FOCAL_POINT, LEADERSHIP, BOTH

	}

}
