package vn.dondoc.releases;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.releases.Candidate.Origin;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.RuleDesk.Node;
import vn.dondoc.rules.Rulebook;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a change of the rule folder, on one node and on two.
 */
@ReleasesTest
class FolderChangesTests {

	private static final CandidateReview LARGE = new CandidateReview(10, 0, 10, 0, 0, 10, 0, List.of(), List.of());

	@Autowired
	private RuleDesk desk;

	@Autowired
	private Candidates candidates;

	@Autowired
	private Rulebooks rulebooks;

	@Autowired
	private ReleaseNumbers numbers;

	@BeforeEach
	void clear() {
		this.desk.clear();
		this.rulebooks.current();
	}

	@Test
	void aChangeGoesLiveAndIsSubmittedOnce() {
		this.desk.write("duties.drl", RuleDesk.text("lan"));
		assertThat(obligations(this.rulebooks.current())).containsExactly("lan");
		this.rulebooks.current();
		this.rulebooks.look();
		assertThat(this.desk.all()).hasSize(2)
			.first()
			.satisfies((newest) -> assertThat(newest.origin()).isEqualTo(Origin.DISK))
			.satisfies((newest) -> assertThat(newest.author()).isEqualTo("RULE_FOLDER"));
	}

	@Test
	void aDirectiveAddedChangedOrTakenAwayIsACandidate() throws IOException {
		int before = this.desk.all().size();
		this.desk.write("directive.yml", "code: x\ntext: words.txt\n");
		this.desk.write("words.txt", "One");
		this.rulebooks.current();
		this.desk.write("words.txt", "Two");
		this.rulebooks.look();
		this.desk.write("directive.yml", "code: x\n");
		this.rulebooks.look();
		Files.delete(this.desk.dir().resolve("directive.yml"));
		this.rulebooks.look();
		assertThat(this.desk.all()).hasSize(before + 4);
	}

	@Test
	void eachRuleSetHasAGreaterNumberThanTheOneBefore() {
		this.desk.write("duties.drl", RuleDesk.text("numbered-first"));
		long first = number(this.rulebooks.current());
		this.desk.write("duties.drl", RuleDesk.text("numbered-next"));
		assertThat(number(this.rulebooks.current())).isGreaterThan(first);
		assertThat(this.numbers.of("0".repeat(64))).isEmpty();
	}

	private long number(Rulebooks.Current current) {
		return this.numbers.of(current.rulebook().orElseThrow().release().hash()).orElseThrow();
	}

	@Test
	void aGlanceTakesAChangeToo() {
		this.desk.write("duties.drl", RuleDesk.text("a-longer-name"));
		this.rulebooks.look();
		assertThat(obligations(this.rulebooks.now())).containsExactly("a-longer-name");
	}

	@Test
	void aFolderThatDoesNotCompileIsRefusedOnceAndSaidEveryTime() {
		this.desk.write("broken.drl", RuleDesk.BROKEN);
		Rulebooks.Current first = this.rulebooks.current();
		assertThat(first.problems()).isNotEmpty().allMatch((problem) -> problem.file().equals("broken.drl"));
		assertThat(obligations(first)).containsExactly("wan");
		assertThat(first.folderDiffers()).isTrue();
		this.rulebooks.look();
		assertThat(this.rulebooks.current().problems()).isEqualTo(first.problems());
		assertThat(restarted().rulebooks().current().problems()).isEqualTo(first.problems());
		assertThat(this.desk.all()).extracting(Candidate::state).containsExactly(State.REFUSED, State.ACTIVATED);
	}

	@Test
	void aMendedFolderIsAllRightAgain() {
		this.desk.write("duties.drl", RuleDesk.BROKEN);
		this.rulebooks.current();
		this.desk.write("duties.drl", RuleDesk.text("wan"));
		assertThat(this.rulebooks.current().problems()).isEmpty();
		assertThat(this.rulebooks.current().folderDiffers()).isFalse();
		this.desk.write("duties.drl", RuleDesk.BROKEN);
		assertThat(this.rulebooks.current().problems()).isNotEmpty();
		assertThat(this.desk.all()).extracting(Candidate::state).containsExactly(State.REFUSED, State.ACTIVATED);
	}

	@Test
	void withoutAFolderTheLastGoodReleaseRuns() throws IOException {
		this.desk.empty();
		Files.delete(this.desk.dir());
		Rulebooks.Current current = restarted().rulebooks().current();
		assertThat(current.problems()).singleElement().asString().contains("does not exist");
		assertThat(obligations(current)).containsExactly("wan");
	}

	@Test
	void whatIsStillInTheFolderAfterARollBackIsNotSubmittedAgain() {
		this.desk.write("duties.drl", RuleDesk.text("lan"));
		this.rulebooks.current();
		this.candidates.rollBack(RuleDesk.hash("wan"), "hoa", "");

		assertThat(obligations(this.rulebooks.current())).containsExactly("wan");
		assertThat(this.rulebooks.current().folderDiffers()).isTrue();
		assertThat(obligations(restarted().rulebooks().current())).containsExactly("wan");
		assertThat(this.desk.active()).isEqualTo(RuleDesk.hash("wan"));

		this.desk.write("duties.drl", RuleDesk.text("wan"));
		assertThat(obligations(this.rulebooks.current())).containsExactly("wan");
		this.desk.write("duties.drl", RuleDesk.text("lan"));
		assertThat(obligations(this.rulebooks.current())).as("an admin put it there anew").containsExactly("lan");
	}

	@Test
	void aNodeNeverSeenBeforeBringsNothingOldBack() {
		this.desk.write("duties.drl", RuleDesk.text("lan"));
		this.rulebooks.current();
		this.candidates.rollBack(RuleDesk.hash("wan"), "hoa", "");
		assertThat(obligations(node("new").rulebooks().current())).containsExactly("wan");
		assertThat(this.desk.active()).isEqualTo(RuleDesk.hash("wan"));
	}

	@Test
	void aNodeNeverSeenBeforeSubmitsWhatNobodyKnows() {
		this.desk.write("duties.drl", RuleDesk.text("lan"));
		assertThat(obligations(node("new").rulebooks().current())).containsExactly("lan");
	}

	@Test
	void aNodeThatWasDownBringsNothingBackThatOthersRolledBack() {
		Node other = node("two");
		other.rulebooks().current();
		this.desk.write("duties.drl", RuleDesk.text("lan"));
		this.rulebooks.current();
		this.candidates.rollBack(RuleDesk.hash("wan"), "hoa", "");
		assertThat(obligations(other.rulebooks().current())).containsExactly("wan");
		assertThat(this.desk.all()).hasSize(3);
	}

	@Test
	void twoNodesThatSeeTheSameChangeMakeOneCandidate() {
		Node other = node("two");
		other.rulebooks().current();
		this.desk.reviewIs(LARGE);
		this.desk.write("duties.drl", RuleDesk.text("lan"));
		this.rulebooks.current();
		assertThat(other.rulebooks().current().waiting()).isEqualTo(1);
		assertThat(this.desk.all()).hasSize(2);
	}

	@Test
	void aNodeRunsWhatAnotherActivatedAndKeepsWhatARunHolds() {
		Node other = node("two");
		Rulebook held = other.rulebooks().current().rulebook().orElseThrow();
		this.desk.submit("hoa", "lan");
		assertThat(obligations(other.rulebooks().current())).containsExactly("lan");
		assertThat(held.obligations()).containsExactly("wan");
		other.candidates().rollBack(RuleDesk.hash("wan"), "hoa", "");
		assertThat(obligations(this.rulebooks.current())).containsExactly("wan");
	}

	@Test
	void aFolderPutBackTakesItsWaitingCandidateBack() {
		this.desk.reviewIs(LARGE);
		this.desk.write("duties.drl", RuleDesk.text("lan"));
		assertThat(this.rulebooks.current().waiting()).isEqualTo(1);
		this.desk.write("duties.drl", RuleDesk.text("wan"));
		assertThat(this.rulebooks.current().waiting()).isZero();
		assertThat(this.desk.journal()).endsWith("RULE_FOLDER rules.superseded");
	}

	@Test
	void anybodyApprovesWhatComesFromDisk() {
		this.desk.reviewIs(LARGE);
		this.desk.write("duties.drl", RuleDesk.text("lan"));
		this.rulebooks.current();
		Candidate held = this.candidates.waiting().get(0);
		assertThat(this.candidates.approve(held.id(), "hoa", "").state()).isEqualTo(State.ACTIVATED);
		assertThat(obligations(this.rulebooks.now())).containsExactly("lan");
	}

	@Test
	void nothingRunsWhileNothingEverCompiled() {
		this.desk.clear();
		this.desk.write("duties.drl", RuleDesk.BROKEN);
		Node fresh = node("fresh");
		assertThat(fresh.rulebooks().current().rulebook()).isEmpty();
		assertThat(fresh.rulebooks().current().problems()).isNotEmpty();
		this.desk.write("duties.drl", RuleDesk.text("wan"));
		assertThat(obligations(fresh.rulebooks().current())).containsExactly("wan");
	}

	private Node restarted() {
		return node("one");
	}

	private Node node(String name) {
		return this.desk.node(name, this.desk.settings(), new RealSleeper());
	}

	private static java.util.Set<String> obligations(Rulebooks.Current current) {
		return current.rulebook().orElseThrow().obligations();
	}

}
