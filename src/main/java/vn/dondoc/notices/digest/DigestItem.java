package vn.dondoc.notices.digest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dondoc.alerts.Alert;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;

/**
 * One duty in a digest.
 *
 * @param alert what is said
 * @param slots the slots that this digest says, in order; none when it was told of before
 * and is still open
 * @param role the role in which the recipient is told
 * @param inPlaceOf the role the recipient stands in for, or {@code null}
 * @param first whether no mail has spoken of this round to the recipient before
 * @param letters how many letters have spoken of this round, with this one
 * @param offset where the digest's day lies, in days after the due date
 */
public record DigestItem(Alert alert, List<Slot> slots, Recipient role, @Nullable Recipient inPlaceOf, boolean first,
		Letters letters, long offset) {

	// Postfix cuts a header off at 100 kB, others much earlier
	private static final int LONGEST_HEADER = 16_000;

	/**
	 * What is late first, the latest of it at the top; then by unit.
	 */
	static final Comparator<DigestItem> LATE_FIRST = Comparator.comparing(DigestItem::offset)
		.reversed()
		.thenComparing((item) -> item.alert().duty());

	/**
	 * Takes a private copy.
	 */
	public DigestItem {
		slots = List.copyOf(slots);
	}

	/**
	 * Makes an item.
	 * @param alert what is said
	 * @param slots the slots that the digest says, in any order, one perhaps several
	 * times
	 * @param role the role in which the recipient is told
	 * @param inPlaceOf the role the recipient stands in for, or {@code null}
	 * @param first whether no mail has spoken of this round to the recipient before
	 * @param letters how many letters have spoken of this round, with this one
	 * @param day the digest's day
	 * @return the item
	 */
	public static DigestItem of(Alert alert, Collection<Slot> slots, Recipient role, @Nullable Recipient inPlaceOf,
			boolean first, Letters letters, LocalDate day) {
		return new DigestItem(alert, slots.stream().distinct().sorted().toList(), role, inPlaceOf, first, letters,
				ChronoUnit.DAYS.between(alert.due(), day));
	}

	/**
	 * The points of each alert, for machines; none when they are more than mail servers
	 * take in a header.
	 */
	static String points(List<DigestItem> items) {
		String points = items.stream()
			.filter(DigestItem::isReached)
			.map((item) -> item.alert().id() + "="
					+ item.slots().stream().map(Slot::toString).collect(Collectors.joining(",")))
			.collect(Collectors.joining(" "));
		return (points.length() <= LONGEST_HEADER) ? points : "";
	}

	/**
	 * Whether a point of it is said on the digest's day.
	 */
	boolean isReached() {
		return !this.slots.isEmpty();
	}

	Lateness lateness() {
		if (this.offset > 0) {
			return Lateness.OVERDUE;
		}
		return (this.offset == 0) ? Lateness.DUE : Lateness.UPCOMING;
	}

	String unit() {
		return this.alert.duty().unit();
	}

	/**
	 * How a duty stands on the digest's day, what matters most first.
	 */
	public enum Lateness {

		OVERDUE, DUE, UPCOMING

	}

}
