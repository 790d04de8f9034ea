package vn.dondoc.releases;

import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.paging.Paging;
import vn.dondoc.releases.Candidate.Held;
import vn.dondoc.releases.Candidate.Origin;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.CandidateRefusedException.Reason;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleProblemsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The life of candidates where changes go live by themselves.
 */
@Tag("smoke")
@ReleasesTest
class CandidatesTests {

	private static final CandidateReview LARGE = new CandidateReview(100, 3, 51, 0, 0, 0, 51, List.of(),
			List.of(vn.dondoc.text.Reason.given("Không ai thuộc danh mục này")));

	@Autowired
	private RuleDesk desk;

	@Autowired
	private Candidates candidates;

	@Autowired
	private Releases releases;

	@Autowired
	private Rulebooks rulebooks;

	@BeforeEach
	void clear() {
		this.desk.clear();
		this.rulebooks.current();
	}

	@Test
	void theVeryFirstReleaseGoesLiveUncompared() {
		this.desk.clear();
		this.desk.reviewBy((candidate, running) -> {
			throw new IllegalStateException("nobody asked for this");
		});
		assertThat(this.rulebooks.current().problems()).isEmpty();
		assertThat(this.desk.all()).singleElement()
			.satisfies((only) -> assertThat(only.state()).isEqualTo(State.ACTIVATED))
			.satisfies((only) -> assertThat(only.basedOn()).isNull())
			.satisfies((only) -> assertThat(only.origin()).isEqualTo(Origin.DISK));
		assertThat(this.desk.journal()).containsExactly("RULE_FOLDER rules.submitted", "RULE_FOLDER rules.activated");
	}

	@Test
	void aChangeFromTheEditorGoesLiveAtOnce() {
		String first = this.desk.active();
		Candidate candidate = this.desk.submit("hoa", "lan");

		assertThat(candidate.state()).isEqualTo(State.ACTIVATED);
		assertThat(candidate.held()).isEqualTo(Held.NO);
		assertThat(candidate.basedOn()).isEqualTo(first);
		assertThat(candidate.comment()).isEqualTo("vì lan");
		assertThat(candidate.decidedBy()).isNull();
		assertThat(this.candidates.candidate(candidate.id())).contains(candidate);
		assertThat(this.rulebooks.now().rulebook().orElseThrow().obligations()).containsExactly("lan");
		assertThat(this.releases.activations(1)).singleElement()
			.satisfies((live) -> assertThat(live.candidate()).isEqualTo(candidate.id()))
			.satisfies((live) -> assertThat(live.actor()).isEqualTo("hoa"))
			.satisfies((live) -> assertThat(live.approver()).isNull())
			.satisfies((live) -> assertThat(live.comment()).isEqualTo("vì lan"));
		assertThat(this.desk.journal()).endsWith("hoa rules.submitted", "hoa rules.activated");
		assertThat(this.desk.journalIntact()).isTrue();
	}

	@Test
	void whatDoesNotCompileIsRefusedAndKeptWithItsProblems() {
		Candidate candidate = this.candidates.submit(Map.of("hỏng.drl", RuleDesk.BROKEN), "hoa", "",
				this.desk.active());

		assertThat(candidate.state()).isEqualTo(State.REFUSED);
		assertThat(candidate.problems()).isNotEmpty().allSatisfy((problem) -> {
			assertThat(problem.file()).isEqualTo("hỏng.drl");
			assertThat(problem.line()).isGreaterThan(1);
		});
		assertThat(this.releases.release(candidate.release())).isPresent();
		assertThat(this.desk.active()).isEqualTo(RuleDesk.hash("wan"));
		assertThat(this.desk.journal()).endsWith("hoa rules.submitted", "hoa rules.refused");
		assertRefused(Reason.DECIDED, () -> this.candidates.approve(candidate.id(), "lan", ""));
	}

	@Test
	void aLargeShareOfAlertsIsHeldAndGoesLiveByTheApprovalOfAnother() {
		this.desk.reviewIs(LARGE);
		Candidate held = this.desk.submit("hoa", "lan");
		assertThat(held.state()).isEqualTo(State.WAITING);
		assertThat(held.held()).isEqualTo(Held.BY_SHARE);
		assertThat(held.review()).isEqualTo(LARGE);
		assertThat(this.candidates.waiting()).containsExactly(held);
		assertThat(this.rulebooks.current().waiting()).isEqualTo(1);
		assertThat(this.desk.active()).isEqualTo(RuleDesk.hash("wan"));

		Candidate live = this.candidates.approve(held.id(), "minh", "đã xem");
		assertThat(live.state()).isEqualTo(State.ACTIVATED);
		assertThat(live.decidedBy()).isEqualTo("minh");
		assertThat(live.reason()).isEqualTo("đã xem");
		assertThat(this.desk.active()).isEqualTo(RuleDesk.hash("lan"));
		assertThat(this.releases.activations(1)).first().extracting(Activation::approver).isEqualTo("minh");
		assertThat(this.desk.journal()).endsWith("hoa rules.submitted", "hoa rules.held", "minh rules.approved",
				"minh rules.activated");
	}

	@Test
	void exactlyTheShareThatIsAllowedIsNotHeld() {
		this.desk.reviewIs(new CandidateReview(100, 50, 50, 0, 0, 0, 0, List.of(), List.of()));
		assertThat(this.desk.submit("hoa", "lan").state()).isEqualTo(State.ACTIVATED);
	}

	@Test
	void aFailingScenarioIsToldAndHoldsNothing() {
		this.desk.reviewIs(new CandidateReview(100, 0, 0, 0, 0, 0, 0,
				List.of(vn.dondoc.text.Reason.given("tests/wan.yml:3")), List.of()));
		assertThat(this.desk.submit("hoa", "lan").state()).isEqualTo(State.ACTIVATED);
	}

	@Test
	void whatCannotBeRehearsedIsHeldAndSaysWhy() {
		this.desk.reviewBy((candidate, running) -> {
			throw new IllegalStateException("no units today");
		});
		Candidate held = this.desk.submit("hoa", "lan");
		assertThat(held.state()).isEqualTo(State.WAITING);
		assertThat(held.review().warnings()).singleElement().asString().contains("A fault in the server (reference ");
	}

	@Test
	void theReviewerIsGivenWhatRuns() {
		this.desk.reviewBy((candidate, running) -> {
			assertThat(candidate.obligations()).containsExactly("lan");
			assertThat(running).isNotNull();
			assertThat(running.obligations()).containsExactly("wan");
			return RuleDesk.CALM;
		});
		assertThat(this.desk.submit("hoa", "lan").state()).isEqualTo(State.ACTIVATED);
	}

	@Test
	void nobodyApprovesWhatTheyMadeHoweverTheyWriteTheirName() {
		this.desk.reviewIs(LARGE);
		Candidate held = this.desk.submit("hoa", "lan");
		assertRefused(Reason.OWN, () -> this.candidates.approve(held.id(), "hoa", ""));
		assertRefused(Reason.OWN, () -> this.candidates.approve(held.id(), " HOA ", ""));
		assertThat(this.desk.active()).isEqualTo(RuleDesk.hash("wan"));
	}

	@Test
	void anotherReleaseMeanwhileOvertakesACandidate() {
		this.desk.reviewIs(LARGE);
		Candidate held = this.desk.submit("hoa", "lan");
		this.desk.reviewIs(RuleDesk.CALM);
		this.desk.submit("minh", "man");
		assertRefused(Reason.OVERTAKEN, () -> this.candidates.approve(held.id(), "minh", ""));
		assertThat(this.candidates.waiting()).containsExactly(held);
		this.candidates.reject(held.id(), "minh", "lỗi thời");
		assertThat(this.candidates.waiting()).isEmpty();
	}

	@Test
	void filesEditedFromAnotherReleaseThanRunsAreRefused() {
		String first = this.desk.active();
		this.desk.submit("minh", "man");
		assertRefused(Reason.OVERTAKEN, () -> this.candidates.submit(RuleDesk.files("lan"), "hoa", "", first));
	}

	@Test
	void aReleaseThatGoesLiveDuringTheReviewOvertakesTheSubmission() {
		String first = this.desk.active();
		this.desk.reviewBy((candidate, running) -> {
			this.desk.reviewIs(RuleDesk.CALM);
			this.desk.submit("minh", "man");
			return RuleDesk.CALM;
		});
		assertRefused(Reason.OVERTAKEN, () -> this.candidates.submit(RuleDesk.files("lan"), "hoa", "", first));
		assertThat(this.desk.active()).isEqualTo(RuleDesk.hash("man"));
	}

	@Test
	void whatRunsAlreadyIsNoCandidate() {
		assertRefused(Reason.UNCHANGED, () -> this.desk.submit("hoa", "wan"));
		assertRefused(Reason.UNCHANGED, () -> this.candidates.rollBack(this.desk.active(), "hoa", ""));
		assertThat(this.desk.all()).hasSize(1);
	}

	@Test
	void whatIsUnknownIsSaid() {
		assertRefused(Reason.UNKNOWN, () -> this.candidates.approve(4711, "hoa", ""));
		assertRefused(Reason.UNKNOWN, () -> this.candidates.reject(4711, "hoa", ""));
		assertRefused(Reason.UNKNOWN, () -> this.candidates.rollBack("f".repeat(64), "hoa", ""));
		assertThat(this.candidates.candidate(4711)).isEmpty();
	}

	@Test
	void aDecisionIsTakenOnce() {
		this.desk.reviewIs(LARGE);
		Candidate held = this.desk.submit("hoa", "lan");
		assertThat(this.candidates.reject(held.id(), "minh", "không").state()).isEqualTo(State.REJECTED);
		assertRefused(Reason.DECIDED, () -> this.candidates.reject(held.id(), "minh", ""));
		assertRefused(Reason.DECIDED, () -> this.candidates.approve(held.id(), "minh", ""));
		assertThat(this.desk.journal()).endsWith("minh rules.rejected");
	}

	@Test
	void anAuthorTakesACandidateBack() {
		this.desk.reviewIs(LARGE);
		Candidate held = this.desk.submit("hoa", "lan");
		assertThat(this.candidates.reject(held.id(), "hoa", "").state()).isEqualTo(State.SUPERSEDED);
		assertThat(this.desk.journal()).endsWith("hoa rules.superseded");
	}

	@Test
	void aNewerCandidateOfTheSameAuthorTakesTheOldersPlace() {
		this.desk.reviewIs(LARGE);
		Candidate older = this.desk.submit("hoa", "lan");
		Candidate others = this.desk.submit("minh", "man");
		Candidate newer = this.desk.submit("hoa", "vpn");
		assertThat(this.candidates.waiting()).containsExactly(others, newer);
		assertThat(this.candidates.candidate(older.id()).orElseThrow().state()).isEqualTo(State.SUPERSEDED);
		assertThat(this.desk.journal()).contains("hoa rules.superseded");
	}

	@Test
	void anEarlierReleaseComesBackInOneCall() {
		this.desk.submit("hoa", "lan");
		Candidate back = this.candidates.rollBack(RuleDesk.hash("wan"), "hoa", "thôi");
		assertThat(back.state()).isEqualTo(State.ACTIVATED);
		assertThat(back.origin()).isEqualTo(Origin.ROLL_BACK);
		assertThat(this.desk.active()).isEqualTo(RuleDesk.hash("wan"));
		assertThat(this.releases.activations(10)).extracting(Activation::release)
			.containsExactly(RuleDesk.hash("wan"), RuleDesk.hash("lan"), RuleDesk.hash("wan"));
	}

	@Test
	void aRollBackIsHeldLikeAnyOtherChange() {
		this.desk.submit("hoa", "lan");
		this.desk.reviewIs(LARGE);
		Candidate back = this.candidates.rollBack(RuleDesk.hash("wan"), "hoa", "");
		assertThat(back.held()).isEqualTo(Held.BY_SHARE);
		assertThat(this.desk.active()).isEqualTo(RuleDesk.hash("lan"));
	}

	@Test
	void whatNeverWentLiveCannotComeBack() {
		this.desk.reviewIs(LARGE);
		Candidate held = this.desk.submit("hoa", "lan");
		this.candidates.reject(held.id(), "minh", "");
		this.desk.reviewIs(RuleDesk.CALM);
		assertRefused(Reason.UNKNOWN, () -> this.candidates.rollBack(held.release(), "hoa", ""));
	}

	@Test
	void whatNoLongerPassesTheGateIsRefusedWhenItIsApproved() {
		this.desk.reviewIs(LARGE);
		Candidate held = this.desk.submit("hoa", "lan");
		this.desk.tamper(held.release(), RuleDesk.BROKEN);
		Candidate refused = this.candidates.approve(held.id(), "minh", "");
		assertThat(refused.state()).isEqualTo(State.REFUSED);
		assertThat(refused.problems()).isNotEmpty();
		assertThat(this.desk.active()).isEqualTo(RuleDesk.hash("wan"));
		assertThat(this.desk.journal()).endsWith("hoa rules.refused");
	}

	@Test
	void aTextChangedInTheDatabaseDoesNotRun() {
		Candidate live = this.desk.submit("hoa", "lan");
		this.desk.tamper(live.release(), RuleDesk.text("man"));
		RuleDesk.Node restarted = this.desk.node("one", this.desk.settings(), new RealSleeper());
		assertThat(restarted.rulebooks().current().rulebook()).isEmpty();
		assertThat(restarted.rulebooks().current().problems()).singleElement()
			.asString()
			.contains(live.release().substring(0, 10), "was changed in the database");
	}

	@Test
	void anyTwoReleasesAreCompared() {
		String first = this.desk.active();
		this.desk.submit("hoa", "lan");
		Release earlier = this.releases.release(first).orElseThrow();
		Release later = this.releases.release(this.desk.active()).orElseThrow();
		assertThat(FileDiff.between(earlier, later)).singleElement().extracting(FileDiff::name).isEqualTo("duties.drl");
		assertThat(this.releases.release("f".repeat(64))).isEmpty();
	}

	@Test
	void whatWaitsIsForAnybodyButItsAuthor() {
		this.desk.reviewIs(LARGE);
		Candidate held = this.desk.submit("hoa", "lan");
		assertThat(this.candidates.waitingFor("minh")).containsExactly(held.id());
		assertThat(this.candidates.waitingFor("Hoa")).as("its author").isEmpty();
		this.candidates.reject(held.id(), "minh", "");
		assertThat(this.candidates.waitingFor("minh")).isEmpty();
	}

	@Test
	void pagesReadCandidatesNewestFirst() {
		Candidate one = this.desk.submit("hoa", "lan");
		Candidate two = this.desk.submit("hoa", "man");
		assertThat(this.candidates.find(Paging.newest(2)).items()).containsExactly(two, one);
		assertThat(this.candidates.find(Paging.before(two.id(), 1)).items()).containsExactly(one);
	}

	@Test
	void aFileThatCouldNotBeInTheFolderIsNotTaken() {
		for (String name : List.of("../x.drl", "/x.drl", "x.txt", ".x.drl", "a\\x.drl", "a/../x.drl", "a//x.drl",
				"x.drl\n", "x".repeat(300) + ".drl")) {
			assertThatExceptionOfType(RuleProblemsException.class).as(name)
				.isThrownBy(() -> this.candidates.submit(Map.of(name, RuleDesk.text("lan")), "hoa", "",
						this.desk.active()));
		}
		assertThat(
				this.candidates.submit(Map.of("phụ lục/hai.DRL", RuleDesk.text("lan")), "hoa", "", this.desk.active())
					.state())
			.isEqualTo(State.ACTIVATED);
	}

	private static void assertRefused(Reason reason, ThrowingCallable move) {
		assertThatExceptionOfType(CandidateRefusedException.class).isThrownBy(move)
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(reason));
	}

}
