package vn.dondoc.delivery.sending;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.MovableClock;
import vn.dondoc.delivery.OutboxTest;
import vn.dondoc.delivery.channel.Channel;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.Verdict;
import vn.dondoc.delivery.channel.smtp.ScriptedSmtpServer;
import vn.dondoc.delivery.channel.smtp.SmtpChannel;
import vn.dondoc.delivery.channel.smtp.SmtpSettings;
import vn.dondoc.delivery.mailbox.PasswordSettings;
import vn.dondoc.delivery.sending.SendingSettings.Rate;

import static org.assertj.core.api.Assertions.assertThat;

@OutboxTest
class SendingTests {

	@Autowired
	private Sending sending;

	@Autowired
	private Claims claims;

	@Autowired
	private Reclaims reclaims;

	@Autowired
	private GroupCommitWriter writer;

	@Autowired
	private LeaseClock leases;

	@Autowired
	private SendingSettings settings;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MovableClock clock;

	private final ScriptedSmtpServer server = new ScriptedSmtpServer();

	private MessageRows rows;

	@BeforeEach
	void clear() {
		this.clock.set("2022-07-01T07:00:00");
		this.rows = new MessageRows(this.jdbc, this.clock);
		this.rows.clear();
	}

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void manyMailsGoOverSeveralConnectionsEachOnce() {
		add(300);
		assertThat(this.sending.through(channel(1000, Duration.ofSeconds(20)), 4).send())
			.containsExactly(Map.entry(DeliveryState.SENT, 300));
		assertThat(this.server.accepted).hasSize(300);
		assertThat(this.server.accepted.stream().map(String::new).distinct()).hasSize(300);
		assertThat(this.server.connections).hasValueBetween(1, 4);
		assertThat(this.jdbc.sql("select count(distinct id) from delivery_attempt where outcome = 'SENT'")
			.query(Integer.class)
			.single()).isEqualTo(300);
	}

	@Test
	void aConnectionServesNoMoreMailsThanIsSet() {
		add(25);
		this.sending.through(channel(10, Duration.ofSeconds(20)), 1).send();
		assertThat(this.server.connections).hasValue(3);
	}

	@Test
	void eachRecipientHasAnEnvelopeAndOneRefusedOfThreeHoldsUpNoOther() {
		add(3);
		this.server.on("RCPT", "250 ok", "550 5.1.1 no such user", "250 ok");
		assertThat(this.sending.through(channel(100, Duration.ofSeconds(20)), 1).send())
			.containsOnly(Map.entry(DeliveryState.SENT, 2), Map.entry(DeliveryState.FAILED, 1));
		assertThat(this.rows.state(2)).isEqualTo(DeliveryState.FAILED);
		assertThat(this.server.senders).hasSize(3);
	}

	@Test
	void noMoreThanTheRateGoesToADomainAMinuteAndTheRestWaitsWithoutAnAttempt() {
		add(5);
		this.rows.add(6, "u6@other.example");
		Sending limited = limited(new Rate(2, Map.of()));
		assertThat(limited.send()).containsExactly(Map.entry(DeliveryState.SENT, 3));
		assertThat(limited.send()).as("in the same minute").isEmpty();
		assertThat(this.jdbc.sql("select count(*) from message where delivery_state = 'READY' and attempts = 0")
			.query(Integer.class)
			.single()).isEqualTo(3);
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(limited.send()).containsExactly(Map.entry(DeliveryState.SENT, 2));
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(limited.send()).containsExactly(Map.entry(DeliveryState.SENT, 1));
		assertThat(this.server.accepted).hasSize(6);
	}

	@Test
	void whatAServerSaysToPipelinedCommandsIsTakenApart() {
		add(4);
		this.server.always("EHLO", "250-scripted\r\n250 PIPELINING");
		this.server.on("RCPT", "550 5.1.1 no such user", "450 busy", "250 ok", "250 ok");
		this.server.on("MAIL", "250 ok", "250 ok", "451 later", "250 ok");
		assertThat(this.sending.through(channel(100, Duration.ofSeconds(20)), 1).send()).containsOnly(
				Map.entry(DeliveryState.FAILED, 1), Map.entry(DeliveryState.DEFERRED, 2),
				Map.entry(DeliveryState.SENT, 1));
		assertThat(this.rows.state(1)).isEqualTo(DeliveryState.FAILED);
		assertThat(this.rows.state(4)).isEqualTo(DeliveryState.SENT);
		assertThat(this.server.connections).as("all on one connection").hasValue(1);
	}

	@Test
	void aServerThatSaysAByteNowAndThenHoldsUpADialogueNoLongerThanIsSet() {
		add(1);
		this.server.on("RCPT", "TRICKLE");
		long start = System.nanoTime();
		assertThat(this.sending.through(channel(100, Duration.ofSeconds(1)), 1).send())
			.containsExactly(Map.entry(DeliveryState.DEFERRED, 1));
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
	}

	@Test
	void whenTheApplicationEndsTheMailUnderWayIsFinishedAndTheRestGivenBack() throws Exception {
		add(60);
		WaitingChannel channel = new WaitingChannel();
		Sending node = this.sending.through(channel, 2);
		node.start();
		CompletableFuture<Map<DeliveryState, Integer>> sent = CompletableFuture.supplyAsync(node::send);
		assertThat(channel.underWay.await(20, TimeUnit.SECONDS)).isTrue();
		CountDownLatch stopped = new CountDownLatch(1);
		node.stop(stopped::countDown);
		assertThat(stopped.getCount()).as("not before the mail is finished").isOne();
		channel.goOn.countDown();
		assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(sent.get(20, TimeUnit.SECONDS)).containsExactly(Map.entry(DeliveryState.SENT, 2));
		assertThat(this.jdbc.sql("select count(*) from message where delivery_state = 'READY' and attempts = 0")
			.query(Integer.class)
			.single()).isEqualTo(58);
	}

	@Test
	void twoCallsAtOnceOnOneNodeSendEachMailOnce() {
		add(100);
		WaitingChannel channel = new WaitingChannel();
		channel.goOn.countDown();
		Sending node = this.sending.through(channel, 2);
		CompletableFuture<Map<DeliveryState, Integer>> one = CompletableFuture.supplyAsync(node::send);
		CompletableFuture<Map<DeliveryState, Integer>> other = CompletableFuture.supplyAsync(node::send);
		assertThat(one.join().getOrDefault(DeliveryState.SENT, 0) + other.join().getOrDefault(DeliveryState.SENT, 0))
			.isEqualTo(100);
		assertThat(channel.sent).hasSize(100).doesNotHaveDuplicates();
	}

	private void add(int count) {
		LongStream.rangeClosed(1, count).forEach((id) -> this.rows.add(id, "u" + id + "@bgtvt.example"));
	}

	private Sending limited(Rate rate) {
		SendingSettings changed = new SendingSettings(this.settings.lease(), this.settings.dialogue(), 1,
				this.settings.batch(), rate);
		return new Sending(this.claims, this.reclaims, this.writer, this.leases, channel(100, Duration.ofSeconds(20)),
				changed, this.clock);
	}

	private Channel channel(int perConnection, Duration dialogue) {
		JavaMailSenderImpl settings = new JavaMailSenderImpl();
		settings.setHost("127.0.0.1");
		settings.setPort(this.server.port());
		settings.getJavaMailProperties().setProperty("mail.smtp.localhost", "localhost");
		return new SmtpChannel(settings, new SmtpSettings(dialogue, perConnection), new PasswordSettings(false),
				(claim) -> "bounces@dondoc.example", this.clock);
	}

	/**
	 * Holds each mail until it is told to go on.
	 */
	private static final class WaitingChannel implements Channel, Channel.Line {

		private final ConcurrentLinkedQueue<Long> sent = new ConcurrentLinkedQueue<>();

		private final CountDownLatch underWay = new CountDownLatch(2);

		private final CountDownLatch goOn = new CountDownLatch(1);

		@Override
		public String destination() {
			return "memory:";
		}

		@Override
		public Line line() {
			return this;
		}

		@Override
		public Verdict send(ClaimedMail claim, BooleanSupplier beforeDot) {
			this.underWay.countDown();
			try {
				assertThat(this.goOn.await(20, TimeUnit.SECONDS)).isTrue();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			assertThat(beforeDot.getAsBoolean()).isTrue();
			this.sent.add(claim.id());
			return Verdict.sent(destination());
		}

	}

}
