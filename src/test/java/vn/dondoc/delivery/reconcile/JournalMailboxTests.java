package vn.dondoc.delivery.reconcile;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.dondoc.MailServer;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.channel.Verdict;
import vn.dondoc.delivery.mailbox.MailboxAddress;
import vn.dondoc.delivery.mailbox.PasswordSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What a mailbox tells to which every mail is copied, over real IMAP.
 */
class JournalMailboxTests {

	private static final Instant FROZEN = Instant.parse("2022-07-01T00:00:00Z");

	private static final Instant UNKNOWN = Instant.parse("2022-07-01T00:02:00Z");

	private static final UnknownMail MAIL = new UnknownMail(7, 1, "<dondoc.7@bgtvt.example>", "cdsvn@bgtvt.example",
			FROZEN, UNKNOWN, 0, true);

	private final GreenMail server = new GreenMail(new ServerSetup[] { MailServer.on(ServerSetup.PROTOCOL_IMAP) });

	private JournalMailbox journal;

	private boolean inClear = true;

	@BeforeEach
	void start() {
		this.server.start();
		this.server.setUser("journal@bgtvt.example", "journal@bgtvt.example", "secret");
		this.journal = journal("secret");
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void aMailThatIsThereWasTaken() throws Exception {
		arrive("<other@x.example>", FROZEN);
		arrive("<dondoc.7@bgtvt.example>", UNKNOWN);
		Verdict said = Objects.requireNonNull(ask());
		assertThat(said.state()).isEqualTo(DeliveryState.SENT);
		assertThat(said.detail().arguments().toString()).contains("127.0.0.1", "2022-07-01T07:02+07:00")
			.doesNotContain("secret");
	}

	@Test
	void itIsAbsentOnlyIfTheMailboxWasThereBeforeAndWellAfterwards() throws Exception {
		assertThat(ask()).as("empty").isNull();
		arrive("<late@x.example>", UNKNOWN.plus(Duration.ofMinutes(11)));
		assertThat(ask()).as("emptied before, perhaps").isNull();
		stop();
		start();
		arrive("<early@x.example>", FROZEN.minusSeconds(1));
		arrive("<soon@x.example>", UNKNOWN.plus(Duration.ofMinutes(10)));
		assertThat(ask()).as("it may still come").isNull();
		arrive("<late@x.example>", UNKNOWN.plus(Duration.ofMinutes(11)));
		Verdict said = Objects.requireNonNull(ask());
		assertThat(said.state()).isEqualTo(DeliveryState.READY);
	}

	@Test
	void aMailboxThatCannotBeReadIsAnErrorAndNoAnswer() {
		this.journal = journal("wrong");
		assertThatExceptionOfType(IOException.class).isThrownBy(this::ask).withMessageContaining("journal");
	}

	@Test
	void aPasswordIsNotSentToAServerWithoutTls() throws Exception {
		arrive("<dondoc.7@bgtvt.example>", UNKNOWN);
		this.inClear = false;
		this.journal = journal("secret");
		assertThatExceptionOfType(IOException.class).isThrownBy(this::ask)
			.withStackTraceContaining("STARTTLS required but not supported");
	}

	@Test
	void anAddressThatIsNoneIsRefusedWithoutRepeatingWhatMayBeAPassword() {
		for (String bad : List.of("imaps://u:hunter2@x.example/A", "http://u@x.example", "imaps://x.example", "::")) {
			assertThatIllegalArgumentException().isThrownBy(() -> MailboxAddress.of("dondoc.x", bad))
				.withMessageContaining("dondoc.x")
				.withMessageNotContaining("hunter2");
		}
	}

	private JournalMailbox journal(String password) {
		return new JournalMailbox(
				MailboxAddress.of("dondoc.mail.reconcile.journal",
						"imap://journal%40bgtvt.example@127.0.0.1:" + this.server.getImap().getPort() + "/INBOX"),
				password, new PasswordSettings(this.inClear), Duration.ofMinutes(10), ZoneOffset.ofHours(7));
	}

	private @Nullable Verdict ask() throws IOException {
		return this.journal.about(List.of(MAIL)).get(MAIL.id());
	}

	private void arrive(String messageId, Instant at) throws MessagingException, FolderException {
		MailFolder inbox = this.server.getManagers()
			.getImapHostManager()
			.getInbox(this.server.getUserManager().getUser("journal@bgtvt.example"));
		inbox.appendMessage(GreenMailUtil.newMimeMessage("Message-ID: " + messageId + "\r\nSubject: x\r\n\r\nx\r\n"),
				new Flags(), Date.from(at));
	}

}
