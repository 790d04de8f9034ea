package vn.dondoc.journal;

import org.jspecify.annotations.Nullable;

/**
 * What came out of checking the journal.
 *
 * @param entries how many lines from the start are as they were written
 * @param brokenEntry the number of the first line that is not; {@code null} when all are
 * @param fault what is wrong with it; {@code null} when nothing is
 */
public record Verification(long entries, @Nullable Long brokenEntry, @Nullable Fault fault) {

	static Verification intact(long entries) {
		return new Verification(entries, null, null);
	}

	static Verification broken(long entry, Fault fault) {
		return new Verification(entry - 1, entry, fault);
	}

	/**
	 * Whether the journal is as it was written.
	 * @return {@code true} when no line is missing or changed
	 */
	public boolean intact() {
		return this.brokenEntry == null;
	}

	/**
	 * What can be wrong with a line.
	 */
	public enum Fault {

		/**
		 * It is not there.
		 */
		MISSING,
		/**
		 * It is not as it was written.
		 */
		CHANGED

	}

}
