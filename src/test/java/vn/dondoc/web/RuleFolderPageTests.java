package vn.dondoc.web;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.dondoc.accounts.Accounts;
import vn.dondoc.accounts.Role;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.CandidateRefusedException;
import vn.dondoc.releases.CandidateRefusedException.Reason;
import vn.dondoc.releases.Candidates;
import vn.dondoc.releases.FolderChoices;
import vn.dondoc.releases.Releases;
import vn.dondoc.releases.Rulebooks;
import vn.dondoc.rules.RuleProblem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.reset;

@PageTest
class RuleFolderPageTests {

	@Autowired
	private Rulebooks rulebooks;

	@Autowired
	private Releases releases;

	@Autowired
	private Candidates candidates;

	private final FolderChoices choices;

	private final Browser admin;

	private final Browser supervisor;

	RuleFolderPageTests(@Autowired MockMvcTester mvc, @Autowired Accounts accounts, @Autowired FolderChoices choices) {
		if (accounts.account("folder.reader").isEmpty()) {
			String first = accounts.add("admin", "folder.reader", Role.SUPERVISOR, "vi");
			accounts.changePassword("folder.reader", first, "correct horse battery");
		}
		this.admin = new Browser(mvc, accounts, "admin");
		this.supervisor = new Browser(mvc, accounts, "folder.reader");
		this.choices = RuleFakes.mocked(choices);
	}

	@BeforeEach
	void theFolderDiffers() {
		reset(this.choices);
		RuleFakes.begin(this.rulebooks, this.releases, this.candidates);
		RuleFakes.runs(this.rulebooks, true);
	}

	@Test
	void aFolderThatDiffersIsSaidOnEveryPageToWhoeverMayChoose() {
		for (String page : List.of("/alerts", "/units", "/rules", "/accounts")) {
			assertThat(this.admin.page(page)).contains("Thư mục quy tắc khác với bộ quy tắc đang áp dụng.",
					"href=\"/rules/folder\"");
		}
		assertThat(this.supervisor.page("/alerts")).doesNotContain("/rules/folder");
		assertThat(this.supervisor.page("/rules")).contains("/rules/folder");
		RuleFakes.runs(this.rulebooks, false);
		assertThat(this.admin.page("/alerts")).doesNotContain("/rules/folder");
		assertThat(this.admin.get("/rules/folder")).hasRedirectedUrl("/rules");
	}

	@Test
	void bothWaysOutAreOfferedWithWhatTheFolderWouldDo() {
		RuleFakes.runs(this.rulebooks, true, new RuleProblem("wan.drl", 1, 1, "was changed on both sides"));
		String page = this.admin.page("/rules/folder?lang=en");
		assertThat(page).contains("wan.drl:1:1", "was changed on both sides", "action=\"/rules/folder/take\"",
				"action=\"/rules/folder/write\"", "value=\"" + RuleFakes.LATER.hash() + "\"", "id=\"effect\"",
				"<mark>12</mark>", "/rules/edit?from=" + RuleFakes.LATER.hash());
		assertThat(this.supervisor.page("/rules/folder?lang=vi")).contains("<mark>12</mark>")
			.doesNotContain("/rules/folder/take", "/rules/folder/write");
	}

	@Test
	void theFolderIsSubmitted() {
		given(this.choices.take("abc", "admin", "vì sao"))
			.willReturn(RuleFakes.candidate(8, State.WAITING, "admin", null));
		assertThat(this.admin.post("/rules/folder/take", "folder", "abc", "comment", " vì sao "))
			.hasRedirectedUrl("/rules/candidates/8")
			.flash()
			.containsEntry("done", "candidate.told.WAITING");
	}

	@Test
	void whatRunsIsWrittenIntoTheFolder() {
		assertThat(this.admin.post("/rules/folder/write", "folder", "abc")).hasRedirectedUrl("/rules")
			.flash()
			.containsEntry("done", "folder.written");
		then(this.choices).should().write("abc", "admin");
	}

	@Test
	void whatMayNotBeDoneIsSaid() {
		willThrow(new CandidateRefusedException(Reason.FOLDER_CLOSED)).given(this.choices).write("abc", "admin");
		given(this.choices.take("abc", "admin", "")).willThrow(new CandidateRefusedException(Reason.FOLDER_CHANGED));
		assertThat(this.admin.post("/rules/folder/write", "folder", "abc")).hasRedirectedUrl("/rules/folder")
			.flash()
			.containsEntry("refused", "candidate.refused.FOLDER_CLOSED");
		assertThat(this.admin.post("/rules/folder/take", "folder", "abc")).hasRedirectedUrl("/rules/folder")
			.flash()
			.containsEntry("refused", "candidate.refused.FOLDER_CHANGED");
	}

}
