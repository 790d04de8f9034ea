package vn.dondoc.releases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.releases.Candidate.Origin;
import vn.dondoc.releases.Candidate.State;
import vn.dondoc.releases.RulesProperties.Activation;
import vn.dondoc.releases.RulesProperties.FailingScenarios;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What changed in the folder is put onto what runs; what the folder held all the time is
 * not.
 */
@ReleasesTest
class FolderOntoWhatRunsTests {

	private static final CandidateReview LARGE = new CandidateReview(10, 0, 10, 0, 0, 10, 0, List.of(), List.of());

	@TempDir
	private Path other = Path.of("");

	@Autowired
	private RuleDesk desk;

	@Autowired
	private Candidates candidates;

	@Autowired
	private Rulebooks rulebooks;

	@BeforeEach
	void twoFiles() {
		this.desk.clear();
		this.desk.empty();
		write("a.drl", "wan");
		write("b.drl", "man");
		runs("wan", "man");
	}

	@Test
	void afterARollBackAnotherFileThatIsTouchedComesAlone() {
		String before = this.desk.active();
		write("a.drl", "lan");
		runs("lan", "man");
		this.candidates.rollBack(before, "hoa", "");
		write("b.drl", "vpn");
		runs("wan", "vpn");
		assertThat(this.rulebooks.current().folderDiffers()).isTrue();
		assertThat(this.rulebooks.current().problems()).isEmpty();
	}

	@Test
	void afterARollBackAndARestartAnotherFileThatIsTouchedComesAlone() {
		String before = this.desk.active();
		write("a.drl", "lan");
		runs("lan", "man");
		this.candidates.rollBack(before, "hoa", "");
		runs("wan", "man");
		write("c.drl", "vpn");
		assertThat(obligations(node("one", this.desk.dir()))).containsExactlyInAnyOrder("wan", "man", "vpn");
	}

	@Test
	void aFileTakenAwayGoesAndBringsNothingBack() {
		String before = this.desk.active();
		write("a.drl", "lan");
		runs("lan", "man");
		this.candidates.rollBack(before, "hoa", "");
		delete("b.drl");
		runs("wan");
	}

	@Test
	void whatTheEditorChangedStaysWhenTheFolderChangesAnotherFile() {
		edit("a.drl", "lan");
		write("b.drl", "vpn");
		runs("lan", "vpn");
		delete("b.drl");
		runs("lan");
	}

	@Test
	void aFileChangedOnBothSidesIsAskedAboutAndNeitherTextIsTaken() {
		edit("a.drl", "lan");
		write("a.drl", "vpn");
		write("b.drl", "pan");
		runs("lan", "man");
		assertConflict(this.rulebooks, "a.drl");
		assertConflict(node("one", this.desk.dir()), "a.drl");
		assertThat(this.desk.all()).as("the first folder and what was edited").hasSize(2);
		write("a.drl", "lan");
		runs("lan", "pan");
		assertThat(this.rulebooks.now().problems()).isEmpty();
		assertThat(this.rulebooks.now().folderDiffers()).isFalse();
	}

	@Test
	void aFileRolledBackAndTouchedAgainIsAskedAbout() {
		String before = this.desk.active();
		write("a.drl", "lan");
		runs("lan", "man");
		this.candidates.rollBack(before, "hoa", "");
		write("a.drl", "vpn");
		runs("wan", "man");
		assertConflict(this.rulebooks, "a.drl");
		write("a.drl", "wan");
		runs("wan", "man");
		assertThat(this.rulebooks.now().problems()).isEmpty();
	}

	@Test
	void aFileTakenAwayThatWasEditedIsAskedAbout() {
		edit("a.drl", "lan");
		delete("a.drl");
		runs("lan", "man");
		assertConflict(this.rulebooks, "a.drl");
	}

	@Test
	void whatWaitsIsPartOfTheNextWish() {
		this.desk.reviewIs(LARGE);
		write("a.drl", "lan");
		runs("wan", "man");
		write("b.drl", "vpn");
		runs("wan", "man");
		Candidate waiting = this.candidates.waiting().get(0);
		assertThat(this.candidates.waiting()).hasSize(1);
		this.candidates.approve(waiting.id(), "hoa", "");
		assertThat(obligations(this.rulebooks)).containsExactlyInAnyOrder("lan", "vpn");
		this.desk.reviewIs(RuleDesk.CALM);
		write("a.drl", "pan");
		runs("pan", "vpn");
	}

	@Test
	void whatWasRejectedIsNoPartOfTheNextWish() {
		this.desk.reviewIs(LARGE);
		write("a.drl", "lan");
		runs("wan", "man");
		this.candidates.reject(this.candidates.waiting().get(0).id(), "hoa", "");
		this.desk.reviewIs(RuleDesk.CALM);
		write("b.drl", "vpn");
		runs("wan", "vpn");
	}

	@Test
	void whatIsMendedComesWithAllThatChangedWithIt() {
		this.desk.write("a.drl", RuleDesk.BROKEN);
		write("b.drl", "vpn");
		runs("wan", "man");
		assertThat(this.rulebooks.now().problems()).isNotEmpty();
		write("a.drl", "lan");
		runs("lan", "vpn");
		assertThat(this.rulebooks.now().problems()).isEmpty();
	}

	@Test
	void aRefusedChangeIsSaidForAsLongAsItIsInTheFolderWhateverRuns() {
		this.desk.write("a.drl", RuleDesk.BROKEN);
		runs("wan", "man");
		edit("b.drl", "vpn");
		runs("wan", "vpn");
		assertThat(this.rulebooks.now().problems()).extracting("file").containsOnly("a.drl");
	}

	@Test
	void aSecondNodeWithAFolderOfItsOwnBringsNothingBack() {
		String before = this.desk.active();
		write(this.other, "a.drl", "wan");
		write(this.other, "b.drl", "man");
		Rulebooks two = node("two", this.other);
		write("a.drl", "lan");
		runs("lan", "man");
		write(this.other, "a.drl", "lan");
		assertThat(obligations(two)).containsExactlyInAnyOrder("lan", "man");
		this.candidates.rollBack(before, "hoa", "");
		write("b.drl", "vpn");
		runs("wan", "vpn");
		write(this.other, "b.drl", "vpn");
		assertThat(obligations(two)).containsExactlyInAnyOrder("wan", "vpn");
		write(this.other, "b.drl", "pan");
		assertThat(obligations(two)).containsExactlyInAnyOrder("wan", "pan");
		assertThat(two.now().problems()).isEmpty();
	}

	@Test
	void aNodeNeverSeenBeforeCountsFromWhatOthersTook() {
		String before = this.desk.active();
		write("a.drl", "lan");
		runs("lan", "man");
		this.candidates.rollBack(before, "hoa", "");
		write("b.drl", "vpn");
		assertThat(obligations(node("new", this.desk.dir()))).containsExactlyInAnyOrder("wan", "vpn");
	}

	@Test
	void aNodeNeverSeenBeforeTakesNobodysWishBack() {
		this.desk.reviewIs(LARGE);
		write(this.other, "a.drl", "wan");
		write(this.other, "b.drl", "man");
		write("a.drl", "lan");
		runs("wan", "man");
		node("new", this.other).current();
		assertThat(this.candidates.waiting()).hasSize(1);
	}

	@Test
	void theFirstFolderAfterRulesOfTheEditorIsAskedAbout() {
		this.desk.clear();
		this.desk.submit("hoa", "lan");
		Rulebooks first = node("first", this.desk.dir());
		assertThat(obligations(first)).containsExactly("lan");
		assertConflict(first, "duties.drl");
	}

	@Test
	void whatTheEditorHasAlreadyIsNotSubmittedAgain() {
		write("a.drl", "lan");
		edit("a.drl", "lan");
		int before = this.desk.all().size();
		runs("lan", "man");
		assertThat(this.desk.all()).hasSize(before);
		edit("b.drl", "vpn");
		write("a.drl", "pan");
		runs("pan", "vpn");
		assertThat(this.desk.all().get(0)).satisfies((newest) -> assertThat(newest.state()).isEqualTo(State.ACTIVATED))
			.satisfies((newest) -> assertThat(newest.origin()).isEqualTo(Origin.DISK));
	}

	private void assertConflict(Rulebooks node, String file) {
		assertThat(node.current().problems()).singleElement()
			.asString()
			.startsWith(file + ":1:1: was changed in the folder, but already differed there");
		assertThat(node.now().folderDiffers()).isTrue();
	}

	private void edit(String file, String obligation) {
		Map<String, String> files = new HashMap<>(this.rulebooks.now().rulebook().orElseThrow().release().files());
		files.put(file, RuleDesk.text(obligation));
		this.candidates.submit(files, "hoa", "", this.desk.active());
	}

	private void runs(String... expected) {
		assertThat(obligations(this.rulebooks)).containsExactlyInAnyOrder(expected);
	}

	private static Set<String> obligations(Rulebooks node) {
		return node.current().rulebook().orElseThrow().obligations();
	}

	private Rulebooks node(String name, Path folder) {
		RulesProperties settings = new RulesProperties(folder, Activation.AUTOMATIC, 0.5, 1, FailingScenarios.TELL,
				Duration.ZERO, Duration.ZERO);
		return this.desk.node(name, settings, new RealSleeper()).rulebooks();
	}

	private void write(String file, String obligation) {
		this.desk.write(file, RuleDesk.text(obligation));
	}

	private static void write(Path folder, String file, String obligation) {
		try {
			Files.writeString(folder.resolve(file), RuleDesk.text(obligation));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void delete(String file) {
		try {
			Files.delete(this.desk.dir().resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
