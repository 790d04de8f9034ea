package vn.dondoc.auditor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.dondoc.auditor.AuditFinding.Accepted;
import vn.dondoc.auditor.AuditFinding.Difference;
import vn.dondoc.text.Reason;
import vn.dondoc.text.TextLimit;

/**
 * Reads the checks and the findings.
 */
@Service
class StoredAudits implements Audits {

	private static final String OPEN = "closed_at is null and accepted_at is null";

	private final JdbcClient jdbc;

	private final FindingBook book;

	StoredAudits(JdbcClient jdbc, FindingBook book) {
		this.jdbc = jdbc;
		this.book = book;
	}

	@Override
	public Optional<AuditCheck> latest() {
		return checks(1).stream().findFirst();
	}

	@Override
	@Transactional(readOnly = true)
	public List<AuditCheck> checks(int size) {
		return this.jdbc.sql("select * from audit_check order by id desc limit " + size)
			.query((row, number) -> new AuditCheck(row.getLong("id"), Columns.instant(row, "checked_at"),
					Columns.day(row, "from_day"), Columns.day(row, "through_day"),
					new AuditCheck.Counted(row.getInt("runs"), row.getInt("slots"), row.getInt("notices"),
							row.getInt("messages"), row.getLong("journal_entries")),
					row.getInt("open_findings"), row.getLong("took_millis"),
					Reason.read(row.getString("failure_code"), row.getString("failure_args"))))
			.list();
	}

	@Override
	@Transactional(readOnly = true)
	public int gaps() {
		return this.jdbc.sql("select count(*) from audit_finding where " + OPEN).query(Integer.class).single();
	}

	@Override
	@Transactional(readOnly = true)
	public List<AuditFinding> open(int size) {
		return findings("where " + OPEN + " order by id limit " + size);
	}

	@Override
	@Transactional(readOnly = true)
	public List<AuditFinding> settled(int size) {
		return findings("where closed_at is not null or accepted_at is not null "
				+ "order by coalesce(closed_at, accepted_at) desc, id desc limit " + size);
	}

	@Override
	public boolean accept(long id, String by, String reason) {
		if (reason.isBlank() || TextLimit.REASON.isExceededBy(reason)) {
			throw new IllegalArgumentException(
					"A finding is accepted for a reason of up to " + TextLimit.REASON.most() + " characters");
		}
		return this.book.accept(id, by, reason);
	}

	private List<AuditFinding> findings(String which) {
		return this.jdbc.sql("select * from audit_finding " + which).query(StoredAudits::finding).list();
	}

	private static AuditFinding finding(ResultSet row, int number) throws SQLException {
		return new AuditFinding(row.getLong("id"), new Difference(Gap.valueOf(row.getString("gap")),
				Columns.day(row, "on_day"), (row.getString("unit_code") != null) ? Columns.duty(row) : null,
				Columns.number(row, "alert_id"), Columns.number(row, "message_id"), Columns.number(row, "run_id"),
				Reason.read(row.getString("detail_code"), row.getString("detail_args"))),
				Columns.instant(row, "first_seen_at"), Columns.instant(row, "last_seen_at"),
				Columns.instantOrNull(row, "closed_at"), accepted(row));
	}

	private static @Nullable Accepted accepted(ResultSet row) throws SQLException {
		String by = row.getString("accepted_by");
		return (by != null) ? new Accepted(by, Columns.instant(row, "accepted_at"), Columns.text(row, "accept_reason"))
				: null;
	}

}
