package vn.dondoc.audit;

import org.jspecify.annotations.Nullable;

/**
 * What came out of checking the journal.
 *
 * @param entries how many lines from the start are as they were written
 * @param brokenEntry the number of the first line that is not; {@code null} when all are
 * @param reason what is wrong with it; empty when nothing is
 */
public record Verification(long entries, @Nullable Long brokenEntry, String reason) {

	static Verification intact(long entries) {
		return new Verification(entries, null, "");
	}

	static Verification broken(long entry, String reason) {
		return new Verification(entry - 1, entry, "entry " + entry + " " + reason);
	}

	/**
	 * Whether the journal is as it was written.
	 * @return {@code true} when no line is missing or changed
	 */
	public boolean intact() {
		return this.brokenEntry == null;
	}

}
