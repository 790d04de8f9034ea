package vn.dondoc.alerts.acknowledgement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Stage;

/**
 * Who took note of which alert. While an acknowledgement holds, slots of its stage are
 * logged and owe nobody a message; the next stage or level breaks it.
 */
public interface Acknowledgements {

	/**
	 * Acknowledges an alert as the reader saw it; recorded in the journal.
	 * @param alert the alert's number
	 * @param stage the stage that the reader saw
	 * @param level the level that the reader saw
	 * @param owner the account
	 * @param reason why, 1 to 1000 characters
	 * @param until the last day on which it holds; {@code null} for the whole stage
	 * @throws AcknowledgementRefusal when the alert stands elsewhere, has ended or is
	 * acknowledged already, or a value is refused
	 */
	void acknowledge(long alert, Stage stage, int level, String owner, String reason, @Nullable LocalDate until);

	/**
	 * Takes back what holds; recorded in the journal.
	 * @param alert the alert's number
	 * @param by the account: the owner's, or that of somebody who may acknowledge
	 * @param reason why, 1 to 1000 characters; the owner need give none
	 * @throws AcknowledgementRefusal when none holds, or another than its owner gives no
	 * reason
	 */
	void withdraw(long alert, String by, String reason);

	/**
	 * What keeps alerts quiet at the stage they stand at.
	 * @param alerts the alerts' numbers
	 * @param on the day in question, in {@code dondoc.zone}
	 * @return the acknowledgements that hold, by alert
	 */
	Map<Long, Acknowledgement> holding(Collection<Long> alerts, LocalDate on);

	/**
	 * All that was ever acknowledged of an alert.
	 * @param alert the alert's number
	 * @return the acknowledgements, newest first
	 */
	List<Acknowledgement> of(long alert);

	/**
	 * What has not ended, for whoever keeps the alerts; it may have expired.
	 * @param units the codes of units
	 * @return the acknowledgements of their alerts, by alert
	 */
	Map<Long, Acknowledgement> active(Collection<String> units);

	/**
	 * Ends an acknowledgement because of what the alert has become, in the transaction of
	 * whoever keeps the alerts.
	 * @param acknowledgement one that has not ended
	 * @param end how it ends
	 */
	void end(Acknowledgement acknowledgement, Acknowledgement.End end);

}
