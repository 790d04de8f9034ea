package vn.dondoc.alerts;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.text.Reason;

/**
 * One round of saying a duty, from the first slot reached to the end. A snapshot; the log
 * keeps the truth.
 *
 * @param id the alert's number
 * @param duty which duty
 * @param round the round, from 1; a moved due date or a new lapse starts the next
 * @param stage how far it has come
 * @param level the level of escalation, 0 unless the stage is escalated
 * @param slot the latest slot reached, said or kept quiet
 * @param due the due date that slots are counted from
 * @param title the Vietnamese title of the obligation
 * @param titleEn the English title, empty when the rule gives none
 * @param clause the clause, such as {@code 1.g}
 * @param timesNotified how many slots have been said in this round
 * @param openedOn the day the first slot was said
 * @param lastNotifiedOn the day the latest slot was said
 * @param closedOn the day the round ended; {@code null} while it is open
 * @param closeReason why it ended; {@code null} while it is open
 * @param why how that slot proves itself
 * @param lastEvent grows with the time of the latest event; the key by which the log is
 * paged
 */
public record Alert(long id, DutyKey duty, int round, Stage stage, int level, Slot slot, LocalDate due, String title,
		String titleEn, String clause, int timesNotified, LocalDate openedOn, LocalDate lastNotifiedOn,
		@Nullable LocalDate closedOn, @Nullable Reason closeReason, AlertWhy why, long lastEvent) {

	/**
	 * The day to which the rules moved the due date, where that ended the round.
	 * @return the day by which the duty is due now; {@code null} while the round is open
	 * and when it ended otherwise
	 */
	public @Nullable LocalDate movedTo() {
		return (this.closeReason != null && this.closeReason.is(AlertReason.DUE_DATE_MOVED))
				? LocalDate.parse(this.closeReason.arguments().get(1)) : null;
	}

	/**
	 * The day from which the duty counts as completed, where that ended the round.
	 * @return the day; {@code null} while the round is open and when it ended otherwise
	 */
	public @Nullable LocalDate completedOn() {
		return (this.closeReason != null && this.closeReason.is(AlertReason.DUTY_COMPLETED))
				? LocalDate.parse(this.closeReason.arguments().get(0)) : null;
	}

	/**
	 * Whether it was never to be said: a run of a wrong day said it, and was set aside.
	 * The duty stays as it is.
	 * @return {@code true} if that ended the round
	 */
	public boolean toldByMistake() {
		return this.closeReason != null && this.closeReason.is(AlertReason.RUN_SET_ASIDE);
	}

}
