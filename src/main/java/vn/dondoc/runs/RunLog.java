package vn.dondoc.runs;

import java.time.LocalDate;
import java.util.Optional;

import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;

/**
 * The runs there were. Reading changes nothing.
 */
public interface RunLog {

	/**
	 * A page of runs, newest first.
	 * @param paging which page; the key is a run's number
	 * @return the page, empty when there is nothing
	 */
	Page<Run> find(Paging paging);

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
