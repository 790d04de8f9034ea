package vn.dondoc.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.dondoc.findings.Question;
import vn.dondoc.accounts.Accounts;
import vn.dondoc.alerts.AlertWhy;
import vn.dondoc.calendar.Calendars;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.findings.Explanation;
import vn.dondoc.findings.Explanations;
import vn.dondoc.findings.Finding;
import vn.dondoc.findings.WhyNot;
import vn.dondoc.ledger.LedgerEntry;
import vn.dondoc.ledger.TimeState;
import vn.dondoc.releases.ReleaseTexts;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleOutline;
import vn.dondoc.rules.RuleVerdict;
import vn.dondoc.runs.RunCalendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.reset;

@PageTest
class WhyPagesTests {

	private static final String TEXT = """
			package a
			rule "1.g Mạng <WAN>"
			when
			then
			end
			rule "other"
			then
			end
			""";

	private static final Release RELEASE = Release.of(Map.of("thư mục/1 mạng.drl", TEXT, "ladder.drl", "package b"));

	@Autowired
	private Explanations explanations;

	private static final WorkingCalendar CALENDAR = Calendars.computed();

	@Autowired
	private RunCalendars calendars;

	@Autowired
	private Rulebooks rulebooks;

	@Autowired
	private ReleaseTexts texts;

	@Autowired
	private FakeAlertLog log;

	private final Browser admin;

	WhyPagesTests(@Autowired MockMvcTester mvc, @Autowired Accounts accounts) {
		this.admin = new Browser(mvc, accounts, "admin");
	}

	@BeforeEach
	void fill() {
		reset(this.explanations, this.texts, this.calendars);
		given(this.calendars.on(any())).willReturn(CALENDAR);
		this.log.alerts.clear();
		this.log.alerts.add(Samples.alert(1, "CDSVN", Stage.OVERDUE, 0, 3, "Mạng WAN"));
		given(this.explanations.obligations()).willReturn(List.of("portal", "wan"));
		given(this.texts.kept(RELEASE.hash()))
			.willReturn(Optional.of(new ReleaseTexts.Kept(RELEASE, "hoa.nt", Instant.parse("2022-06-20T01:02:03Z"))));
	}

	@Test
	void anAlertTellsHowItsDueDateWasReckonedDayByDay() {
		assertThat(this.admin.page("/alerts/1")).containsSubsequence("Thời hạn theo quy tắc:", "“ngày 26/6/2022”",
				"Ngày cuối theo lịch:", "Chủ Nhật, 26/06/2022", "26/6/2022", "Thứ Bảy", "27/6/2022", "Chủ nhật",
				"Thứ Ba, 28/06/2022", "ngày làm việc kế tiếp", "từ 28/6/2022 đến 01/7/2022: 3 ngày");
		assertThat(this.admin.page("/alerts/1?lang=en")).contains("“on 26 Jun 2022”",
				"Calendar days from 28 Jun 2022 to 1 Jul 2022: 3", "because the duty is assigned to it");
	}

	@Test
	void anAlertLeadsToTheTextOfItsRulesAndToWhy() {
		String release = this.log.alerts.get(0).why().release();
		assertThat(this.admin.page("/alerts/1")).contains(
				"href=\"/rules/releases/" + release + "/directive/01-network.drl?line=12#L12\"",
				"href=\"/rules/releases/" + release + "/alerting.drl?line=40#L40\"",
				"href=\"/why?unit=CDSVN&amp;obligation=wan\"");
	}

	@Test
	void anAlertFromBeforeTermsWereKeptSaysSo() {
		AlertWhy why = this.log.alerts.get(0).why();
		this.log.alerts.set(0, withoutTerm(this.log.alerts.get(0), why));
		assertThat(this.admin.page("/alerts/1")).contains("chưa lưu (cảnh báo ghi trước khi");
	}

	@Test
	void aRuleFileIsShownAsItWasWithTheRuleMarked() {
		String page = this.admin.page("/rules/releases/" + RELEASE.hash() + "/thư mục/1 mạng.drl?line=2");
		assertThat(page).contains("rule &quot;1.g Mạng &lt;WAN&gt;&quot;", "id=\"L8\"", "hoa.nt",
				"08:02 ngày 20/6/2022", RELEASE.hash(), "ladder.drl");
		assertThat(page.split("rule-marked", -1)).as("lines 2 to 5").hasSize(5);
		assertThat(this.admin.page("/rules/releases/" + RELEASE.hash() + "/")).contains("ladder.drl");
	}

	@Test
	void aTextThatIsNotThereIsExplained() {
		var noFile = this.admin.get("/rules/releases/" + RELEASE.hash() + "/nowhere.drl?line=x");
		assertThat(noFile).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(Browser.body(noFile)).contains("không có tệp mang tên", "ladder.drl");
		var noRelease = this.admin.get("/rules/releases/0123/a.drl");
		assertThat(noRelease).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(Browser.body(noRelease)).contains("Không có bộ quy tắc nào");
	}

	@Test
	void theQuestionIsAskedWithAForm() {
		assertThat(this.admin.page("/why")).contains("value=\"CDSVN\"", "value=\"wan\"", "value=\"2022-07-01\"")
			.doesNotContain("id=\"answer\"");
		assertThat(this.admin.page("/alerts?text=nowhere")).contains("Vì sao một nhiệm vụ không được nhắc, đôn đốc?");
	}

	@Test
	void dutiesAreChosenByTheirTitles() {
		this.log.alerts.add(Samples.alert(2, "CDSVN", Stage.OVERDUE, 0, 3, "Mạng WAN"));
		RuleFakes.assigns(this.rulebooks, "wan", "1.g Mạng WAN của Bộ", "The WAN of the Ministry");
		for (String page : List.of("/why", "/alerts")) {
			assertThat(this.admin.page(page)).containsPattern("<option value=\"wan\"[^>]*>Mạng WAN của Bộ</option>");
			assertThat(this.admin.page(page + "?lang=en"))
				.containsPattern("<option value=\"wan\"[^>]*>The WAN of the Ministry</option>");
		}
		RuleFakes.runs(this.rulebooks, false);
	}

	@Test
	void eachConditionIsHeldAgainstTheFacts() {
		LocalDate day = LocalDate.of(2022, 7, 5);
		given(this.explanations.explain(new Question("CDSVN", null, "wan", null), day, CALENDAR))
			.willReturn(answered(day, entry(), true));
		assertThat(this.admin.page("/why?unit=CDSVN&obligation=wan&on=2022-07-05")).contains("Cục Đường sắt Việt Nam",
				"Mạng truyền dẫn diện rộng (WAN)</h2>", "Chưa nhắc: chưa đến mốc đầu tiên.",
				"Mốc kế tiếp nếu chưa có báo cáo: quá hạn 1 ngày (08/7/2022)", "kind == &quot;SCHOOL&quot;",
				"kind = &quot;DEPARTMENT&quot;", "Hết hiệu lực từ ngày 01/6/2022", "Quy tắc đang tắt",
				"Khớp nhưng chưa đến mốc nào", "“ngày 26/6/2022”", "href=\"/alerts/1\"");
		assertThat(this.admin.page("/why?unit=CDSVN&obligation=wan&on=5/7/2022&lang=en")).contains("Does not apply",
				"No alert yet", "does not hold:");
	}

	@Test
	void aDayIsReckonedByItsOwnCalendarAndThatIsSaidIfItIsAnother() {
		LocalDate day = LocalDate.of(2022, 7, 5);
		WorkingCalendar then = Calendars.computed();
		given(this.calendars.on(day)).willReturn(then);
		given(this.explanations.explain(new Question("CDSVN", null, "wan", null), day, then))
			.willReturn(answered(day, entry(), true));
		assertThat(this.admin.page("/why?unit=CDSVN&obligation=wan&on=2022-07-05")).contains("“ngày 26/6/2022”")
			.doesNotContain("lịch nghỉ hiện nay đã khác");
		given(this.calendars.another(day)).willReturn(true);
		assertThat(this.admin.page("/why?unit=CDSVN&obligation=wan&on=2022-07-05"))
			.contains("lịch nghỉ hiện nay đã khác");
	}

	@Test
	void whatIsNotOwedIsSaid() {
		given(this.explanations.explain(new Question("CDSVN", null, "wan", null), Samples.TODAY, CALENDAR))
			.willReturn(answered(Samples.TODAY, null, false));
		assertThat(this.admin.page("/why?unit=CDSVN&obligation=wan")).contains("Đơn vị không được giao nhiệm vụ này")
			.doesNotContain("2. Quy tắc nhắc, đôn đốc");
	}

	@Test
	void whatIsUnknownIsSaidWithWhatIsNear() {
		given(this.explanations.explain(new Question("CDSV", null, "wan", null), Samples.TODAY, CALENDAR))
			.willReturn(new Explanation(Explanation.Reason.UNKNOWN_UNIT, List.of("CDSVN"), null));
		given(this.explanations.explain(new Question("CDSVN", null, Samples.EVIL, null), Samples.TODAY, CALENDAR))
			.willReturn(new Explanation(Explanation.Reason.UNKNOWN_OBLIGATION, List.of("wan"), null));
		assertThat(this.admin.page("/why?unit=CDSV&obligation=wan")).contains("Không có đơn vị mang mã “CDSV”",
				"title=\"CDSVN\">Cục Đường sắt Việt Nam</a>",
				"href=\"/why?unit=CDSVN&amp;obligation=wan&amp;on=2022-07-01\"");
		assertThat(this.admin.page("/why?unit=CDSVN&obligation=" + Samples.EVIL)).contains("Không quy tắc nào giao",
				"title=\"wan\">wan</a>");
	}

	private LedgerEntry entry() {
		AlertWhy why = this.log.alerts.get(0).why();
		return new LedgerEntry(why.duty(), null, TimeState.OVERDUE, null, why.owedBy(), why.term());
	}

	private Explanation answered(LocalDate day, @Nullable LedgerEntry entry, boolean open) {
		AlertWhy why = this.log.alerts.get(0).why();
		RuleVerdict silent = verdict(why, "kind == \"SCHOOL\"", false, "kind = \"DEPARTMENT\"", null, true);
		RuleVerdict expired = verdict(why, "active", true, "active = true", LocalDate.of(2022, 6, 1), false);
		RuleVerdict speaks = verdict(why, "daysLate >= 1", true, "daysLate = 3", null, true);
		Finding finding = new Finding(Stage.OVERDUE, 0, new Slot(1), why.rule(), List.of(), List.of());
		WhyNot answer = new WhyNot(why.duty().holder(), "wan", day, RELEASE.hash(), List.of(silent, expired), List.of(),
				entry, open ? List.of(new WhyNot.Voice(speaks, null), new WhyNot.Voice(silent, null)) : List.of(), null,
				open ? new WhyNot.Coming(LocalDate.of(2022, 7, 8), finding) : null, List.of());
		return new Explanation(null, List.of(), answer);
	}

	private static RuleVerdict verdict(AlertWhy why, String condition, boolean holds, String seen,
			@Nullable LocalDate expires, boolean inForce) {
		RuleOutline.Condition asked = new RuleOutline.Condition(condition, 3, 5);
		return new RuleVerdict(
				new RuleOutline(why.rule(), "", 50, "Duty", List.of(asked), List.of(), "alerts.due($duty);", null,
						inForce, null, expires),
				inForce, List.of(new RuleVerdict.Outcome(asked, holds, List.of(seen))));
	}

	private static vn.dondoc.alerts.Alert withoutTerm(vn.dondoc.alerts.Alert alert, AlertWhy why) {
		return new vn.dondoc.alerts.Alert(
				alert.id(), alert.duty(), alert.round(), alert.stage(), alert.level(), alert.slot(), alert.due(),
				alert.title(), alert.titleEn(), alert.clause(), alert.timesNotified(), alert.openedOn(),
				alert.lastNotifiedOn(), alert.closedOn(), alert.closeReason(), new AlertWhy(why.rule(), why.owedBy(),
						why.release(), why.duty(), why.movedBy(), why.recipients(), why.muted(), null),
				alert.lastEvent());
	}

}
