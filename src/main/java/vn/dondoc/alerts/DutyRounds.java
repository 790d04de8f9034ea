package vn.dondoc.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.alerts.AlertKeeper.FollowedDuty;
import vn.dondoc.alerts.AlertKeeper.MissedSlot;
import vn.dondoc.facts.Duty;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Stage;
import vn.dondoc.facts.Work;
import vn.dondoc.findings.Finding;
import vn.dondoc.ledger.LedgerEntry;
import vn.dondoc.text.Reason;

/**
 * The rounds of one duty, and how a run moves them on:
 * <ol>
 * <li>a due date that moved or vanished withdraws the open round, and so does it when
 * only a run that was set aside spoke of it;</li>
 * <li>slots that were missed are logged, and a finding may say its slot, in the open
 * round or in the next;</li>
 * <li>positive evidence resolves the round; the mere absence of a finding never
 * does.</li>
 * </ol>
 */
final class DutyRounds {

	private final DutyKey duty;

	private final List<StoredAlert> rounds;

	private final AlertChunkWriter chapter;

	private @Nullable StoredAlert begun;

	DutyRounds(DutyKey duty, List<StoredAlert> rounds, AlertChunkWriter chapter) {
		this.duty = duty;
		this.rounds = new ArrayList<>(rounds);
		this.chapter = chapter;
	}

	void follow(FollowedDuty followed) {
		LedgerEntry entry = followed.evaluated().entry();
		withdraw(entry);
		LocalDate due = entry.duty().due();
		if (due != null) {
			List<ProvenFinding> sayings = entry.duty().open() ? proven(entry, followed.evaluated().findings())
					: List.of();
			miss(entry, due, sayings.isEmpty() ? null : sayings.get(0), followed.missed());
			sayings.forEach((saying) -> say(due, saying));
		}
		resolve(entry);
	}

	private List<ProvenFinding> proven(LedgerEntry entry, List<Finding> findings) {
		return findings.stream().map((finding) -> this.chapter.saying(entry, finding)).toList();
	}

	private @Nullable StoredAlert open() {
		StoredAlert last = this.rounds.isEmpty() ? null : this.rounds.get(this.rounds.size() - 1);
		return (last != null && !last.closed()) ? last : null;
	}

	private void withdraw(LedgerEntry entry) {
		StoredAlert open = open();
		LocalDate due = entry.duty().due();
		if (open != null && !this.chapter.putInOrder(open)) {
			this.chapter.close(open, Stage.WITHDRAWN, Reason.of(AlertReason.RUN_SET_ASIDE));
		}
		else if (open != null && !open.due().equals(due)) {
			this.chapter.close(open, Stage.WITHDRAWN,
					(due != null) ? Reason.of(AlertReason.DUE_DATE_MOVED, open.due(), due, this.chapter.ruleSet())
							: Reason.of(AlertReason.DUE_DATE_DROPPED, this.chapter.ruleSet()));
		}
	}

	private void resolve(LedgerEntry entry) {
		StoredAlert open = open();
		Duty now = entry.duty();
		if (open != null && !now.open() && now.workState() != Work.SUSPENDED) {
			this.chapter.close(open, Stage.RESOLVED, reason(entry));
		}
	}

	private static Reason reason(LedgerEntry entry) {
		return (entry.completedOn() != null) ? Reason.of(AlertReason.DUTY_COMPLETED, entry.completedOn())
				: Reason.of(AlertReason.WORK_STANDS, entry.duty().workState());
	}

	// A missed slot is on record even where nothing is to be said any more: its duty was
	// done since, or no rule speaks of it today
	private void miss(LedgerEntry entry, LocalDate due, @Nullable ProvenFinding saying, List<MissedSlot> missed) {
		if (missed.isEmpty()) {
			return;
		}
		StoredAlert open = open();
		List<StoredEvent> log = this.chapter.under(due, this.rounds);
		String now = (saying != null && isToBeSaid(due, saying)) ? saying.onceKey() : "";
		List<ProvenFinding> slots = new ArrayList<>();
		for (MissedSlot each : missed) {
			ProvenFinding slot = this.chapter.saying(entry, each.finding());
			if (!slot.onceKey().equals(now) && log.stream().noneMatch((event) -> event.accountsFor(slot, each.day()))) {
				slots.add(slot);
			}
		}
		if (!slots.isEmpty()) {
			StoredAlert alert = (open != null) ? open
					: begin(due, (saying != null) ? saying : slots.get(slots.size() - 1));
			slots.forEach((slot) -> this.chapter.miss(alert, slot));
		}
	}

	private StoredAlert begin(LocalDate due, ProvenFinding saying) {
		int number = this.rounds.isEmpty() ? 1 : this.rounds.get(this.rounds.size() - 1).round() + 1;
		StoredAlert alert = this.chapter.open(this.duty, number, due, saying);
		this.rounds.add(alert);
		this.begun = alert;
		return alert;
	}

	private void say(LocalDate due, ProvenFinding saying) {
		boolean toBeSaid = isToBeSaid(due, saying);
		StoredAlert open = open();
		if (open != null && open != this.begun) {
			if (toBeSaid) {
				this.chapter.reach(open, saying);
			}
			return;
		}
		StoredAlert alert = (open != null) ? open : begin(due, saying);
		if (toBeSaid) {
			this.chapter.say(alert, saying);
		}
		else {
			this.chapter.reopen(alert, saying);
		}
	}

	// What an earlier round has said counts, too, where this one was put back by a run
	// that
	// was set aside
	private boolean isToBeSaid(LocalDate due, ProvenFinding saying) {
		StoredAlert open = open();
		boolean goesOn = open != null && open != this.begun;
		if (open != null && goesOn && !open.follows(saying)) {
			return false;
		}
		boolean saidBefore = (!goesOn || this.rounds.size() > 1)
				&& this.chapter.notifiedBefore(this.rounds, due, saying);
		return !saidBefore && !this.chapter.saidAhead(this.rounds, due, saying);
	}

}
