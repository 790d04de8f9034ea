package vn.dondoc.releases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dondoc.releases.RulesProperties.Activation;
import vn.dondoc.releases.RulesProperties.FailingScenarios;
import vn.dondoc.releases.SettledFolder.Reading;
import vn.dondoc.rules.Release;
import vn.dondoc.rules.engine.RuleTexts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When a folder counts as no longer being written to. Time passes only in pauses.
 */
class SettledFolderTests {

	private static final String FIRST = RuleTexts.owing(RuleTexts.owes("Một", "duties.standing($holder, \"a\");"));

	private static final String SECOND = RuleTexts.owes("Hai", "duties.standing($holder, \"b\");");

	@TempDir
	private Path folder = Path.of("");

	private final Time time = new Time();

	private SettledFolder settled = settling(Duration.ofSeconds(2));

	@BeforeEach
	void isOld() throws IOException {
		this.settled = settling(Duration.ofSeconds(2));
		save("a.drl", FIRST, Duration.ofHours(1));
	}

	@Test
	void aFolderLeftAloneIsReadAtOnce() {
		assertThat(this.settled.read()).isPresent();
		assertThat(this.settled.await()).isPresent();
		assertThat(this.time.waited).isZero();
	}

	@Test
	void aFileJustSavedIsReadAfterAWhile() throws IOException {
		save("a.drl", FIRST + SECOND, Duration.ZERO);
		assertThat(this.settled.read()).isEmpty();
		assertThat(text(this.settled.await())).contains("Hai");
		assertThat(this.time.waited).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
	}

	@Test
	void aHalfSavedFileIsNeverRead() throws IOException {
		// Cut where the first rule ends, so that what is there would compile
		save("a.drl", FIRST, Duration.ZERO);
		this.time.then(() -> save("a.drl", FIRST + SECOND.substring(0, 20), Duration.ZERO));
		this.time.then(() -> save("a.drl", FIRST + SECOND, Duration.ZERO));
		assertThat(text(this.settled.await())).contains("Hai").endsWith("end\n");
	}

	@Test
	void aFileOldByItsStampThatIsStillGrowingIsNotRead() throws IOException {
		// As when it is copied with its stamps kept
		save("b.drl", "package x", Duration.ZERO);
		for (int i = 0; i < 3; i++) {
			int lines = i;
			this.time.then(() -> save("b.drl", "package x" + "\n".repeat(lines), Duration.ZERO));
		}
		this.time.then(() -> save("b.drl", SECOND, Duration.ofHours(1)));
		assertThat(text(this.settled.await(), "b.drl")).isEqualTo(SECOND);
	}

	@Test
	void aFileTakenAwaySettlesToo() throws IOException {
		Files.writeString(this.folder.resolve("b.drl"), SECOND);
		Files.delete(this.folder.resolve("b.drl"));
		stamp(this.folder, Duration.ZERO);
		assertThat(this.settled.read()).isEmpty();
	}

	@Test
	void whatNobodyTouchesHasSettledThoughItsStampsLieInTheFuture() throws IOException {
		save("a.drl", FIRST, Duration.ofDays(-1));
		assertThat(this.settled.read()).isEmpty();
		assertThat(this.settled.await()).isPresent();
		assertThat(this.time.waited).isEqualTo(Duration.ofSeconds(2));
	}

	@Test
	void aFolderWrittenToWithoutEndIsGivenUp() throws IOException {
		save("a.drl", FIRST, Duration.ZERO);
		for (int i = 0; i < 100; i++) {
			int lines = i;
			this.time.then(() -> save("a.drl", FIRST + "\n".repeat(lines), Duration.ZERO));
		}
		assertThat(this.settled.await()).isEmpty();
		assertThat(this.time.waited).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
	}

	@Test
	void aMissingFolderIsAReadingWithAProblem() {
		Reading reading = new SettledFolder(properties(this.folder.resolve("nowhere"), Duration.ofSeconds(2)),
				this.time)
			.await()
			.orElseThrow();
		assertThat(reading.release()).isNull();
		assertThat(reading.problems()).isNotEmpty();
	}

	@Test
	void withoutASettlingTimeItIsReadAtOnce() throws IOException {
		save("a.drl", FIRST, Duration.ofDays(-1));
		assertThat(settling(Duration.ZERO).await()).isPresent();
		assertThat(this.time.waited).isZero();
	}

	@Test
	void filesAreStampedByTheTimeThatIsAskedFor() throws IOException {
		FileTime before = new RealSleeper().now();
		Files.writeString(this.folder.resolve("b.drl"), SECOND);
		FileTime written = Files.getLastModifiedTime(this.folder.resolve("b.drl"));
		assertThat(written.toInstant()).isBetween(before.toInstant().minusSeconds(1),
				before.toInstant().plusSeconds(60));
	}

	private SettledFolder settling(Duration settle) {
		return new SettledFolder(properties(this.folder, settle), this.time);
	}

	private static RulesProperties properties(Path folder, Duration settle) {
		return new RulesProperties(folder, Activation.AUTOMATIC, 0.5, 1, FailingScenarios.TELL, settle, Duration.ZERO);
	}

	private static String text(Optional<Reading> reading) {
		return text(reading, "a.drl");
	}

	private static String text(Optional<Reading> reading, String file) {
		Release release = reading.map(Reading::release).orElseThrow();
		return Objects.requireNonNull(release.files().get(file));
	}

	private void save(String file, String text, Duration ago) throws IOException {
		Files.writeString(this.folder.resolve(file), text);
		stamp(this.folder.resolve(file), ago);
		stamp(this.folder, ago);
	}

	private void stamp(Path path, Duration ago) throws IOException {
		Files.setLastModifiedTime(path, FileTime.from(this.time.now.minus(ago)));
	}

	private interface Deed {

		void happen() throws IOException;

	}

	private static final class Time implements Sleeper {

		private final Deque<Deed> deeds = new ArrayDeque<>();

		private Instant now = Instant.parse("2022-07-01T00:00:00Z");

		private Duration waited = Duration.ZERO;

		void then(Deed deed) {
			this.deeds.add(deed);
		}

		@Override
		public FileTime now() {
			return FileTime.from(this.now);
		}

		@Override
		public void pause(Duration length) {
			this.now = this.now.plus(length);
			this.waited = this.waited.plus(length);
			if (!this.deeds.isEmpty()) {
				try {
					this.deeds.remove().happen();
				}
				catch (IOException ex) {
					throw new java.io.UncheckedIOException(ex);
				}
			}
		}

	}

}
