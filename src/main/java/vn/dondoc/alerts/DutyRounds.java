package vn.dondoc.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.alerts.AlertKeeper.FollowedDuty;
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
 * <li>what the duty has become may end the open round: positive evidence resolves it, a
 * moved or vanished due date withdraws it; the mere absence of a finding does
 * neither;</li>
 * <li>then a finding may say its slot, in the open round or in the next.</li>
 * </ol>
 */
final class DutyRounds {

	private final DutyKey duty;

	private final List<StoredAlert> rounds;

	private final AlertChunkWriter chapter;

	DutyRounds(DutyKey duty, List<StoredAlert> rounds, AlertChunkWriter chapter) {
		this.duty = duty;
		this.rounds = new ArrayList<>(rounds);
		this.chapter = chapter;
	}

	void follow(FollowedDuty followed) {
		LedgerEntry entry = followed.evaluated().entry();
		StoredAlert open = open();
		if (open != null && end(open, entry)) {
			open = null;
		}
		Finding finding = followed.evaluated().finding();
		if (finding != null && entry.duty().open()) {
			say(open, this.chapter.saying(entry, finding), followed.missed());
		}
	}

	private @Nullable StoredAlert open() {
		StoredAlert last = this.rounds.isEmpty() ? null : this.rounds.get(this.rounds.size() - 1);
		return (last != null && !last.closed()) ? last : null;
	}

	private boolean end(StoredAlert open, LedgerEntry entry) {
		Duty now = entry.duty();
		if (!open.due().equals(now.due())) {
			this.chapter.close(open, Stage.WITHDRAWN,
					(now.due() != null)
							? Reason.of(AlertReason.DUE_DATE_MOVED, open.due(), now.due(), this.chapter.release())
							: Reason.of(AlertReason.DUE_DATE_DROPPED, this.chapter.release()));
			return true;
		}
		if (!now.open() && now.workState() != Work.SUSPENDED) {
			this.chapter.close(open, Stage.RESOLVED, reason(entry));
			return true;
		}
		return false;
	}

	private static Reason reason(LedgerEntry entry) {
		return (entry.completedOn() != null) ? Reason.of(AlertReason.DUTY_COMPLETED, entry.completedOn())
				: Reason.of(AlertReason.WORK_STANDS, entry.duty().workState());
	}

	private void say(@Nullable StoredAlert open, ProvenFinding saying, List<Finding> missed) {
		if (open != null) {
			missed.stream()
				.map((finding) -> this.chapter.saying(saying.entry(), finding))
				.filter(open::follows)
				.forEach((slot) -> this.chapter.miss(open, slot));
			if (open.follows(saying)) {
				this.chapter.reach(open, saying);
			}
			return;
		}
		LocalDate due = saying.entry().duty().due();
		if (due != null) {
			start(due, saying, missed);
		}
	}

	private void start(LocalDate due, ProvenFinding saying, List<Finding> missed) {
		int number = this.rounds.isEmpty() ? 1 : this.rounds.get(this.rounds.size() - 1).round() + 1;
		StoredAlert alert = this.chapter.open(this.duty, number, due, saying);
		if (this.chapter.notifiedBefore(this.rounds, due, saying)) {
			this.chapter.reopen(alert, saying);
			return;
		}
		missed.forEach((finding) -> this.chapter.miss(alert, this.chapter.saying(saying.entry(), finding)));
		this.chapter.say(alert, saying);
	}

}
