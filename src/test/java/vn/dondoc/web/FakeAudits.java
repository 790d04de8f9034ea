package vn.dondoc.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.dondoc.auditor.AuditCheck;
import vn.dondoc.auditor.AuditFinding;
import vn.dondoc.auditor.Audits;
import vn.dondoc.text.Reason;

/**
 * What the auditor found, in memory.
 */
class FakeAudits implements Audits {

	static final Instant AT = Instant.parse("2022-07-01T03:00:00Z");

	final List<AuditCheck> checks = new ArrayList<>();

	final List<AuditFinding> findings = new ArrayList<>();

	final List<String> accepted = new ArrayList<>();

	void clear() {
		this.checks.clear();
		this.findings.clear();
		this.accepted.clear();
	}

	void checked(int gaps, @Nullable Reason failure) {
		this.checks.add(0, new AuditCheck(this.checks.size() + 1, AT, LocalDate.of(2022, 6, 30),
				LocalDate.of(2022, 7, 1), new AuditCheck.Counted(2, 1312, 1400, 312, 9), gaps, 87, failure));
	}

	@Override
	public Optional<AuditCheck> latest() {
		return this.checks.stream().findFirst();
	}

	@Override
	public List<AuditCheck> checks(int size) {
		return List.copyOf(this.checks);
	}

	@Override
	public int gaps() {
		return open(Integer.MAX_VALUE).size();
	}

	@Override
	public List<AuditFinding> open(int size) {
		return this.findings.stream()
			.filter((finding) -> finding.closedAt() == null && finding.accepted() == null)
			.toList();
	}

	@Override
	public List<AuditFinding> settled(int size) {
		return this.findings.stream()
			.filter((finding) -> finding.closedAt() != null || finding.accepted() != null)
			.toList();
	}

	@Override
	public boolean accept(long id, String by, String reason) {
		this.accepted.add(id + " " + by + " " + reason);
		return open(Integer.MAX_VALUE).stream().anyMatch((finding) -> finding.id() == id);
	}

}
