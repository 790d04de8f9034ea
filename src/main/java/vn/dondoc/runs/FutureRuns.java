package vn.dondoc.runs;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Runs of a day that has not come: the clock of the node that began them was ahead, or
 * the clock of this one is behind. What they logged does not count on the days before
 * theirs; only that the very slots they said are said already.
 */
public interface FutureRuns {

	/**
	 * The run of the latest day after today by this node's clock.
	 * @return the run, or empty when there is none but such as were set aside
	 */
	Optional<Run> latest();

	/**
	 * By how much this node's clock is ahead of the database's.
	 * @return the day by the database's clock, when today is later; empty when it is not
	 */
	Optional<LocalDate> dayOfDatabase();

	/**
	 * Whether a run may be set aside: it has ended, its day has not come, and nobody has
	 * set it aside yet.
	 * @param id the run's number
	 * @return {@code false} also when there is no such run
	 */
	boolean maySetAside(long id);

	/**
	 * Has what a run of a future day logged count no more, and journals it. What waits to
	 * be told is dropped; its slots are said on their days.
	 * @param id the run's number
	 * @param by who does it
	 * @return {@code false} when it may not be
	 */
	boolean setAside(long id, String by);

	/**
	 * Who set a run aside.
	 * @param id the run's number
	 * @return the account, or empty when nobody did
	 */
	Optional<String> setAsideBy(long id);

}
