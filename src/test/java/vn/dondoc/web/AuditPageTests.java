package vn.dondoc.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.dondoc.facts.DutyKey;
import vn.dondoc.accounts.Accounts;
import vn.dondoc.accounts.Role;
import vn.dondoc.auditor.AuditFinding;
import vn.dondoc.auditor.AuditFinding.Accepted;
import vn.dondoc.auditor.AuditFinding.Difference;
import vn.dondoc.auditor.AuditRequested;
import vn.dondoc.auditor.Gap;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class AuditPageTests {

	@Autowired
	private FakeAudits audits;

	@Autowired
	private Fakes fakes;

	private final Browser admin;

	private final Browser supervisor;

	AuditPageTests(@Autowired MockMvcTester mvc, @Autowired Accounts accounts) {
		if (accounts.account("audit.reader").isEmpty()) {
			String first = accounts.add("admin", "audit.reader", Role.SUPERVISOR, "vi");
			accounts.changePassword("audit.reader", first, "correct horse battery");
		}
		this.admin = new Browser(mvc, accounts, "admin");
		this.supervisor = new Browser(mvc, accounts, "audit.reader");
	}

	@BeforeEach
	void clear() {
		this.audits.clear();
		this.fakes.audits.clear();
	}

	@Test
	void saysThatEverythingWasSaid() {
		assertThat(this.supervisor.page("/audit")).contains("Chưa đối chiếu lần nào");
		this.audits.checked(0, null);
		assertThat(this.supervisor.page("/audit")).contains("Đã nhắc, đôn đốc đủ: 1.312 mốc, 312 thư", "state-done")
			.doesNotContain("chưa khớp");
		assertThat(this.supervisor.page("/audit?lang=en")).contains("All notified: 1,312 points, 312 letters");
	}

	@Test
	void namesEachGapWithTheWayToIt() {
		this.audits.checked(4, null);
		gap(1, Gap.NOT_NOTIFIED, "CDSVN", "wan", null, null, new Reason("POINT_AFTER", List.of("PT192H")));
		gap(2, Gap.NO_NOTICE, "CDSVN", "wan", 7L, null, new Reason("POINT_ON", List.of()));
		gap(3, Gap.MESSAGE_WAITS, null, null, null, 9L, null);
		gap(4, Gap.NOT_OWED, "CDSVN", Samples.EVIL, 8L, null, new Reason("POINT_ON", List.of()));
		assertThat(this.admin.page("/audit")).contains("4 điểm chưa khớp",
				"/why?unit=CDSVN&amp;obligation=wan&amp;on=2022-07-01", "href=\"/alerts/7\"", "href=\"/messages/9\"",
				"đã đến mốc quá hạn 8 ngày", "&lt;script&gt;", "Ghi nhận");
		assertThat(this.supervisor.page("/audit")).contains("4 điểm chưa khớp").doesNotContain("Ghi nhận…");
	}

	@Test
	void everyGapHasItsWords() {
		for (Gap gap : Gap.values()) {
			Difference what = new Difference(gap, LocalDate.of(2022, 7, 1), new DutyKey("U", "o"), 1L, 2L, 3L,
					new Reason("POINT_ON", List.of()));
			assertThat(what.text(Locale.forLanguageTag("vi"))).isNotBlank().doesNotContain("{", "'");
			assertThat(what.text(Locale.ENGLISH)).isNotBlank()
				.doesNotContain("{", "'")
				.isNotEqualTo(what.text(Locale.forLanguageTag("vi")));
		}
	}

	@Test
	void saysWhenItCouldNotLook() {
		this.audits.checked(0, Reason.given("Connection refused"));
		assertThat(this.admin.page("/audit")).contains("Không đối chiếu được", "Connection refused")
			.doesNotContain("Đã nhắc, đôn đốc đủ");
	}

	@Test
	void anAdminHasItLookAgain() {
		assertThat(this.admin.post("/audit")).hasStatus3xxRedirection().hasRedirectedUrl("/audit");
		assertThat(this.fakes.audits).containsExactly(new AuditRequested("admin"));
		assertThat(this.supervisor.post("/audit")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void anAdminTakesNoteForAReason() {
		this.audits.checked(1, null);
		gap(5, Gap.NOT_NOTIFIED, "CDSVN", "wan", null, null, new Reason("POINT_ON", List.of()));
		this.admin.post("/audit/5", "reason", " ");
		assertThat(this.audits.accepted).isEmpty();
		this.admin.post("/audit/5", "reason", " Đã gọi điện ");
		assertThat(this.audits.accepted).containsExactly("5 admin Đã gọi điện");
		assertThat(this.supervisor.post("/audit/5", "reason", "x")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void showsWhoTookNote() {
		this.audits.checked(0, null);
		this.audits.findings.add(new AuditFinding(1, difference(Gap.NO_RUN), FakeAudits.AT, FakeAudits.AT, null,
				new Accepted("admin", FakeAudits.AT, "mất điện")));
		assertThat(this.admin.page("/audit")).contains("admin ghi nhận lúc", "mất điện", "href=\"/runs\"");
	}

	private static Difference difference(Gap gap) {
		return new Difference(gap, LocalDate.of(2022, 7, 1), null, null, null, null, null);
	}

	private void gap(long id, Gap gap, @Nullable String unit, @Nullable String obligation, @Nullable Long alert,
			@Nullable Long message, @Nullable Reason detail) {
		this.audits.findings.add(new AuditFinding(id,
				new Difference(gap, LocalDate.of(2022, 7, 1),
						(unit != null && obligation != null) ? new DutyKey(unit, obligation) : null, alert, message,
						null, detail),
				FakeAudits.AT, FakeAudits.AT, null, null));
	}

}
