package vn.dondoc.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The runs there were. Reading changes nothing.
 */
public interface RunLog {

	/**
	 * A page of runs, newest first.
	 * @param before only runs with a smaller number; {@code null} for the newest
	 * @param after only runs with a greater number, the nearest of them; {@code null} for
	 * the newest
	 * @param size how many at most
	 * @return the runs, newest first
	 */
	List<Run> find(@Nullable Long before, @Nullable Long after, int size);

	/**
	 * One run.
	 * @param id its number
	 * @return the run, or empty when there is none of that number
	 */
	Optional<Run> run(long id);

	/**
	 * The run that began last.
	 * @return the run, or empty when there was none yet
	 */
	Optional<Run> latest();

	/**
	 * The run that ended last.
	 * @return the run, or empty when none has ended yet
	 */
	Optional<Run> lastFinished();

	/**
	 * Whether a run of a day has come to its end.
	 * @param day the logical date
	 * @return {@code true} once one has, also one that broke off: what it had committed
	 * must not wait
	 */
	boolean finishedOn(LocalDate day);

}
