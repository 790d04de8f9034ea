package vn.dondoc.notices.digest;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.text.Reason;

/**
 * A mail that could not be delivered, and what it said.
 *
 * @param message its number
 * @param email the address that failed
 * @param name whom it addressed
 * @param sentOn the day it was put together for
 * @param subject its subject
 * @param why what went wrong; {@code null} if it is not known
 * @param items the duties it spoke of that are still open, as they stand now; may be
 * empty
 */
public record Undelivered(long message, String email, String name, LocalDate sentOn, String subject,
		@Nullable Reason why, List<DigestItem> items) {

	/**
	 * Sorts what is late to the top.
	 */
	public Undelivered {
		items = items.stream().sorted(DigestItem.LATE_FIRST).toList();
	}

	/**
	 * What names the mail that hands it on.
	 * @return the purpose
	 */
	public String purpose() {
		return "UNDELIVERED-" + this.message;
	}

}
