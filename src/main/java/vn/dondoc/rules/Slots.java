package vn.dondoc.rules;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Slot;

/**
 * The slots a rule names. Slots, not intervals: which of them has been reached depends on
 * the day alone, not on when anything ran.
 */
public sealed interface Slots {

	/**
	 * The latest of these slots that has been reached.
	 * @param offset where the day lies, in days after the due date
	 * @return the slot, or {@code null} when none has been reached yet
	 */
	@Nullable Slot latest(int offset);

	/**
	 * Single days.
	 *
	 * @param offsets days after the due date, ascending
	 */
	record Days(List<Integer> offsets) implements Slots {

		/**
		 * Takes a private, sorted copy.
		 */
		public Days {
			offsets = offsets.stream().sorted().toList();
		}

		@Override
		public @Nullable Slot latest(int offset) {
			for (int i = this.offsets.size() - 1; i >= 0; i--) {
				if (this.offsets.get(i) <= offset) {
					return new Slot(this.offsets.get(i));
				}
			}
			return null;
		}

	}

	/**
	 * A first day and every so many days from it.
	 *
	 * @param first the first, in days after the due date
	 * @param every the distance, from 1
	 */
	record Repeating(int first, int every) implements Slots {

		@Override
		public @Nullable Slot latest(int offset) {
			if (offset < this.first) {
				return null;
			}
			return new Slot(offset - (offset - this.first) % this.every);
		}

	}

}
