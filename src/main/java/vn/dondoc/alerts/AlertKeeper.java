package vn.dondoc.alerts;

import java.time.LocalDate;
import java.util.List;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.findings.EvaluatedDuty;
import vn.dondoc.findings.Finding;
import vn.dondoc.ledger.RunStamp;

/**
 * Takes what a run found. Called in the transaction in which the ledger is written, chunk
 * by chunk; what it throws rolls that chunk back.
 */
public interface AlertKeeper {

	/**
	 * Takes a chunk of duties, each at most once a run.
	 * @param run the run
	 * @param duties the duties, with or without a finding, and the slots missed before
	 * @return what was done with them
	 */
	Outcome take(RunStamp run, List<FollowedDuty> duties);

	/**
	 * Takes the duties that are owed no more. Called only for units of which every rule
	 * file spoke.
	 * @param run the run
	 * @param duties the duties
	 * @return what was done with them
	 */
	Outcome dropped(RunStamp run, List<DutyKey> duties);

	/**
	 * Has what a run logged count no more, in the caller's transaction: its slots may be
	 * said again, and an alert that nothing else speaks of is withdrawn by the next run.
	 * @param run the number of the run
	 * @param day its logical date
	 */
	void setAside(long run, LocalDate day);

	/**
	 * A duty, and what was missed about it.
	 *
	 * @param evaluated the duty on the run's date
	 * @param missed what was found of days on which it was not evaluated, oldest first
	 */
	record FollowedDuty(EvaluatedDuty evaluated, List<MissedSlot> missed) {
	}

	/**
	 * What would have been said on a day on which a duty was not evaluated.
	 *
	 * @param finding what
	 * @param day the first such day
	 */
	record MissedSlot(Finding finding, LocalDate day) {
	}

	/**
	 * What was done.
	 *
	 * @param notified how many slots were logged and owed to recipients
	 * @param missed how many slots were logged as missed
	 * @param resolved how many alerts ended because of positive evidence
	 * @param withdrawn how many alerts ended because the rules no longer say so
	 */
	record Outcome(int notified, int missed, int resolved, int withdrawn) {

		/**
		 * Nothing done.
		 */
		public static final Outcome NOTHING = new Outcome(0, 0, 0, 0);

		/**
		 * Together with what else was done.
		 * @param other what else
		 * @return the sums
		 */
		public Outcome and(Outcome other) {
			return new Outcome(this.notified + other.notified, this.missed + other.missed,
					this.resolved + other.resolved, this.withdrawn + other.withdrawn);
		}

	}

}
