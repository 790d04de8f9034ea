package vn.dondoc.rehearsal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.findings.Finding;
import vn.dondoc.rules.RuleFailure;

/**
 * What a candidate would change on a day: how the ledger and the alerts would stand after
 * a run of it on that day, beside how they stand after a run of the release that runs.
 *
 * @param on the day
 * @param candidate the hash of the candidate's release
 * @param running the hash of the release it is compared with; {@code null} when there is
 * none
 * @param dutiesBefore how many duties there are by the release that runs
 * @param alertsBefore how many duties have an alert by the release that runs
 * @param duties the duties that change, by unit and obligation
 * @param alerts the alerts that change, by unit and obligation
 * @param mails who would be written to about what changes, by role and address; what has
 * been said already under the same due date, which only the alert log knows, counts too
 * @param rules the candidate's rules, by file and line
 * @param failures the candidate's rules that broke
 */
public record Rehearsal(LocalDate on, String candidate, @Nullable String running, int dutiesBefore, int alertsBefore,
		List<DutyChange> duties, List<AlertChange> alerts, List<Mail> mails, List<RuleActivity> rules,
		List<RuleFailure> failures) {

	/**
	 * Takes private copies.
	 */
	public Rehearsal {
		duties = List.copyOf(duties);
		alerts = List.copyOf(alerts);
		mails = List.copyOf(mails);
		rules = List.copyOf(rules);
		failures = List.copyOf(failures);
	}

	/**
	 * How many duties change in a way.
	 * @param what the way
	 * @return how many
	 */
	public int duties(DutyChange.Shift what) {
		return (int) this.duties.stream().filter((change) -> change.what() == what).count();
	}

	/**
	 * How many alerts change in a way.
	 * @param what the way
	 * @return how many
	 */
	public int alerts(AlertChange.Effect what) {
		return (int) this.alerts.stream().filter((change) -> change.what() == what).count();
	}

	/**
	 * A duty that changes.
	 *
	 * @param key the duty
	 * @param what how
	 * @param dueBefore the due date until now; {@code null} if there was none
	 * @param dueAfter the due date by the candidate; {@code null} if there is none
	 * @param rule the rule that owes it: the candidate's, or the running one's if it is
	 * owed no more
	 */
	public record DutyChange(DutyKey key, Shift what, @Nullable LocalDate dueBefore, @Nullable LocalDate dueAfter,
			RuleSource rule) {

		/** How a duty changes. */
		public enum Shift {

			/** Owed anew. */
			OWED,
			/** Owed no more. */
			DROPPED,
			/** Due on another day. */
			MOVED,
			/** Of another kind or another target, by another clause or another rule. */
			OTHERWISE

		}

	}

	/**
	 * An alert that changes.
	 *
	 * @param key the duty it is about
	 * @param what how
	 * @param before what is said until now; {@code null} if nothing is
	 * @param after what the candidate would say; {@code null} if nothing
	 */
	public record AlertChange(DutyKey key, Effect what, @Nullable Finding before, @Nullable Finding after) {

		/** How an alert changes. */
		public enum Effect {

			/** Said anew. */
			RAISED,
			/** Withdrawn, for the duty is owed no more or due on another day. */
			WITHDRAWN,
			/** Another stage, slot or recipient. */
			CHANGED,
			/** Nothing more is said, though the alert stays: the duty is still owed. */
			SILENT,
			/** Resolved, for by the candidate's target the duty is completed already. */
			RESOLVED

		}

	}

	/**
	 * Somebody who would be written to about what changes.
	 *
	 * @param role the role that the rules address
	 * @param unit the unit the address belongs to; the one that owes the duties when
	 * there is no address
	 * @param address the address; empty when neither the role nor the focal point has
	 * one, so that the message would wait
	 * @param duties the duties the mail would speak of
	 */
	public record Mail(Recipient role, String unit, String address, List<DutyKey> duties) {

		/**
		 * Takes a private copy.
		 */
		public Mail {
			duties = List.copyOf(duties);
		}

	}

	/**
	 * How a rule did.
	 *
	 * @param rule the rule
	 * @param fired how often it fired
	 * @param took how long its firings took together
	 */
	public record RuleActivity(RuleSource rule, int fired, Duration took) {
	}

}
