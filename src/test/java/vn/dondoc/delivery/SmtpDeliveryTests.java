package vn.dondoc.delivery;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import vn.dondoc.MailServer;
import vn.dondoc.delivery.channel.Channel;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.Verdict;
import vn.dondoc.delivery.channel.smtp.ScriptedSmtpServer;
import vn.dondoc.delivery.channel.smtp.SmtpChannel;
import vn.dondoc.delivery.channel.smtp.SmtpSettings;
import vn.dondoc.delivery.mailbox.PasswordSettings;
import vn.dondoc.delivery.outbox.Deliveries;
import vn.dondoc.delivery.sending.Sending;
import vn.dondoc.notices.Digests;
import vn.dondoc.notices.TroubleMails;
import vn.dondoc.paging.Paging;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("smoke")
@OutboxTest
class SmtpDeliveryTests {

	@Autowired
	private Scene scene;

	@Autowired
	private Digests digests;

	@Autowired
	private TroubleMails troubles;

	@Autowired
	private Sending sending;

	@Autowired
	private Outbox outbox;

	private final ScriptedSmtpServer server = new ScriptedSmtpServer();

	private boolean inClear = true;

	@BeforeEach
	void owe() {
		this.scene.reset();
		this.scene.say(AlertFixture.wan(1, "CDSVN"), "2022-07-01", "D-30");
	}

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void anAcceptedMailIsSentByteForByte() {
		assertThat(delivery().deliver()).isEqualTo(new Delivery.Outcome(1, 1, 0, 0, 0));
		assertThat(this.server.accepted).singleElement().isEqualTo(this.outbox.bytes(only().id()).orElseThrow());
		assertThat(only().reason()).hasToString("smtp://127.0.0.1:" + this.server.port());
		assertThat(this.server.senders).containsExactly("<bounces@dondoc.example>");
	}

	@Test
	void aRealServerReadsIt() throws Exception {
		GreenMail greenMail = new GreenMail(MailServer.on(ServerSetup.PROTOCOL_SMTP));
		greenMail.start();
		try {
			this.scene.say(AlertFixture.wan(2, "CHHVN"), "2022-07-01", "D-30");
			assertThat(delivery(greenMail.getSmtp().getPort()).deliver().sent()).isEqualTo(2);
			assertThat(greenMail.getReceivedMessages()).extracting((mail) -> mail.getSubject())
				.containsExactlyInAnyOrder("[Đôn đốc] 1 nhiệm vụ sắp đến hạn – Cục Đường sắt Việt Nam (01/7/2022)",
						"[Reminder] 1 duty due soon – Viet Nam Maritime Administration (1 Jul 2022)");
		}
		finally {
			greenMail.stop();
		}
	}

	@ParameterizedTest
	@CsvSource({ "RCPT, 450 later, DEFERRED", "RCPT, 550 no such user, FAILED", "RCPT, 552 mailbox full, DEFERRED",
			"RCPT, 421 closing, DEFERRED", "RCPT, DROP, DEFERRED", "MAIL, 550 not you, DEFERRED",
			"MAIL, 451 later, DEFERRED", "MAIL, 530 log in first, DEFERRED", "DATA, 451 later, DEFERRED",
			"DATA, 554 no, FAILED", "DATA, DROP, DEFERRED", "DOT, 451 later, DEFERRED", "DOT, 554 spam, FAILED",
			"DOT, DROP, UNKNOWN", "DOT, HANG, UNKNOWN", "RCPT, HANG, DEFERRED", "CONNECT, HANG, DEFERRED",
			"CONNECT, 554 go away, DEFERRED", "QUIT, DROP, SENT", "QUIT, 421 closing, SENT" })
	void everyAnswerLeadsToItsState(String step, String reply, DeliveryState state) {
		this.server.on(step, reply);
		delivery(channel(this.server.port(), patience(step, reply))).deliver();
		assertThat(only().state()).as(String.valueOf(only().reason())).isEqualTo(state);
		assertThat(only().attempts()).isOne();
		assertThat(this.outbox.attempts(only().id())).singleElement()
			.satisfies((attempt) -> assertThat(attempt.outcome()).isEqualTo(state));
	}

	@Test
	void aDotThatCouldNotLeaveLeavesNoDoubt() {
		this.server.on("BODY", "DROP");
		Delivery waiting = delivery(new DotsWait(channel(this.server.port()), this.server::awaitClosed));
		assertThat(waiting.deliver()).isEqualTo(new Delivery.Outcome(1, 0, 1, 0, 0));
		assertThat(only().reason()).asString().startsWith("Connection lost at text: ");
		this.scene.clock.advance(Duration.ofMinutes(30));
		assertThat(delivery().retry().sent()).isOne();
		assertThat(this.server.accepted).hasSize(1);
	}

	@Test
	void whatWasDeferredIsTriedAgainAfterHalfAnHour() {
		this.server.on("RCPT", "450 4.2.1 busy");
		Delivery delivery = delivery();
		delivery.deliver();
		assertThat(only().reason()).asString().contains("450 4.2.1 busy");
		this.scene.clock.advance(Duration.ofMinutes(29));
		assertThat(delivery.retry()).isEqualTo(new Delivery.Outcome(0, 0, 0, 0, 0));
		this.scene.clock.advance(Duration.ofMinutes(1));
		assertThat(delivery.retry()).isEqualTo(new Delivery.Outcome(0, 1, 0, 0, 0));
		assertThat(only().reason()).isEqualTo(DeliveryReason.ACCEPTED.with("smtp://127.0.0.1:" + this.server.port()));
		assertThat(this.outbox.attempts(only().id())).hasSize(2);
	}

	@Test
	void itGivesUpAfterFiveDaysAndSaysSo() {
		this.server.always("RCPT", "450 busy");
		Delivery delivery = delivery();
		delivery.deliver();
		int tries = 1;
		while (only().state() == DeliveryState.DEFERRED && tries < 100) {
			this.scene.clock.advance(Duration.ofMinutes(30));
			tries += delivery.retry().equals(new Delivery.Outcome(0, 0, 0, 0, 0)) ? 0 : 1;
		}
		assertThat(only().state()).isEqualTo(DeliveryState.FAILED);
		assertThat(only().reason()).asString().startsWith("Given up after 5 days: ").contains("450 busy");
		assertThat(tries).isBetween(15, 20);
		assertThat(Duration.between(only().createdAt(), this.scene.clock.instant())).isBetween(Duration.ofDays(4),
				Duration.ofDays(5));
	}

	@Test
	void anUnknownOutcomeIsCountedAndNotSentAgain() {
		this.server.on("DOT", "DROP");
		Delivery delivery = delivery();
		assertThat(delivery.deliver().unknown()).isOne();
		this.scene.clock.advance(Duration.ofDays(1));
		delivery.retry();
		assertThat(this.server.accepted).hasSize(1);
		assertThat(this.outbox.counts()).containsEntry(DeliveryState.UNKNOWN, 1L);
	}

	@Test
	void oneConnectionServesABatchAndOneRefusalHoldsUpNobody() {
		this.scene.say(AlertFixture.wan(2, "CHHVN"), "2022-07-01", "D-30");
		this.scene.say(AlertFixture.wan(3, "TTCNTT"), "2022-07-01", "D-30");
		this.server.on("RCPT", "550 no such user");
		assertThat(delivery().deliver()).isEqualTo(new Delivery.Outcome(3, 2, 0, 1, 0));
		assertThat(this.server.connections).hasValue(1);
	}

	@Test
	void aMessageThatMakesTheServerHangUpHoldsUpNobody() {
		this.scene.say(AlertFixture.wan(2, "CHHVN"), "2022-07-01", "D-30");
		this.server.on("RCPT", "DROP");
		assertThat(delivery().deliver()).isEqualTo(new Delivery.Outcome(2, 1, 1, 0, 0));
		assertThat(this.server.connections).hasValue(2);
	}

	@Test
	void aServerThatIsAwayDefersTheBatchAfterOneTry() {
		this.scene.say(AlertFixture.wan(2, "CHHVN"), "2022-07-01", "D-30");
		this.scene.say(AlertFixture.wan(3, "TTCNTT"), "2022-07-01", "D-30");
		this.server.always("CONNECT", "DROP");
		assertThat(delivery().deliver()).isEqualTo(new Delivery.Outcome(3, 0, 3, 0, 0));
		assertThat(this.server.connections).hasValue(1);
	}

	@Test
	void wrongCredentialsPauseTheChannel() {
		this.server.on("AUTH", "535 wrong");
		Channel channel = channel(this.server.port());
		Delivery delivery = delivery(channel);
		assertThat(delivery.deliver().deferred()).isOne();
		this.scene.say(AlertFixture.wan(2, "CHHVN"), "2022-07-01", "D-30");
		assertThat(delivery.deliver()).isEqualTo(new Delivery.Outcome(1, 0, 0, 0, 0));
		assertThat(this.server.connections).hasValue(1);
		assertThat(channel.status().why()).contains("535 wrong");
		assertThat(channel.status().pausedUntil()).isEqualTo(this.scene.clock.instant().plus(Duration.ofMinutes(30)));
		this.scene.clock.advance(Duration.ofMinutes(30));
		assertThat(channel.status().isOpen()).isTrue();
		assertThat(delivery.retry().sent()).isEqualTo(2);
	}

	/**
	 * Milliseconds; where the dot is left without an answer, what comes before it must
	 * not be late.
	 */
	private static int patience(String step, String reply) {
		if (!"HANG".equals(reply)) {
			return 20_000;
		}
		return "DOT".equals(step) ? 5_000 : 500;
	}

	private Message only() {
		List<Message> all = this.outbox.find(MessageFilter.ALL, Paging.newest(10)).items();
		assertThat(all).hasSize(1);
		return all.get(0);
	}

	@Test
	void aPasswordIsNotSentToAServerWithoutTls() {
		this.inClear = false;
		assertThat(delivery().deliver().sent()).isZero();
		assertThat(this.server.commands).contains("EHLO").doesNotContain("AUTH", "MAIL");
		assertThat(only().state()).isEqualTo(DeliveryState.DEFERRED);
	}

	private Delivery delivery() {
		return delivery(this.server.port());
	}

	private Delivery delivery(int port) {
		return delivery(channel(port));
	}

	private Delivery delivery(Channel channel) {
		return Deliveries.of(this.digests, this.troubles, this.sending.through(channel, 1));
	}

	private Channel channel(int port) {
		return channel(port, 20_000);
	}

	private Channel channel(int port, int timeout) {
		JavaMailSenderImpl settings = new JavaMailSenderImpl();
		settings.setHost("127.0.0.1");
		settings.setPort(port);
		if (port == this.server.port()) {
			settings.setUsername("dondoc");
			settings.setPassword("secret");
			settings.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
		}
		settings.getJavaMailProperties().setProperty("mail.smtp.timeout", String.valueOf(timeout));
		settings.getJavaMailProperties().setProperty("mail.smtp.localhost", "localhost");
		return new SmtpChannel(settings, new SmtpSettings(Duration.ofSeconds(20), 100),
				new PasswordSettings(this.inClear), (claim) -> "bounces@dondoc.example", this.scene.clock);
	}

	/**
	 * Lets something else happen between the text and its final dot.
	 */
	private record DotsWait(Channel channel, Runnable until) implements Channel {

		@Override
		public String destination() {
			return this.channel.destination();
		}

		@Override
		public Line line() {
			Line line = this.channel.line();
			return new Line() {

				@Override
				public Verdict send(ClaimedMail claim, BooleanSupplier beforeDot) {
					return line.send(claim, () -> {
						DotsWait.this.until.run();
						return beforeDot.getAsBoolean();
					});
				}

				@Override
				public void close() {
					line.close();
				}

			};
		}

	}

}
