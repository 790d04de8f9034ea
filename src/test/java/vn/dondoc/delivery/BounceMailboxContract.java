package vn.dondoc.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

import vn.dondoc.MailServer;
import vn.dondoc.delivery.bounce.BounceMailbox;
import vn.dondoc.delivery.bounce.Bounces;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.ReturnPath;
import vn.dondoc.delivery.handover.UndeliveredMails;
import vn.dondoc.delivery.sending.Outcomes;
import vn.dondoc.facts.Recipient;
import vn.dondoc.notices.Digests;
import vn.dondoc.paging.Paging;
import vn.dondoc.registry.ContactTrouble;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mails that come back to a real mailbox, whichever protocol reads it.
 */
@OutboxTest
abstract class BounceMailboxContract {

	static final GreenMail SERVER = new GreenMail(
			new ServerSetup[] { MailServer.on(ServerSetup.PROTOCOL_IMAP), MailServer.on(ServerSetup.PROTOCOL_POP3) });

	private static @Nullable PromptAcknowledgement door;

	@Autowired
	private Scene scene;

	@Autowired
	private Digests digests;

	@Autowired
	private Outcomes outcomes;

	@Autowired
	private Outbox outbox;

	@Autowired
	private BounceMailbox mailbox;

	@Autowired
	private ReturnPath returnPath;

	@Autowired
	private UndeliveredMails undelivered;

	@Autowired
	private JdbcClient jdbc;

	static void settings(DynamicPropertyRegistry registry, String address) {
		registry.add("dondoc.mail.bounce.address", () -> "bounce@dondoc.example");
		registry.add("dondoc.mail.bounce.mailbox", () -> address);
		registry.add("dondoc.mail.bounce.password", () -> "secret");
		registry.add("dondoc.mail.passwords-without-tls", () -> "true");
		registry.add("dondoc.mail.bounce.every", () -> "0s");
	}

	static int start(Function<GreenMail, AbstractServer> protocol) {
		SERVER.start();
		SERVER.setUser("bounce@dondoc.example", "bounce", "secret");
		PromptAcknowledgement opened = PromptAcknowledgement.before(protocol.apply(SERVER).getPort());
		door = opened;
		return opened.port();
	}

	@AfterAll
	static void stop() throws IOException {
		if (door != null) {
			door.close();
		}
		SERVER.stop();
	}

	@BeforeEach
	void reset() throws Exception {
		this.scene.reset();
		SERVER.purgeEmailFromAllMailboxes();
		this.jdbc.sql("delete from bounce_mail").update();
	}

	@Test
	void aMailThatCameBackFailsTheContactIsMarkedAndTheFocalPointToldOnce() throws Exception {
		Sent sent = sent(1, "CDSVN");
		arrive(Bounces.of(sent.returnPath(), "cdsvn@bgtvt.example", "<x@y>", "failed", "5.1.1", "550 No such user"));
		this.mailbox.read();
		this.undelivered.handOn();
		this.mailbox.read();
		this.undelivered.handOn();
		assertThat(state(sent)).isEqualTo(DeliveryState.FAILED);
		assertThat(this.outbox.attempts(sent.id())).extracting(DeliveryAttempt::outcome)
			.containsExactly(DeliveryState.SENT, DeliveryState.FAILED);
		assertThat(this.scene.units.contacts("CDSVN", Recipient.HOLDER).get(0).trouble()).isNotNull();
		assertThat(this.outbox.find(MessageFilter.ALL, Paging.newest(10)).items()).hasSize(2)
			.first()
			.satisfies((told) -> assertThat(told.recipient()).isEqualTo("ttcntt@bgtvt.example"));
		assertThat(verdicts()).containsExactly("FAILED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "blank-lines | 550 5.1.1 no such user", "comment | Failed for good.",
			"global-base64 | Địa chỉ không tồn tại.", "no-report | Remote host said: 550 5.1.1 unknown user",
			"quoted-reason | 552 5.2.2 mailbox full, ask its administrator (Hộp thư đã đầy; liên hệ quản trị hệ thống)",
			"exchange | 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found",
			"windows-1258 | hộp thư đóng (Boîte fermée)" })
	void whatCameBackMarksTheContactWithTheReasonInFull(String file, String reason) throws Exception {
		Sent sent = sent(1, "CDSVN");
		arrive(returned(file, sent));
		this.mailbox.read();
		this.undelivered.handOn();
		assertThat(state(sent)).isEqualTo(DeliveryState.FAILED);
		ContactTrouble trouble = this.scene.units.contacts("CDSVN", Recipient.HOLDER).get(0).trouble();
		assertThat(trouble).isNotNull().extracting(ContactTrouble::reason).asString().contains(reason);
	}

	@ParameterizedTest
	@ValueSource(strings = { "delayed", "away", "warning" })
	void whatDidNotComeBackMarksNothing(String file) throws Exception {
		Sent sent = sent(1, "CDSVN");
		arrive(returned(file, sent));
		this.mailbox.read();
		this.undelivered.handOn();
		assertThat(state(sent)).isEqualTo(DeliveryState.SENT);
		assertThat(this.scene.units.contacts("CDSVN", Recipient.HOLDER).get(0).trouble()).isNull();
	}

	private static String returned(String file, Sent sent) throws IOException {
		return new String(new ClassPathResource("returns/" + file + ".eml").getContentAsByteArray(),
				StandardCharsets.UTF_8)
			.replace("{address}", sent.returnPath())
			.replaceAll("\\r?\\n", "\r\n");
	}

	@Test
	void aFullMailboxIsMarkedAndADelayIsOnlyRecorded() throws Exception {
		Sent full = sent(1, "CDSVN");
		Sent slow = sent(2, "CHHVN");
		arrive(Bounces.of(full.returnPath(), "cdsvn@bgtvt.example", "<x@y>", "failed", "5.2.2", "552 Mailbox full"));
		arrive(Bounces.of(slow.returnPath(), "chhvn@bgtvt.example", "<x@y>", "delayed", "4.4.1", "timed out"));
		this.mailbox.read();
		this.undelivered.handOn();
		assertThat(state(full)).isEqualTo(DeliveryState.FAILED);
		assertThat(state(slow)).isEqualTo(DeliveryState.SENT);
		assertThat(this.scene.units.contacts("CDSVN", Recipient.HOLDER).get(0).trouble()).isNotNull();
		assertThat(this.scene.units.contacts("CHHVN", Recipient.HOLDER).get(0).trouble()).isNull();
		assertVerdicts(List.of("FAILED", "DELAYED"));
	}

	@Test
	void whatIsForgedUnsignedOrNoReportChangesNothing() throws Exception {
		Sent sent = sent(1, "CDSVN");
		String signature = sent.returnPath();
		arrive(Bounces.of("bounce@dondoc.example", "cdsvn@bgtvt.example", sent.messageId(), "failed", "5.1.1", "gone"));
		arrive(Bounces.of(signature.replace("+" + sent.id() + "-", "+" + (sent.id() + 1) + "-"), "cdsvn@bgtvt.example",
				sent.messageId(), "failed", "5.1.1", "gone"));
		arrive("To: " + signature + "\r\nAuto-Submitted: auto-replied\r\nSubject: Away\r\n\r\nI am away.\r\n");
		this.mailbox.read();
		assertThat(state(sent)).isEqualTo(DeliveryState.SENT);
		assertVerdicts(List.of("UNSIGNED", "UNSIGNED", "IGNORED"));
		assertReadAndKept(3);
	}

	@Test
	void aBounceThatOvertakesTheAnswerIsBelieved() throws Exception {
		Sent sent = frozen(1, "CDSVN");
		this.jdbc.sql("update message set delivery_state = 'DOT' where id = ?").param(sent.id()).update();
		arrive(Bounces.of(sent.returnPath(), "cdsvn@bgtvt.example", "<x@y>", "failed", "5.1.1", "550 No such user"));
		this.mailbox.read();
		assertThat(state(sent)).isEqualTo(DeliveryState.FAILED);
	}

	@Test
	void manyAreReadInPartsAndEachOnce() throws Exception {
		Sent sent = sent(1, "CDSVN");
		for (int i : IntStream.range(0, 250).toArray()) {
			arrive("Subject: spam " + i + "\r\n\r\nbuy\r\n");
		}
		arrive(Bounces.of(sent.returnPath(), "cdsvn@bgtvt.example", "<x@y>", "failed", "5.1.1", "550 No such user"));
		this.mailbox.read();
		assertThat(verdicts()).hasSize(200);
		this.mailbox.read();
		List<String> all = new ArrayList<>(Collections.nCopies(250, "IGNORED"));
		all.add("FAILED");
		assertVerdicts(all);
		this.mailbox.read();
		assertVerdicts(all);
		assertThat(state(sent)).isEqualTo(DeliveryState.FAILED);
	}

	/**
	 * What was made of the mails, in their order where the protocol has one.
	 */
	abstract void assertVerdicts(List<String> expected);

	/**
	 * That the mails are still there, and read as far as the protocol can say it.
	 */
	abstract void assertReadAndKept(int count);

	List<String> verdicts() {
		return this.jdbc.sql("select verdict from bounce_mail order by uid_no").query(String.class).list();
	}

	private DeliveryState state(Sent sent) {
		return this.outbox.message(sent.id()).orElseThrow().state();
	}

	private Sent sent(long alert, String unit) {
		Sent sent = frozen(alert, unit);
		this.outcomes.of(sent.id(), DeliveryReason.ACCEPTED, "there");
		return sent;
	}

	private Sent frozen(long alert, String unit) {
		this.scene.say(AlertFixture.wan(alert, unit), "2022-07-01", "D-30");
		this.digests.freezeToday();
		Message message = this.outbox.find(new MessageFilter(unit, null, null, null), Paging.newest(1)).items().get(0);
		ClaimedMail claim = new ClaimedMail(message.id(), 1, message.recipient(), message.digestDay(),
				message.purpose(), 0, message.createdAt(), new byte[0]);
		return new Sent(message.id(), message.messageId(), this.returnPath.of(claim));
	}

	private void arrive(String mail) throws MessagingException {
		this.scene.clock.advance(Duration.ofSeconds(1));
		GreenMailUser user = SERVER.getUserManager().getUser("bounce");
		user.deliver(new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
	}

	private record Sent(long id, String messageId, String returnPath) {
	}

}
