package vn.dondoc.findings;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.OrgUnit;
import vn.dondoc.facts.Slot;
import vn.dondoc.ledger.LedgerEntry;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.RuleVerdict;

/**
 * Why something is said of a duty on a day, or why nothing is: what each rule made of the
 * unit and of the duty.
 *
 * @param unit the unit
 * @param obligation the code of the obligation
 * @param on the day
 * @param release the hash of the release that was asked
 * @param owing how the rules that could owe the obligation look at the unit
 * @param periods the periods for which the obligation is owed on that day, the latest
 * first; empty when it does not recur
 * @param entry the duty as it stands on that day; {@code null} when it is not owed
 * @param voices how the rules about duties look at it; empty when it is not owed
 * @param finding what is said; {@code null} when nothing is
 * @param next what comes next, if nothing is reported until then; {@code null} when
 * nothing does
 * @param failures rule files that could not be asked
 */
public record WhyNot(OrgUnit unit, String obligation, LocalDate on, String release, List<RuleVerdict> owing,
		List<String> periods, @Nullable LedgerEntry entry, List<Voice> voices, @Nullable Finding finding,
		@Nullable Coming next, List<RuleFailure> failures) {

	/**
	 * Takes private copies.
	 */
	public WhyNot {
		owing = List.copyOf(owing);
		periods = List.copyOf(periods);
		voices = List.copyOf(voices);
		failures = List.copyOf(failures);
	}

	/**
	 * The answer in a word.
	 * @return the answer
	 */
	public Answer answer() {
		if (this.entry == null) {
			return broken() ? Answer.BROKEN : (recurs() ? Answer.NO_PERIOD : Answer.NOT_OWED);
		}
		if (!this.entry.duty().open()) {
			return Answer.CLOSED;
		}
		if (this.entry.duty().due() == null) {
			return Answer.NO_DATE;
		}
		if (this.finding != null) {
			return Answer.NOTIFIED;
		}
		return (this.next != null) ? Answer.NOT_YET : Answer.SILENT;
	}

	// A rule that speaks and makes nothing owed is one whose periods are others
	private boolean recurs() {
		return this.owing.stream().anyMatch(RuleVerdict::speaks);
	}

	private boolean broken() {
		return this.owing.stream()
			.map((verdict) -> verdict.outline().source().file())
			.anyMatch((file) -> this.failures.stream().anyMatch((failure) -> failure.file().equals(file)));
	}

	/**
	 * How a rule about duties looks at the duty.
	 *
	 * @param verdict its verdict
	 * @param reached the latest slot that it has reached; {@code null} when it does not
	 * speak or has reached none yet
	 */
	public record Voice(RuleVerdict verdict, @Nullable Slot reached) {
	}

	/**
	 * What comes next.
	 *
	 * @param on the day
	 * @param finding what is said then
	 */
	public record Coming(LocalDate on, Finding finding) {
	}

	/**
	 * What the answer may be.
	 */
	public enum Answer {

		/** No rule makes the unit owe it. */
		NOT_OWED,
		/** It recurs, and the period has not begun or is none of its periods. */
		NO_PERIOD,
		/** Its rule file broke, so nobody can tell. */
		BROKEN,
		/** It is owed, but there is nothing left to do. */
		CLOSED,
		/** It is owed without a date. */
		NO_DATE,
		/** It is owed, and a slot has been reached. */
		NOTIFIED,
		/** It is owed, and the first slot is still to come. */
		NOT_YET,
		/** It is owed, and no rule speaks of it. */
		SILENT

	}

}
