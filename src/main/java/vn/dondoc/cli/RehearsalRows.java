package vn.dondoc.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.findings.Finding;
import vn.dondoc.rehearsal.Rehearsal;
import vn.dondoc.rehearsal.Rehearsal.AlertChange;
import vn.dondoc.rehearsal.Rehearsal.DutyChange;
import vn.dondoc.rehearsal.Rehearsal.Mail;

/**
 * A rehearsal as rows: one a duty or alert that changes, one a duty of a mail.
 */
final class RehearsalRows {

	private final Rows rows = new Rows("what", "unit", "obligation", "due_before", "due_after", "stage_before",
			"level_before", "slot_before", "stage_after", "level_after", "slot_after", "rule", "recipients",
			"directive", "period");

	private final Map<DutyKey, DutyChange> duties = new HashMap<>();

	private RehearsalRows() {
	}

	static Rows of(Rehearsal rehearsal) {
		RehearsalRows rows = new RehearsalRows();
		rehearsal.duties().forEach(rows::add);
		rehearsal.alerts().forEach(rows::add);
		rehearsal.mails().forEach(rows::add);
		return rows.rows;
	}

	private void add(DutyChange duty) {
		this.duties.put(duty.key(), duty);
		this.rows.add("DUTY_" + duty.what(), duty.key().unit(), duty.key().obligation(), duty.dueBefore(),
				duty.dueAfter(), null, null, null, null, null, null, duty.rule().rule(), null, duty.key().directive(),
				duty.key().period());
	}

	private void add(AlertChange alert) {
		DutyChange duty = this.duties.get(alert.key());
		Finding before = alert.before();
		Finding after = alert.after();
		Finding shown = (after != null) ? after : before;
		this.rows.add("ALERT_" + alert.what(), alert.key().unit(), alert.key().obligation(),
				(duty != null) ? duty.dueBefore() : null, (duty != null) ? duty.dueAfter() : null,
				(before != null) ? before.stage() : null, (before != null) ? before.level() : null,
				(before != null) ? before.slot() : null, (after != null) ? after.stage() : null,
				(after != null) ? after.level() : null, (after != null) ? after.slot() : null,
				(shown != null) ? shown.rule().rule() : null, recipients(shown), alert.key().directive(),
				alert.key().period());
	}

	private void add(Mail mail) {
		mail.duties()
			.forEach((duty) -> this.rows.add("MAIL", duty.unit(), duty.obligation(), null, null, null, null, null, null,
					null, null, null, recipient(mail), duty.directive(), duty.period()));
	}

	/**
	 * Whom a finding is told.
	 */
	static @Nullable String recipients(@Nullable Finding finding) {
		return (finding == null) ? null
				: finding.recipients().stream().map(Enum::name).collect(Collectors.joining(";"));
	}

	private static String recipient(Mail mail) {
		return mail.address().isEmpty() ? mail.role().name() : mail.role() + " " + mail.address();
	}

}
