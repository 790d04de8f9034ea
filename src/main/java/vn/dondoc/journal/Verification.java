package vn.dondoc.journal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What came out of checking the journal.
 *
 * @param entries how many lines are there
 * @param problems what is not as it was written, from the first line on; only so many as
 * anybody reads
 * @param head the last line; {@code null} when there is none
 */
public record Verification(long entries, List<Problem> problems, @Nullable JournalHead head) {

	static final int MOST = 20;

	/**
	 * Whether the journal is as it was written.
	 * @return {@code true} when no line is missing, changed or chained anew
	 */
	public boolean intact() {
		return this.problems.isEmpty();
	}

	/**
	 * A line that is not as it was written.
	 *
	 * @param entry its number
	 * @param fault what is wrong with it
	 */
	public record Problem(long entry, Fault fault) {
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
		CHANGED,
		/**
		 * It fits the line before, and is not the one whose hash was written out.
		 */
		RECHAINED

	}

}
