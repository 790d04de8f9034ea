package vn.dondoc.releases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import vn.dondoc.releases.RulesProperties.Activation;
import vn.dondoc.releases.RulesProperties.FailingScenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A rule folder that Kubernetes mounts from a ConfigMap: its files are links by way of
 * {@code ..data}, and an update replaces that one link.
 */
@ReleasesTest
class MountedFolderTests {

	@TempDir
	private Path folder = Path.of("");

	private final RuleDesk desk;

	private Rulebooks rulebooks;

	private RuleDesk.Node mounted;

	@Autowired
	MountedFolderTests(RuleDesk desk, Rulebooks rulebooks, Candidates candidates, FolderChoices choices) {
		this.desk = desk;
		this.rulebooks = rulebooks;
		this.mounted = new RuleDesk.Node(candidates, rulebooks, choices);
	}

	@BeforeEach
	void mount() throws IOException {
		this.desk.clear();
		version("..2026_11_29_1", Map.of("a.drl", "wan", "b.drl", "man"));
		for (String file : Set.of("a.drl", "b.drl")) {
			Files.createSymbolicLink(this.folder.resolve(file), Path.of("..data").resolve(file));
		}
		RulesProperties settings = new RulesProperties(this.folder, Activation.AUTOMATIC, 0.5, 1, FailingScenarios.TELL,
				Duration.ZERO, Duration.ZERO);
		this.mounted = this.desk.node("mounted", settings, new RealSleeper());
		this.rulebooks = this.mounted.rulebooks();
		assertThat(obligations(this.rulebooks.current())).containsExactlyInAnyOrder("wan", "man");
	}

	@Test
	void anUpdateIsOneChange() throws IOException {
		int before = this.desk.all().size();
		version("..2026_11_29_2", Map.of("a.drl", "lan", "b.drl", "pan"));
		this.rulebooks.look();
		assertThat(obligations(this.rulebooks.now())).containsExactlyInAnyOrder("lan", "pan");
		assertThat(this.rulebooks.now().problems()).isEmpty();
		assertThat(this.desk.all()).hasSize(before + 1);
	}

	@Test
	void anUpdateAfterARollBackBringsOnlyWhatItChanges() throws IOException {
		String before = this.desk.active();
		version("..2026_11_29_2", Map.of("a.drl", "lan", "b.drl", "man"));
		this.rulebooks.look();
		this.mounted.candidates().rollBack(before, "hoa", "");
		version("..2026_11_29_3", Map.of("a.drl", "lan", "b.drl", "pan"));
		this.rulebooks.look();
		assertThat(obligations(this.rulebooks.now())).containsExactlyInAnyOrder("wan", "pan");
		String shown = this.rulebooks.differing().orElseThrow().hash();
		assertThatExceptionOfType(CandidateRefusedException.class)
			.isThrownBy(() -> this.mounted.choices().write(shown, "hoa"))
			.extracting(CandidateRefusedException::reason)
			.isEqualTo(CandidateRefusedException.Reason.FOLDER_CLOSED);
		assertThat(this.folder.resolve("a.drl")).hasContent(RuleDesk.text("lan"));
	}

	@Test
	void anUpdateIsSeenThoughItsFilesLookTheSame() throws IOException {
		FolderStamps before = FolderStamps.of(this.folder);
		Files.setLastModifiedTime(version("..2026_11_29_2", Map.of("a.drl", "lan", "b.drl", "pan")).resolve("a.drl"),
				Files.getLastModifiedTime(this.folder.resolve("..2026_11_29_1/a.drl")));
		FolderStamps after = FolderStamps.of(this.folder);
		assertThat(after.entries().get("a.drl")).isNotEqualTo(before.entries().get("a.drl"));
		assertThat(after.entries()).containsOnlyKeys("", "a.drl", "b.drl");
	}

	@Test
	@Timeout(60)
	void aPipeIsNamedAndWhatRunsGoesOn() throws Exception {
		Path pipe = this.folder.resolve("pipe.drl");
		assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
		this.rulebooks.look();
		assertThat(this.rulebooks.now().problems()).singleElement()
			.asString()
			.startsWith("pipe.drl:1:1: is a pipe, a socket or a device");
		assertThat(obligations(this.rulebooks.current())).containsExactlyInAnyOrder("wan", "man");
		Files.delete(pipe);
		Files.writeString(pipe, RuleDesk.text("lan"));
		this.rulebooks.look();
		assertThat(obligations(this.rulebooks.now())).containsExactlyInAnyOrder("wan", "man", "lan");
		assertThat(this.rulebooks.now().problems()).isEmpty();
	}

	private Path version(String name, Map<String, String> obligations) throws IOException {
		Path version = Files.createDirectory(this.folder.resolve(name));
		for (Map.Entry<String, String> file : obligations.entrySet()) {
			Files.writeString(version.resolve(file.getKey()), RuleDesk.text(file.getValue()));
		}
		Path next = Files.createSymbolicLink(this.folder.resolve("..data_tmp"), version.getFileName());
		Files.move(next, this.folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
		return version;
	}

	private static Set<String> obligations(Rulebooks.Current current) {
		return current.rulebook().orElseThrow().obligations();
	}

}
