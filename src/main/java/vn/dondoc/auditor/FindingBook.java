package vn.dondoc.auditor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.auditor.AuditFinding.Difference;
import vn.dondoc.journal.AuditTrail;
import vn.dondoc.text.Reason;

/**
 * Keeps the checks and what they found: a difference is opened when it is first seen and
 * closed when it is seen no more.
 */
@Component
class FindingBook {

	private static final String OPEN = "closed_at is null and accepted_at is null";

	private final JdbcClient jdbc;

	private final PastRuns runs;

	private final AuditTrail journal;

	private final Clock clock;

	FindingBook(JdbcClient jdbc, PastRuns runs, AuditTrail journal, Clock clock) {
		this.jdbc = jdbc;
		this.runs = runs;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * The last day that the last check looked at, which may have seen another run since,
	 * or that of the oldest open finding; at first the day of the first run.
	 */
	@Transactional(readOnly = true)
	LocalDate firstDayToCheck(LocalDate today) {
		Optional<LocalDate> checked = day("select max(through_day) from audit_check where failure_code is null")
			.or(this.runs::firstDay);
		return Stream.of(checked, day("select min(on_day) from audit_finding where " + OPEN), Optional.of(today))
			.flatMap(Optional::stream)
			.min(LocalDate::compareTo)
			.orElse(today);
	}

	private Optional<LocalDate> day(String query) {
		return this.jdbc.sql(query)
			.query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single();
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	AuditCheck record(Instant at, Days days, AuditCollector found, long millis) {
		long id = nextId();
		found.differences().forEach((difference) -> seen(difference, id, at));
		if (found.complete()) {
			this.jdbc.sql("update audit_finding set closed_at = :at where " + OPEN + " and last_check < :check")
				.param("at", Columns.utc(at))
				.param("check", id)
				.update();
		}
		AuditCheck check = new AuditCheck(id, at, days.from(), days.through(), found.counted(), gaps() + found.beyond(),
				millis, null);
		insert(check);
		return check;
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	AuditCheck recordFailure(Instant at, LocalDate today, long millis, Reason failure) {
		AuditCheck check = new AuditCheck(nextId(), at, today, today, AuditCheck.Counted.NOTHING, gaps(), millis,
				failure);
		insert(check);
		return check;
	}

	private int gaps() {
		return this.jdbc.sql("select count(*) from audit_finding where " + OPEN).query(Integer.class).single();
	}

	// The row is locked until the check is recorded, so that two never mix
	private long nextId() {
		long id = this.jdbc.sql("select next_id from id_block where block_name = 'audit_check' for update")
			.query(Long.class)
			.single();
		this.jdbc.sql("update id_block set next_id = ? where block_name = 'audit_check'").param(id + 1).update();
		return id;
	}

	private void insert(AuditCheck check) {
		AuditCheck.Counted counted = check.counted();
		this.jdbc.sql("""
				insert into audit_check (id, checked_at, from_day, through_day, runs, slots, notices, messages,
				journal_entries, open_findings, took_millis, failure_code, failure_args)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.param(check.id())
			.param(Columns.utc(check.at()))
			.param(check.from())
			.param(check.through())
			.param(counted.runs())
			.param(counted.slots())
			.param(counted.notices())
			.param(counted.messages())
			.param(counted.journal())
			.param(check.gaps())
			.param(check.millis())
			.param((check.failure() != null) ? check.failure().code() : null)
			.param((check.failure() != null) ? check.failure().kept() : null)
			.update();
	}

	// An accepted one stays accepted; one that was closed and is there again opens anew
	private void seen(Difference what, long check, Instant at) {
		int known = this.jdbc.sql("""
				update audit_finding set first_seen_at = case when closed_at is null then first_seen_at else :at end,
				last_seen_at = :at, last_check = :check, closed_at = null where finding_key = :key
				""").param("at", Columns.utc(at)).param("check", check).param("key", what.key()).update();
		if (known == 0) {
			open(what, check, at);
		}
	}

	private void open(Difference what, long check, Instant at) {
		this.jdbc
			.sql("""
					insert into audit_finding (id, finding_key, gap, on_day, unit_code, directive, obligation, period,
					alert_id, message_id, run_id, detail_code, detail_args, first_seen_at, last_seen_at, last_check)
					select coalesce(max(id), 0) + 1, :key, :gap, :day, :unit, :directive, :obligation, :period, :alert, :message, :run,
					:code, :args, :at, :at, :check from audit_finding
					""")
			.param("key", what.key())
			.param("gap", what.gap().name())
			.param("day", what.on())
			.param("unit", what.unit())
			.param("directive", (what.duty() != null) ? what.duty().directive() : null)
			.param("obligation", (what.duty() != null) ? what.duty().obligation() : null)
			.param("period", (what.duty() != null) ? what.duty().period() : null)
			.param("alert", what.alert())
			.param("message", what.message())
			.param("run", what.run())
			.param("code", (what.detail() != null) ? what.detail().code() : null)
			.param("args", (what.detail() != null) ? what.detail().kept() : null)
			.param("at", Columns.utc(at))
			.param("check", check)
			.update();
	}

	@Transactional
	boolean accept(long id, String by, String reason) {
		int accepted = this.jdbc
			.sql("update audit_finding set accepted_by = ?, accepted_at = ?, accept_reason = ? where id = ? and "
					+ OPEN)
			.params(List.of(by, Columns.utc(this.clock.instant()), reason, id))
			.update();
		if (accepted == 1) {
			this.journal.record(by, "audit.accepted", "finding " + id, reason);
		}
		return accepted == 1;
	}

}
