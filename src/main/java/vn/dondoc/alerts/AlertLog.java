package vn.dondoc.alerts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.dondoc.facts.Stage;
import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;

/**
 * What was said about which duty, when and why. Reading changes nothing.
 */
public interface AlertLog {

	/**
	 * A page of the log.
	 * @param filter which alerts
	 * @param order how they are sorted
	 * @param paging which page of them; a key that the order does not know is an error
	 * @return the page, empty when there is nothing
	 */
	Page<Alert> find(AlertFilter filter, AlertOrder order, Paging paging);

	/**
	 * A page of the log, newest first by their latest event.
	 * @param filter which alerts
	 * @param paging which page of them
	 * @return the page, empty when there is nothing
	 */
	default Page<Alert> find(AlertFilter filter, Paging paging) {
		return find(filter, AlertOrder.LATEST, paging);
	}

	/**
	 * How many alerts there are.
	 * @param filter which alerts to count
	 * @return their number
	 */
	long total(AlertFilter filter);

	/**
	 * One alert.
	 * @param id its number
	 * @return the alert, or empty when there is none of that number
	 */
	Optional<Alert> alert(long id);

	/**
	 * Several alerts.
	 * @param ids their numbers
	 * @return those there are, in no order
	 */
	List<Alert> alerts(Collection<Long> ids);

	/**
	 * What happened to an alert.
	 * @param alertId its number
	 * @return its events, oldest first
	 */
	List<AlertEvent> history(long alertId);

	/**
	 * How many alerts are at each stage now.
	 * @param filter which alerts to count; its stage and level are not regarded
	 * @return the counts; a stage without alerts is absent
	 */
	Map<Stage, Long> counts(AlertFilter filter);

	/**
	 * The codes of all obligations that ever had an alert.
	 * @return the codes, sorted
	 */
	List<String> obligations();

}
