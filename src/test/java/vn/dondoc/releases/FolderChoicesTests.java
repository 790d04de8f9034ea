package vn.dondoc.releases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.releases.Candidate.Held;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.CandidateRefusedException.Reason;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.RuleFolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The two ways out when the folder differs from what runs.
 */
@ReleasesTest
class FolderChoicesTests {

	private static final CandidateReview LARGE = new CandidateReview(10, 0, 10, 0, 0, 10, 0, List.of(), List.of());

	@Autowired
	private RuleDesk desk;

	@Autowired
	private Candidates candidates;

	@Autowired
	private Rulebooks rulebooks;

	@Autowired
	private FolderChoices choices;

	@Autowired
	private Releases releases;

	@BeforeEach
	void bothChangedTheSameFile() {
		this.desk.clear();
		this.rulebooks.current();
		this.desk.submit("hoa", "lan");
		this.desk.write("duties.drl", RuleDesk.text("vpn"));
		this.desk.write("annex/more.drl", RuleDesk.text("pan"));
		assertThat(this.rulebooks.current().problems()).hasSize(1);
	}

	@Test
	void theFolderIsTakenAsItIsAndChangesAreCountedFromThere() {
		assertThat(this.choices.take(folder().hash(), "tam", "đúng là vpn").state()).isEqualTo(State.ACTIVATED);
		assertThat(this.rulebooks.current().problems()).isEmpty();
		assertThat(this.desk.active()).isEqualTo(folder().hash());
		assertThat(this.rulebooks.differing()).isEmpty();
		this.desk.write("duties.drl", RuleDesk.text("man"));
		assertThat(this.rulebooks.current().rulebook().orElseThrow().obligations()).containsExactlyInAnyOrder("man",
				"pan");
	}

	@Test
	void whoTakesTheFolderDoesNotApproveIt() {
		this.desk.reviewIs(LARGE);
		Candidate waiting = this.choices.take(folder().hash(), "tam", "");
		assertThat(waiting.held()).isEqualTo(Held.BY_SHARE);
		assertThat(this.rulebooks.current().problems()).as("it has been decided to ask").isEmpty();
		assertRefused(Reason.OWN, () -> this.candidates.approve(waiting.id(), "tam", ""));
		this.candidates.reject(waiting.id(), "hoa", "");
		assertThat(this.rulebooks.current().problems()).as("the answer was no").isEmpty();
		assertThat(this.rulebooks.current().folderDiffers()).isTrue();
		assertThat(this.desk.active()).isEqualTo(RuleDesk.hash("lan"));
	}

	@Test
	void aWishThatIsTakenBackLeavesTheQuestionOpen() {
		this.desk.reviewIs(LARGE);
		this.candidates.reject(this.choices.take(folder().hash(), "tam", "").id(), "tam", "");
		assertThat(this.rulebooks.current().problems()).hasSize(1);
	}

	@Test
	void whatRunsIsWrittenIntoTheFolderAndItsTextIsKept() throws IOException {
		Release held = folder();
		this.choices.write(held.hash(), "tam");
		assertThat(folder().files()).isEqualTo(RuleDesk.files("lan"));
		assertThat(this.rulebooks.now().problems()).isEmpty();
		assertThat(this.rulebooks.now().folderDiffers()).isFalse();
		assertThat(this.releases.release(held.hash())).contains(held);
		assertThat(this.desk.journal()).endsWith("tam rules.written");
		assertThat(this.desk.dir().resolve("annex")).isEmptyDirectory();
	}

	@Test
	void whatWasRolledBackIsWrittenIntoTheFolderAndMayBeTouchedAgain() {
		this.choices.take(folder().hash(), "tam", "");
		this.candidates.rollBack(RuleDesk.hash("lan"), "hoa", "");
		this.rulebooks.current();
		this.choices.write(folder().hash(), "hoa");
		this.desk.write("duties.drl", RuleDesk.text("man"));
		assertThat(this.rulebooks.current().rulebook().orElseThrow().obligations()).containsExactly("man");
	}

	@Test
	void aFolderThatIsAnotherByNowIsLeftAlone() {
		String shown = folder().hash();
		this.desk.write("duties.drl", RuleDesk.text("man"));
		assertRefused(Reason.FOLDER_CHANGED, () -> this.choices.write(shown, "tam"));
		assertRefused(Reason.FOLDER_CHANGED, () -> this.choices.take(shown, "tam", ""));
		assertThat(folder().files()).containsEntry("duties.drl", RuleDesk.text("man"));
	}

	@Test
	void aLinkIsNotWrittenThrough() throws IOException {
		Files.move(this.desk.dir().resolve("duties.drl"), this.desk.dir().resolve("real.txt"));
		Path link = Files.createSymbolicLink(this.desk.dir().resolve("duties.drl"), Path.of("real.txt"));
		assertRefused(Reason.FOLDER_CLOSED, () -> this.choices.write(folder().hash(), "tam"));
		assertThat(link).hasContent(RuleDesk.text("vpn"));
		assertThat(folder().files())
			.isEqualTo(Map.of("duties.drl", RuleDesk.text("vpn"), "annex/more.drl", RuleDesk.text("pan")));
	}

	private Release folder() {
		return RuleFolder.read(this.desk.dir());
	}

	private static void assertRefused(Reason reason, Runnable work) {
		assertThatExceptionOfType(CandidateRefusedException.class).isThrownBy(work::run)
			.extracting(CandidateRefusedException::reason)
			.isEqualTo(reason);
	}

}
