package vn.dondoc.auditor;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.dondoc.text.Reason;

/**
 * One comparison of what should have been said with what was.
 *
 * @param id its number; grows with time
 * @param at when it was made
 * @param from the first day that was looked at, in {@code dondoc.zone}
 * @param through the last day
 * @param counted how much was compared
 * @param gaps how many findings are open after it, those that were accepted left out
 * @param millis how long it took, in milliseconds
 * @param failure why it could not be made; {@code null} when it was
 */
public record AuditCheck(long id, Instant at, LocalDate from, LocalDate through, Counted counted, int gaps, long millis,
		@Nullable Reason failure) {

	/**
	 * Whether everything that should have been said was said, as far as this check knows.
	 * @return {@code true} when it was made and no finding is open
	 */
	public boolean clean() {
		return this.failure == null && this.gaps == 0;
	}

	/**
	 * How much was compared.
	 *
	 * @param runs runs whose rules were asked again
	 * @param slots slots that had been reached, each once
	 * @param notices notices
	 * @param messages messages
	 * @param journal lines of the journal
	 */
	public record Counted(int runs, int slots, int notices, int messages, long journal) {

		static final Counted NOTHING = new Counted(0, 0, 0, 0, 0);

	}

}
