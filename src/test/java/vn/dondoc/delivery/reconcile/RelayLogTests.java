package vn.dondoc.delivery.reconcile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.channel.Verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the log of a Postfix tells, and what it does not.
 */
class RelayLogTests {

	private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final Instant FROZEN = Instant.parse("2022-07-01T00:00:00Z");

	private static final Instant UNKNOWN = Instant.parse("2022-07-01T00:02:00Z");

	private static final String ID = "<dondoc.0123456789abcdef0123456789abcdef@bgtvt.example>";

	private static final UnknownMail MAIL = new UnknownMail(7, 1, ID, "cdsvn@bgtvt.example", FROZEN, UNKNOWN, 0, true);

	@TempDir
	private Path folder;

	private Path file;

	private RelayLog log;

	@BeforeEach
	void begin() throws IOException {
		this.file = this.folder.resolve("mail.log");
		Files.createFile(this.file);
		this.log = new RelayLog(this.file, Clock.fixed(UNKNOWN, ZONE), ZONE, Duration.ofMinutes(10));
	}

	@Test
	void aMailThatWasQueuedWasTaken() throws IOException {
		write(line("06:59:00", "smtpd", "4F2A31", "client=unknown[127.0.0.1]"), named("07:00:10"),
				line("07:00:11", "qmgr", "4F2A31", "from=<dondoc@bgtvt.example>, size=5021, nrcpt=1 (queue active)"));
		Verdict said = Objects.requireNonNull(ask());
		assertThat(said.state()).isEqualTo(DeliveryState.SENT);
		assertThat(said.detail().arguments().toString()).contains("mail.log", "4F2A31", "2022-07-01T07:00:11+07:00");
	}

	@Test
	void aMailThatWasOnlyNamedWasNotTaken() throws IOException {
		write(line("06:50:00", "smtpd", "4F2A30", "client=unknown[127.0.0.1]"), named("07:00:10"));
		assertThat(ask()).as("the content was cut off after its header").isNull();
		write(line("07:12:01", "smtpd", "4F2A32", "client=unknown[127.0.0.1]"));
		assertThat(state()).isEqualTo(DeliveryState.READY);
	}

	@Test
	void absenceCountsOnlyOnceTheLogReachesPastTheAttemptAndItsMargin() throws IOException {
		write(line("06:59:59", "smtpd", "4F2A30", "client=unknown[127.0.0.1]"));
		assertThat(ask()).isNull();
		write(line("07:12:00", "smtpd", "4F2A31", "client=unknown[127.0.0.1]"));
		assertThat(ask()).isNull();
		write(line("07:12:01", "smtpd", "4F2A32", "client=unknown[127.0.0.1]"));
		assertThat(state()).isEqualTo(DeliveryState.READY);
	}

	@Test
	void aLogThatBeginsAfterTheAttemptSaysNothing() throws IOException {
		write(line("07:00:01", "smtpd", "4F2A30", "client=unknown[127.0.0.1]"),
				line("09:00:00", "smtpd", "4F2A31", "client=unknown[127.0.0.1]"));
		assertThat(ask()).isNull();
	}

	@Test
	void aBounceOfThisRecipientIsAFailureAndOneOfTheJournalIsNot() throws IOException {
		write(named("07:00:10"), delivery("journal@bgtvt.example", "bounced (mailbox gone)"));
		assertThat(state()).isEqualTo(DeliveryState.SENT);
		write(delivery("CDSVN@bgtvt.example", "bounced (host mx.example said: 550 5.1.1 No such user)"));
		Verdict said = Objects.requireNonNull(ask());
		assertThat(said.state()).isEqualTo(DeliveryState.FAILED);
		assertThat(said.detail().arguments().toString()).contains("550 5.1.1 No such user");
	}

	@Test
	void whatExpiredInTheQueueFailed() throws IOException {
		write(named("07:00:10"),
				line("07:00:11", "qmgr", "4F2A31", "from=<d@x.example>, status=expired, returned to sender"));
		assertThat(state()).isEqualTo(DeliveryState.FAILED);
	}

	@Test
	void linesWithATimeZoneAndAYearAreReadToo() throws IOException {
		write("2022-07-01T07:00:10.123456+07:00 mail postfix/cleanup[12]: 4F2A31: message-id=" + ID,
				"2022-07-01T00:00:11Z mail postfix/qmgr[12]: 4F2A31: from=<>, size=1, nrcpt=1 (queue active)");
		assertThat(state()).isEqualTo(DeliveryState.SENT);
	}

	@Test
	void lastYearsLinesAreNotInTheFuture() {
		Clock newYear = Clock.fixed(Instant.parse("2023-01-01T00:30:00Z"), ZoneId.of("UTC"));
		assertThat(LogLine.parse("Dec 31 23:59:59 mail postfix/qmgr[1]: 4F2A31: removed", newYear, newYear.getZone()))
			.get()
			.extracting(LogLine::at)
			.isEqualTo(Instant.parse("2022-12-31T23:59:59Z"));
		assertThat(LogLine.parse("Feb 29 23:59:59 mail postfix/qmgr[1]: 4F2A31: removed", newYear, newYear.getZone()))
			.isEmpty();
	}

	@Test
	void aQueueNumberThatIsUsedAgainBelongsToTheNewMail() throws IOException {
		write(line("06:50:00", "smtpd", "AAAAA", "client=x[127.0.0.1]"), named("07:00:10"),
				line("07:00:12", "cleanup", "4F2A31", "message-id=<other@x.example>"),
				line("07:00:13", "qmgr", "4F2A31", "from=<x@x.example>, size=1, nrcpt=1 (queue active)"));
		assertThat(ask()).isNull();
	}

	@Test
	void aHalfLineWaitsForItsEnd() throws IOException {
		write(named("07:00:10"));
		String line = line("07:00:11", "qmgr", "4F2A31", "from=<d@x.example>, size=1, nrcpt=1 (queue active)");
		append(this.file, line.substring(0, 60));
		assertThat(ask()).isNull();
		append(this.file, line.substring(60) + "\n");
		assertThat(state()).isEqualTo(DeliveryState.SENT);
	}

	@Test
	void aLogThatIsRenamedOrCopiedAwayIsReadToItsEnd() throws IOException {
		for (boolean copied : new boolean[] { false, true }) {
			begin(copied ? "copied.log" : "renamed.log");
			write(line("06:50:00", "smtpd", "4F2A30", "client=x[127.0.0.1]"), named("07:00:10"));
			assertThat(ask()).isNull();
			write(line("07:00:11", "qmgr", "4F2A31", "from=<d@x.example>, size=1, nrcpt=1 (queue active)"));
			rotate(copied);
			write(line("07:30:00", "smtpd", "4F2A32", "client=x[127.0.0.1]"));
			assertThat(state()).as("copied: " + copied).isEqualTo(DeliveryState.SENT);
		}
	}

	@Test
	void nothingIsMissedInALogThatIsRenamedTwiceBetweenTwoLooks() throws IOException {
		write(line("06:50:00", "smtpd", "4F2A30", "client=x[127.0.0.1]"));
		assertThat(ask()).isNull();
		write(named("07:00:10"));
		rotateTo("mail.log.2", 1);
		write(line("07:00:11", "qmgr", "4F2A31", "from=<d@x.example>, size=1, nrcpt=1 (queue active)"));
		rotateTo("mail.log.1", 2);
		write(line("07:30:00", "smtpd", "4F2A32", "client=x[127.0.0.1]"));
		assertThat(state()).isEqualTo(DeliveryState.SENT);
	}

	@Test
	void aLogThatWasThrownAwayLeavesAGapAndSaysNothingOfIt() throws IOException {
		write(line("06:50:00", "smtpd", "4F2A30", "client=x[127.0.0.1]"));
		assertThat(ask()).isNull();
		Files.writeString(this.file, "");
		write(line("07:30:00", "smtpd", "4F2A32", "client=x[127.0.0.1]"));
		assertThat(ask()).isNull();
	}

	@Test
	void aMissingLogIsAnError() throws IOException {
		Files.delete(this.file);
		assertThatExceptionOfType(IOException.class).isThrownBy(this::ask);
	}

	@Test
	void hostileLinesAreHarmless() throws IOException {
		String fake = "postfix/qmgr[1]: 4F2A31: from=<d@x.example>, size=1, nrcpt=1 (queue active)";
		write(line("06:50:00", "smtpd", "4F2A30", "client=x[127.0.0.1]"), named("07:00:10"),
				line("07:00:11", "cleanup", "4F2A33", "message-id=<x Jul  1 07:00:11 mail " + fake + ">"),
				line("07:00:11", "smtpd", "NOQUEUE", "reject: RCPT from x: 550 " + ID + " " + fake),
				"Jul  1 07:00:11 mail evil[1]: Jul  1 07:00:11 mail " + fake, "x".repeat(200_000) + fake, "", "\0\0\0",
				"Jul 99 99:99:99 mail " + fake, "Foo  1 07:00:11 mail " + fake, "9999-99-99T99:99:99Z mail " + fake);
		assertThat(ask()).isNull();
		Random random = new Random(4);
		byte[] noise = new byte[1_000_000];
		random.nextBytes(noise);
		Files.write(this.file, noise, StandardOpenOption.APPEND);
		write("", line("07:30:00", "smtpd", "4F2A35", "client=x[127.0.0.1]"));
		assertThat(state()).isEqualTo(DeliveryState.READY);
	}

	@Test
	void aFloodOfMailsThatLookLikeOursCostsMemoryOnlyUpToABoundAndNoTruth() throws IOException {
		write(line("06:50:00", "smtpd", "4F2A30", "client=x[127.0.0.1]"), named("07:00:10"),
				line("07:00:11", "qmgr", "4F2A31", "from=<d@x.example>, size=1, nrcpt=1 (queue active)"));
		StringBuilder flood = new StringBuilder();
		for (int i = 0; i < 60_000; i++) {
			flood
				.append(line("07:30:00", "cleanup", "F" + (100_000 + i),
						"message-id=<dondoc." + "%032x".formatted(i) + "@x.example>"))
				.append('\n');
		}
		append(this.file, flood.toString());
		assertThat(ask()).as("forgotten, so nothing is said").isNull();
	}

	private void begin(String name) throws IOException {
		this.file = this.folder.resolve(name);
		Files.createFile(this.file);
		this.log = new RelayLog(this.file, Clock.fixed(UNKNOWN, ZONE), ZONE, Duration.ofMinutes(10));
	}

	private void rotate(boolean copied) throws IOException {
		Path away = this.folder.resolve(this.file.getFileName() + ".1");
		if (copied) {
			Files.copy(this.file, away);
			Files.writeString(this.file, "");
		}
		else {
			Files.move(this.file, away);
			Files.createFile(this.file);
		}
	}

	private void rotateTo(String name, int order) throws IOException {
		Path away = this.folder.resolve(name);
		Files.move(this.file, away);
		Files.setLastModifiedTime(away, FileTime.fromMillis(1_000_000L * order));
		Files.createFile(this.file);
	}

	private @Nullable Verdict ask() throws IOException {
		return this.log.about(List.of(MAIL)).get(MAIL.id());
	}

	private @Nullable DeliveryState state() throws IOException {
		Verdict said = ask();
		return (said != null) ? said.state() : null;
	}

	private void write(String... lines) throws IOException {
		append(this.file, String.join("\n", lines) + "\n");
	}

	private static void append(Path file, String text) throws IOException {
		Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
	}

	private static String named(String time) {
		return line(time, "cleanup", "4F2A31", "message-id=" + ID);
	}

	private static String delivery(String to, String status) {
		return line("07:00:12", "smtp", "4F2A31",
				"to=<" + to + ">, relay=mx.example[192.0.2.1]:25, delay=1, dsn=5.1.1, status=" + status);
	}

	private static String line(String time, String program, String queue, String rest) {
		return "Jul  1 " + time + " mail postfix/" + program + "[123]: " + queue + ": " + rest;
	}

}
