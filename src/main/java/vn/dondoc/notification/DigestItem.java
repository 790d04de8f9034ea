package vn.dondoc.notification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.dondoc.alerts.Alert;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;

/**
 * One duty in a digest.
 *
 * @param alert what is said
 * @param slots the slots that this digest says, in order
 * @param role the role in which the recipient is told
 * @param inPlaceOf the role the recipient stands in for, or {@code null}
 * @param offset where the digest's day lies, in days after the due date
 */
record DigestItem(Alert alert, List<Slot> slots, Recipient role, @Nullable Recipient inPlaceOf, long offset) {

	/**
	 * What is late first, the latest of it at the top; then by unit.
	 */
	static final Comparator<DigestItem> LATE_FIRST = Comparator.comparing(DigestItem::offset)
		.reversed()
		.thenComparing((item) -> item.alert().duty());

	DigestItem {
		slots = List.copyOf(slots);
	}

	static DigestItem of(Alert alert, List<Notice> notices, LocalDate day) {
		Addressee addressee = notices.get(0).addressee();
		List<Slot> slots = notices.stream().map(Notice::slot).distinct().sorted().toList();
		return new DigestItem(alert, slots, addressee.role(), addressee.inPlaceOf(),
				ChronoUnit.DAYS.between(alert.due(), day));
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
	enum Lateness {

		OVERDUE, DUE, UPCOMING

	}

}
