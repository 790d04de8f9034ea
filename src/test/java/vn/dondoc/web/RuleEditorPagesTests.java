package vn.dondoc.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.dondoc.accounts.Accounts;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.rehearsal.Rehearsal;
import vn.dondoc.rehearsal.Rehearsal.AlertChange;
import vn.dondoc.rehearsal.Rehearsal.DutyChange;
import vn.dondoc.rehearsal.Rehearsals;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.CandidateRefusedException;
import vn.dondoc.releases.CandidateRefusedException.Reason;
import vn.dondoc.releases.Candidates;
import vn.dondoc.releases.Releases;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.rules.RuleLanguage;
import vn.dondoc.rules.RuleProblem;
import vn.dondoc.rules.RuleProblemsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.reset;

@PageTest
class RuleEditorPagesTests {

	private static final String BROKEN = RuleFakes.LAWFUL.replace("inMonth", "inMnth");

	private static final RuleProblem PROBLEM = new RuleProblem("wan.drl", 9, 38, "month 13 " + Samples.EVIL);

	@Autowired
	private Rulebooks rulebooks;

	@Autowired
	private Releases releases;

	@Autowired
	private Candidates bean;

	private final Candidates candidates;

	private final Rehearsals rehearsals;

	private final Browser admin;

	RuleEditorPagesTests(@Autowired MockMvcTester mvc, @Autowired Accounts accounts, @Autowired Candidates candidates,
			@Autowired Rehearsals rehearsals) {
		this.admin = new Browser(mvc, accounts, "admin");
		this.candidates = RuleFakes.mocked(candidates);
		this.rehearsals = RuleFakes.mocked(rehearsals);
	}

	@BeforeEach
	void begin() {
		RuleFakes.begin(this.rulebooks, this.releases, this.bean);
		reset(this.rehearsals);
	}

	@Test
	void aMistakeIsNamedAtItsPlaceInTheReadersLanguage() {
		MvcTestResult vietnamese = this.admin.postJson("/rules/check", draft(BROKEN));
		assertThat(vietnamese).hasStatusOk().bodyJson().extractingPath("$.problems[0].line").isEqualTo(9);
		assertThat(vietnamese).bodyJson().extractingPath("$.problems[0].column").isEqualTo(38);
		assertThat(Browser.body(vietnamese)).contains("wan.drl", "1 lỗi trong 1 tệp", "có phải là");
		assertThat(Browser.body(this.admin.postJson("/rules/check?lang=en", draft(BROKEN)))).contains("1 problem in",
				"did you mean");
	}

	@Test
	void lawfulFilesHaveNoProblem() {
		assertThat(this.admin.postJson("/rules/check", draft(RuleFakes.LAWFUL))).bodyJson()
			.extractingPath("$.said")
			.isEqualTo("Không có lỗi.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "[]", "{}", "{\"files\":{}}", "{\"files\":{\"a.drl\":null}}",
			"{\"files\":{\"../a.drl\":\"\"}}", "{\"files\":{\"/a.drl\":\"\"}}", "{\"files\":{\"a.html\":\"\"}}" })
	void whatIsNoDraftIsRefusedWithAReason(String json) {
		assertThat(this.admin.postJson("/rules/check", json)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.said")
			.asString()
			.isNotBlank()
			.doesNotContain("draft.");
	}

	@Test
	void aDraftThatIsTooLargeIsRefusedWithTheLimit() {
		assertThat(this.admin.postJson("/rules/check", " ".repeat(8_000_001))).hasStatus(HttpStatus.CONTENT_TOO_LARGE)
			.bodyJson()
			.extractingPath("$.said")
			.asString()
			.contains("8 MB", "vẫn được giữ");
	}

	@Test
	void whatIsSubmittedLeadsToItsCandidate() {
		given(this.candidates.submit(Map.of("wan.drl", RuleFakes.LAWFUL), "admin", "vì văn bản", RuleFakes.RUNS.hash()))
			.willReturn(RuleFakes.candidate(7, State.WAITING, "admin", null));
		assertThat(this.admin.postJson("/rules/candidates", draft(RuleFakes.LAWFUL))).bodyJson()
			.extractingPath("$.location")
			.isEqualTo("/rules/candidates/7");
	}

	@Test
	void whatIsRefusedComesBackWithItsMarks() {
		given(this.candidates.submit(any(), any(), any(), any()))
			.willReturn(RuleFakes.candidate(7, State.REFUSED, "admin", PROBLEM));
		MvcTestResult answer = this.admin.postJson("/rules/candidates", draft(BROKEN));
		assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("REFUSED");
		assertThat(answer).bodyJson().extractingPath("$.found.problems[0].line").isEqualTo(9);
	}

	@Test
	void aFileThatCannotBeKeptComesBackWithItsMarks() {
		given(this.candidates.submit(any(), any(), any(), any()))
			.willThrow(new RuleProblemsException(List.of(PROBLEM)));
		assertThat(this.admin.postJson("/rules/candidates", draft(BROKEN))).bodyJson()
			.extractingPath("$.found.problems[0].column")
			.isEqualTo(38);
	}

	@ParameterizedTest
	@EnumSource(Reason.class)
	void everyRefusalIsSaidInWords(Reason reason) {
		given(this.candidates.submit(any(), any(), any(), any())).willThrow(new CandidateRefusedException(reason));
		for (String language : List.of("vi", "en")) {
			assertThat(this.admin.postJson("/rules/candidates?lang=" + language, draft(RuleFakes.LAWFUL)))
				.hasStatus(HttpStatus.CONFLICT)
				.bodyJson()
				.extractingPath("$.said")
				.asString()
				.hasSizeGreaterThan(20);
		}
	}

	@Test
	void aRehearsalSaysFirstWhatChanges() {
		given(this.rehearsals.rehearse(anyMap(), any())).willReturn(rehearsal());
		assertThat(Browser.body(this.admin.postJson("/rules/rehearse", draft(RuleFakes.LAWFUL)))).containsSubsequence(
				"24 nhiệm vụ đổi thời hạn, 24 cảnh báo được rút, 2 người nhận thư", "05/10/2022",
				"wan.drl:5: quy tắc “1.g Mạng WAN”: it broke", "30/09/2022", "03/01/2023", "chưa có địa chỉ", "ms");
		assertThat(Browser.body(this.admin.postJson("/rules/rehearse?lang=en", draft(RuleFakes.LAWFUL))))
			.contains("24 duties have a new due date, 24 alerts are withdrawn, 2 recipients of letters");
		then(this.rehearsals).should(atLeastOnce())
			.rehearse(Map.of("wan.drl", RuleFakes.LAWFUL), LocalDate.of(2022, 10, 5));
	}

	@Test
	void whatCannotBeRehearsedNamesItsProblems() {
		given(this.rehearsals.rehearse(anyMap(), any())).willThrow(new RuleProblemsException(List.of(PROBLEM)));
		assertThat(Browser.body(this.admin.postJson("/rules/rehearse", draft(BROKEN)))).contains("wan.drl:9:38",
				"month 13 &lt;script&gt;");
	}

	@Test
	void changesAreShownBesideWhatRuns() {
		assertThat(Browser.body(this.admin.postJson("/rules/changes", draft(BROKEN)))).contains("<mark>o</mark>",
				"+1 −1 dòng");
	}

	@Test
	void theEditorBeginsWithWhatRunsOrWithAnEarlierText() {
		MvcTestResult runs = this.admin.get("/rules/workspace");
		assertThat(runs).bodyJson().extractingPath("$.basedOn").isEqualTo(RuleFakes.RUNS.hash());
		assertThat(runs).bodyJson().extractingPath("$.changes").asMap().isEmpty();
		assertThat(runs).bodyJson().extractingPath("$.words.kinds").asArray().contains("DEPARTMENT");
		assertThat(this.admin.get("/rules/workspace?from=" + RuleFakes.EARLIER.hash())).bodyJson()
			.extractingPath("$.changes['wan.drl']")
			.asString()
			.contains("inMonth(2022, 6)");
	}

	@Test
	void withoutScriptsAFormChecksRehearsesAndSubmitsOneFile() {
		assertThat(this.admin.page("/rules/edit?file=wan.drl")).contains("inMonth(2022, 9)");
		RuleLanguage.Template template = RuleLanguage.templates().get(0);
		assertThat(this.admin.page("/rules/edit?template=" + template.id())).contains(template.id() + ".drl");
		assertThat(form("check", BROKEN)).contains("1 lỗi trong 1 tệp", "wan.drl:9:38", "inMnth(2022, 9)");
		given(this.rehearsals.rehearse(anyMap(), any())).willReturn(rehearsal());
		assertThat(form("rehearse", RuleFakes.LAWFUL)).contains("24 nhiệm vụ đổi thời hạn", "inMonth(2022, 9)");
		given(this.candidates.submit(Map.of("wan.drl", RuleFakes.LAWFUL), "admin", "vì", RuleFakes.RUNS.hash()))
			.willReturn(RuleFakes.candidate(7, State.WAITING, "admin", null));
		assertThat(post("submit", RuleFakes.LAWFUL)).hasRedirectedUrl("/rules/candidates/7");
	}

	@Test
	void withoutScriptsNothingTypedIsLostOnARefusal() {
		given(this.candidates.submit(any(), any(), any(), any()))
			.willThrow(new CandidateRefusedException(Reason.OVERTAKEN));
		assertThat(form("submit", BROKEN)).contains("inMnth(2022, 9)", "Đã có bộ quy tắc khác được áp dụng", ">vì<");
		assertThat(Browser
			.body(this.admin.post("/rules/edit", "file", "x", "text", "typed", "basedOn", RuleFakes.RUNS.hash())))
			.contains("typed", "Tên tệp không hợp lệ");
	}

	private String form(String action, String text) {
		MvcTestResult answer = post(action, text);
		assertThat(answer).hasStatusOk();
		return Browser.body(answer);
	}

	private MvcTestResult post(String action, String text) {
		return this.admin.post("/rules/edit", "action", action, "file", "wan.drl", "text", text.replace("\n", "\r\n"),
				"comment", "vì", "basedOn", RuleFakes.RUNS.hash(), "on", "2022-10-05");
	}

	private static String draft(String text) {
		return JsonMapper.shared()
			.writeValueAsString(Map.of("basedOn", RuleFakes.RUNS.hash(), "files", Map.of("wan.drl", text), "comment",
					" vì văn bản ", "on", "2022-10-05"));
	}

	private static Rehearsal rehearsal() {
		RuleSource rule = new RuleSource("wan.drl", 5, "1.g Mạng WAN " + Samples.EVIL, "", "", "", "");
		List<DutyKey> keys = IntStream.range(0, 24).mapToObj((number) -> new DutyKey("U" + number, "wan")).toList();
		return new Rehearsal(LocalDate.of(2022, 10, 5), RuleFakes.LATER.hash(), RuleFakes.RUNS.hash(), 340, 48,
				keys.stream()
					.map((key) -> new DutyChange(key, DutyChange.Shift.MOVED, LocalDate.of(2022, 9, 30),
							LocalDate.of(2023, 1, 3), rule))
					.toList(),
				keys.stream().map((key) -> new AlertChange(key, AlertChange.Effect.WITHDRAWN, null, null)).toList(),
				List.of(new Rehearsal.Mail(Recipient.HOLDER, "U0", "u0@u0.example", keys),
						new Rehearsal.Mail(Recipient.LEADERSHIP, "U1", "", keys)),
				List.of(new Rehearsal.RuleActivity(rule, 24, Duration.ofMillis(12))),
				List.of(new RuleFailure("wan.drl", 5, "1.g Mạng WAN", vn.dondoc.text.Reason.given("it broke"))));
	}

}
