package vn.dondoc.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.dondoc.accounts.Accounts;
import vn.dondoc.accounts.Role;
import vn.dondoc.facts.DutyKey;
import vn.dondoc.facts.RuleSource;
import vn.dondoc.paging.Page;
import vn.dondoc.paging.Paging;
import vn.dondoc.rehearsal.Rehearsal;
import vn.dondoc.rehearsal.Rehearsal.DutyChange;
import vn.dondoc.rehearsal.Rehearsals;
import vn.dondoc.releases.Candidate;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.CandidateRefusedException;
import vn.dondoc.releases.CandidateRefusedException.Reason;
import vn.dondoc.releases.Candidates;
import vn.dondoc.releases.Releases;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleLanguage;
import vn.dondoc.rules.RuleProblem;
import vn.dondoc.rules.RuleProblemsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.reset;

@PageTest
class RulePagesTests {

	private static final String APPROVE = "Duyệt và áp dụng";

	@Autowired
	private Rulebooks rulebooks;

	@Autowired
	private Releases releases;

	@Autowired
	private Candidates bean;

	private Candidates candidates;

	private Rehearsals rehearsals;

	private final Browser admin;

	private final Browser supervisor;

	RulePagesTests(@Autowired MockMvcTester mvc, @Autowired Accounts accounts, @Autowired Candidates candidates,
			@Autowired Rehearsals rehearsals, @Autowired JdbcClient jdbc) {
		this.rehearsals = RuleFakes.mocked(rehearsals);
		if (accounts.account("rules.reader").isEmpty()) {
			String first = accounts.add("admin", "rules.reader", Role.SUPERVISOR, "vi");
			accounts.changePassword("rules.reader", first, "correct horse battery");
		}
		this.admin = new Browser(mvc, accounts, "admin");
		this.supervisor = new Browser(mvc, accounts, "rules.reader");
		this.candidates = RuleFakes.mocked(candidates);
		jdbc.sql("update account set own_since = '2022-06-01' where username = 'admin'").update();
	}

	@BeforeEach
	void begin() {
		reset(this.rehearsals);
		RuleFakes.begin(this.rulebooks, this.releases, this.bean);
	}

	@Test
	void whatRunsIsSaidWithWhoWantedIt() {
		String page = this.admin.page("/rules");
		assertThat(page).contains(RuleFakes.RUNS.shortHash(), ">số 3<", "08:02 ngày 20/6/2022", "hoa.nt", "lan.pt",
				"1 tệp, 1 quy tắc", "trùng với bộ quy tắc đang áp dụng", "Thư mục quy tắc", "&lt;script&gt;");
		assertThat(page).contains("/rules/diff?from=" + RuleFakes.EARLIER.hash() + "&amp;to=" + RuleFakes.RUNS.hash(),
				"/rules/rollback?release=" + RuleFakes.EARLIER.hash());
		assertThat(page).doesNotContain("/rules/rollback?release=" + RuleFakes.RUNS.hash());
	}

	@Test
	void aFolderThatDiffersOrIsWrongIsSaid() {
		RuleFakes.runs(this.rulebooks, true);
		assertThat(this.admin.page("/rules")).contains("khác với bộ quy tắc đang áp dụng");
		RuleFakes.runs(this.rulebooks, true, new RuleProblem("wan.drl", 9, 38, "month 13 " + Samples.EVIL));
		assertThat(this.admin.page("/rules?lang=en")).contains("The rule folder has 1 problem", "wan.drl:9:38",
				"has problems and was not applied", "month 13 &lt;script&gt;");
	}

	@Test
	void candidatesThatWaitComeFirst() {
		given(this.candidates.waiting()).willReturn(List.of(RuleFakes.candidate(7, State.WAITING, "hoa.nt", null)));
		assertThat(this.admin.page("/rules")).containsSubsequence("1 bản trình chờ duyệt", "Bản trình số 7",
				"Xem và duyệt", "Đang áp dụng");
		assertThat(this.admin.page("/rules?lang=en")).contains("1 change awaits approval", "Change 7");
	}

	@Test
	void whatAwaitsAnApprovalIsSaidOnEveryPageToWhoeverMayGiveIt() {
		given(this.candidates.waitingFor("admin")).willReturn(List.of(7L));
		given(this.candidates.waitingFor("rules.reader")).willReturn(List.of(7L));
		for (String page : List.of("/alerts", "/units", "/rules", "/accounts")) {
			assertThat(this.admin.page(page)).contains("Bản trình số 7 đang chờ duyệt.",
					"href=\"/rules/candidates/7\"");
		}
		assertThat(this.supervisor.page("/alerts")).doesNotContain("đang chờ duyệt");
	}

	@Test
	void whoeverDecidesSeesWhichDutiesOfWhichUnitsChange() {
		wait(RuleFakes.candidate(7, State.WAITING, "hoa.nt", null));
		given(this.rehearsals.rehearse(RuleFakes.LATER.files(), Samples.TODAY)).willReturn(moved());
		assertThat(this.admin.page("/rules/candidates/7")).containsSubsequence("1 nhiệm vụ đổi thời hạn",
				"Cục Đường sắt Việt Nam", "Mạng WAN", "30/09/2022", "03/01/2023", "Duyệt và áp dụng");
		wait(RuleFakes.candidate(7, State.ACTIVATED, "hoa.nt", null));
		assertThat(this.admin.page("/rules/candidates/7")).as("decided").doesNotContain("id=\"effect\"");
	}

	@Test
	void aRollBackShowsWhatItDoesBeforeItIsSubmitted() {
		given(this.rehearsals.rehearse(RuleFakes.EARLIER.files(), Samples.TODAY)).willReturn(moved());
		assertThat(this.admin.page("/rules/rollback?release=" + RuleFakes.EARLIER.hash())).containsSubsequence(
				"1 nhiệm vụ đổi thời hạn", "Cục Đường sắt Việt Nam", "Mạng WAN", "action=\"/rules/rollback\"");
		given(this.rehearsals.rehearse(RuleFakes.EARLIER.files(), Samples.TODAY))
			.willThrow(new RuleProblemsException(List.of(new RuleProblem("wan.drl", 9, 38, "month 13"))));
		assertThat(this.admin.page("/rules/rollback?release=" + RuleFakes.EARLIER.hash())).contains("wan.drl:9:38");
	}

	private static Rehearsal moved() {
		DutyChange change = new DutyChange(new DutyKey("CDSVN", "wan"), DutyChange.Shift.MOVED,
				LocalDate.of(2022, 9, 30), LocalDate.of(2023, 1, 3),
				new RuleSource("wan.drl", 5, "1.g Mạng WAN", "1.g", "", "", ""));
		return new Rehearsal(Samples.TODAY, RuleFakes.LATER.hash(), RuleFakes.RUNS.hash(), 340, 24, List.of(change),
				List.of(), List.of(), List.of(), List.of());
	}

	@Test
	void olderCandidatesAreReadByKey() {
		List<Candidate> twenty = LongStream.iterate(40, (id) -> id - 1)
			.limit(20)
			.mapToObj((id) -> RuleFakes.candidate(id, State.REJECTED, "hoa.nt", null))
			.toList();
		given(this.candidates.find(any())).willReturn(new Page<>(twenty, null, "21"));
		assertThat(this.admin.page("/rules")).contains("href=\"/rules?before=21\"");
		this.admin.page("/rules?before=21");
		then(this.candidates).should().find(Paging.before(21L, 20));
	}

	@ParameterizedTest
	@EnumSource(State.class)
	void aCandidateTellsItsStory(State state) {
		RuleProblem problem = (state == State.REFUSED) ? new RuleProblem("wan.drl", 9, 38, "month 13") : null;
		wait(RuleFakes.candidate(7, state, "hoa.nt", problem));
		assertThat(this.admin.page("/rules/candidates/7")).contains("Lùi hạn &lt;script&gt;", "1.234", "50%",
				"ladder.yml:12", "wan.drl:5: nobody", "<mark>9</mark>", "<mark>12</mark>");
		assertThat(this.admin.page("/rules/candidates/7?lang=en")).contains("1,234", "Submitted", "hoa.nt");
		if (problem != null) {
			assertThat(this.admin.page("/rules/candidates/7")).contains("wan.drl:9:38", "month 13");
		}
	}

	@Test
	void theFirstOfAllIsBasedOnNothing() {
		Candidate later = RuleFakes.candidate(7, State.ACTIVATED, "hoa.nt", null);
		wait(new Candidate(7, later.release(), null, later.origin(), later.author(), later.comment(), later.createdAt(),
				later.state(), later.held(), later.decidedBy(), later.decidedAt(), later.reason(), later.problems(),
				later.review()));
		assertThat(this.admin.page("/rules/candidates/7?lang=en")).contains("hoa.nt", "Based on");
	}

	@Test
	void anotherAdminApproves() {
		wait(RuleFakes.candidate(7, State.WAITING, "hoa.nt", null));
		assertThat(this.admin.page("/rules/candidates/7")).contains(APPROVE, "tỷ lệ lớn các cảnh báo");
		given(this.candidates.approve(7, "admin", "đồng ý"))
			.willReturn(RuleFakes.candidate(7, State.ACTIVATED, "hoa.nt", null));
		assertThat(this.admin.post("/rules/candidates/7/approve", "reason", " đồng ý "))
			.hasRedirectedUrl("/rules/candidates/7")
			.flash()
			.containsEntry("done", "candidate.told.ACTIVATED");
	}

	@Test
	void theAuthorSeesWhyTheyCannotApproveAndMayTakeItBack() {
		wait(RuleFakes.candidate(7, State.WAITING, "Admin", null));
		assertThat(this.admin.page("/rules/candidates/7")).contains("Người trình không tự duyệt", "Rút bản trình")
			.doesNotContain(APPROVE);
		given(this.candidates.reject(7, "admin", ""))
			.willReturn(RuleFakes.candidate(7, State.SUPERSEDED, "admin", null));
		assertThat(this.admin.post("/rules/candidates/7/reject")).flash()
			.containsEntry("done", "candidate.told.SUPERSEDED");
	}

	@Test
	void whatAnAdminMayHaveMadeWithAnothersAccountCannotBeApproved() {
		wait(RuleFakes.candidate(7, State.WAITING, "rules.reader", null));
		assertThat(this.admin.page("/rules/candidates/7?lang=en")).contains("the password of the author’s account")
			.doesNotContain("/approve");
	}

	@Test
	void anOvertakenCandidateCannotBeApproved() {
		wait(RuleFakes.candidate(7, State.WAITING, "hoa.nt", null));
		given(RuleFakes.mocked(this.releases).active()).willReturn(Optional.of(RuleFakes.EARLIER));
		assertThat(this.admin.page("/rules/candidates/7")).contains("không thể duyệt nữa").doesNotContain(APPROVE);
	}

	@ParameterizedTest
	@EnumSource(Reason.class)
	void everyRefusalHasItsText(Reason reason) {
		wait(RuleFakes.candidate(7, State.WAITING, "hoa.nt", null));
		given(this.candidates.approve(anyLong(), any(), any())).willThrow(new CandidateRefusedException(reason));
		given(this.candidates.rollBack(any(), any(), any())).willThrow(new CandidateRefusedException(reason));
		String back = (reason == Reason.UNKNOWN) ? "/rules" : "/rules/candidates/7";
		assertThat(this.admin.post("/rules/candidates/7/approve")).hasRedirectedUrl(back)
			.flash()
			.containsEntry("refused", "candidate.refused." + reason);
		assertThat(this.admin.post("/rules/rollback", "release", RuleFakes.EARLIER.hash())).hasRedirectedUrl("/rules");
	}

	@Test
	void anEarlierReleaseIsLookedAtBeforeItComesBack() {
		String page = this.admin.page("/rules/rollback?release=" + RuleFakes.EARLIER.hash());
		assertThat(page).contains("Quay lại bộ quy tắc số 3", "<mark>9</mark>", "<mark>6</mark>");
		given(this.candidates.rollBack(RuleFakes.EARLIER.hash(), "admin", "sai hạn"))
			.willReturn(RuleFakes.candidate(8, State.WAITING, "admin", null));
		assertThat(this.admin.post("/rules/rollback", "release", RuleFakes.EARLIER.hash(), "comment", "sai hạn"))
			.hasRedirectedUrl("/rules/candidates/8")
			.flash()
			.containsEntry("done", "candidate.told.WAITING");
	}

	@Test
	void anyTwoReleasesAreComparedSideBySide() {
		String page = this.admin
			.page("/rules/diff?from=" + RuleFakes.EARLIER.hash() + "&to=" + RuleFakes.LATER.hash() + "&lang=en");
		assertThat(page).containsSubsequence("+1 −1 lines", "5 lines alike", "<mark>6</mark>", "<mark>12</mark>");
		assertThat(this.admin.page("/rules/diff?to=" + RuleFakes.RUNS.hash())).contains("tệp mới, 10 dòng");
		assertThat(this.admin.get("/rules/diff?from=" + "0".repeat(64))).hasStatus(HttpStatus.NOT_FOUND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "vi", "en" })
	void everyWordOfTheLanguageIsExplained(String language) {
		String page = this.admin.page("/rules/words?lang=" + language);
		RuleLanguage.facts()
			.forEach((fact) -> fact.properties()
				.forEach((property) -> assertThat(page).contains("<code>" + property.name() + "</code>")));
		RuleLanguage.verbs().forEach((verb) -> assertThat(page).contains(verb.name() + "("));
		assertThat(page).contains("DEPARTMENT", "annex-2", "FOCAL_POINT", "date-expires");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/rules", "/rules/edit", "/rules/words", "/rules/candidates/7", "/rules/workspace" })
	void aSupervisorReadsEverything(String address) {
		wait(RuleFakes.candidate(7, State.WAITING, "hoa.nt", null));
		assertThat(this.supervisor.page(address)).doesNotContain(APPROVE, "/rules/rollback", "id=\"submit\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/rules/candidates/7/approve", "/rules/candidates/7/reject", "/rules/rollback",
			"/rules/edit", "/rules/check", "/rules/rehearse", "/rules/changes", "/rules/candidates" })
	void aSupervisorChangesNothing(String address) {
		assertThat(this.supervisor.post(address)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.supervisor.postJson(address, "{}")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.admin.postWithoutToken(address)).hasStatus(HttpStatus.FORBIDDEN);
		then(this.candidates).shouldHaveNoInteractions();
	}

	@Test
	void whatIsNotThereIsNotFound() {
		given(this.candidates.candidate(9)).willReturn(Optional.empty());
		assertThat(this.admin.get("/rules/candidates/9")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.admin.get("/rules/rollback?release=" + Release.of(Map.of()).hash()))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private void wait(Candidate candidate) {
		given(this.candidates.candidate(7)).willReturn(Optional.of(candidate));
	}

}
