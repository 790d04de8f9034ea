package vn.dondoc.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import vn.dondoc.delivery.reconcile.Reconciliation;
import vn.dondoc.delivery.sending.Outcomes;
import vn.dondoc.notices.Digests;
import vn.dondoc.paging.Paging;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of messages whose outcome is not known.
 */
@OutboxTest
@TestPropertySource(properties = "dondoc.mail.reconcile.relay-log=target/relay.log")
class ReconciliationTests {

	private static final Path LOG = Path.of("target", "relay.log");

	@Autowired
	private Scene scene;

	@Autowired
	private Digests digests;

	@Autowired
	private Outcomes outcomes;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Reconciliation reconciliation;

	@Autowired
	private UnknownDecisions decisions;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void reset() throws IOException {
		this.scene.reset();
		Files.createDirectories(LOG.getParent());
		Files.writeString(LOG, "Jul  1 06:00:00 mail postfix/smtpd[1]: AAAAA1: client=x[127.0.0.1]\n");
	}

	@Test
	void whatTheRelayTookIsSent() throws IOException {
		Message unknown = unknown("D-30");
		log("07:00:01 mail postfix/cleanup[1]: AAAAA2: message-id=" + unknown.messageId(),
				"07:00:02 mail postfix/qmgr[1]: AAAAA2: from=<d@x.example>, size=1, nrcpt=1 (queue active)");
		this.reconciliation.settle();
		assertThat(now(unknown)).satisfies((message) -> {
			assertThat(message.state()).isEqualTo(DeliveryState.SENT);
			assertThat(message.reason()).asString().contains("AAAAA2", "relay.log");
		});
		assertThat(story(unknown)).last().asString().startsWith("SENT Found in");
	}

	@Test
	void whatTheRelayNeverTookIsSentAgain() throws IOException {
		Message unknown = unknownOf(2, "CHHVN", "D-30");
		log("07:30:00 mail postfix/smtpd[1]: AAAAA3: client=x[127.0.0.1]");
		this.reconciliation.settle();
		assertThat(now(unknown).state()).isEqualTo(DeliveryState.READY);
		assertThat(this.outcomes.isDue(unknown.id())).isTrue();
		assertThat(story(unknown)).last().asString().startsWith("READY Sent again: not in");
	}

	@Test
	void whatTheRelayGaveUpFailed() throws IOException {
		Message unknown = unknownOf(3, "TTCNTT", "D-30");
		log("07:00:01 mail postfix/cleanup[1]: AAAAA2: message-id=" + unknown.messageId(),
				"07:00:09 mail postfix/smtp[1]: AAAAA2: to=<ttcntt@bgtvt.example>, relay=x, dsn=5.1.1, status=bounced (gone)");
		this.reconciliation.settle();
		assertThat(now(unknown).state()).isEqualTo(DeliveryState.FAILED);
	}

	@Test
	void whenNothingTellsWhatIsLateIsSentAgainAndWhatIsToComeIsHeld() {
		Message late = unknown("D+1");
		this.reconciliation.settle();
		assertThat(now(late).state()).as("not before it has waited").isEqualTo(DeliveryState.UNKNOWN);
		this.scene.clock.advance(Duration.ofMinutes(15));
		this.reconciliation.settle();
		assertThat(now(late).state()).isEqualTo(DeliveryState.READY);
		assertThat(story(late)).last()
			.isEqualTo("READY Sent again although it may have arrived. Nothing tells whether it was taken; it speaks"
					+ " of something late");
		this.scene.reset();
		Message upcoming = unknown("D-3");
		this.scene.clock.advance(Duration.ofMinutes(15));
		this.reconciliation.settle();
		this.reconciliation.settle();
		assertThat(now(upcoming).state()).isEqualTo(DeliveryState.UNKNOWN);
		assertThat(now(upcoming).reason()).asString().startsWith("Held for an administrator to decide.");
		assertThat(story(upcoming)).as("held once").hasSize(2);
	}

	@Test
	void aServerThatNeverAnswersIsGivenTheSameMailThreeTimesMoreAtLongerIntervals() {
		Message late = unknown("D+1");
		for (int times = 0; times < 3; times++) {
			this.scene.clock.advance(Duration.ofMinutes(15L << times).minusSeconds(1));
			this.reconciliation.settle();
			assertThat(now(late).state()).isEqualTo(DeliveryState.UNKNOWN);
			this.scene.clock.advance(Duration.ofSeconds(1));
			this.reconciliation.settle();
			assertThat(now(late).state()).isEqualTo(DeliveryState.READY);
			loseAnswer(late.id());
		}
		this.scene.clock.advance(Duration.ofDays(1));
		this.reconciliation.settle();
		assertThat(now(late).state()).isEqualTo(DeliveryState.UNKNOWN);
		assertThat(story(late)).last().asString().contains("Held", "was sent again 3 times already");
	}

	@Test
	void anAdminDecidesOnceAndOnRecord() {
		Message held = unknown("D-3");
		this.scene.clock.advance(Duration.ofMinutes(15));
		this.reconciliation.settle();
		assertThat(this.decisions.countAsSent("admin", held.id())).isTrue();
		assertThat(this.decisions.sendAgain("other", held.id())).isFalse();
		assertThat(now(held).state()).isEqualTo(DeliveryState.SENT);
		assertThat(story(held)).last().isEqualTo("SENT Counted as sent by admin");
		assertThat(journal(held)).containsExactly("admin message.counted-as-sent");
		Message again = unknownOf(2, "CHHVN", "D-3");
		assertThat(this.decisions.sendAgain("admin", again.id())).isTrue();
		assertThat(now(again).state()).isEqualTo(DeliveryState.READY);
		assertThat(journal(again)).containsExactly("admin message.sent-again");
	}

	@Test
	void ofSeveralNodesOneSettles() throws Exception {
		Message late = unknown("D+1");
		this.scene.clock.advance(Duration.ofMinutes(15));
		Callable<Void> node = () -> {
			this.reconciliation.settle();
			return null;
		};
		ExecutorService nodes = Executors.newFixedThreadPool(3);
		try {
			for (var done : nodes.invokeAll(List.of(node, node, node))) {
				done.get();
			}
		}
		finally {
			nodes.shutdownNow();
		}
		assertThat(story(late)).hasSize(2);
	}

	private Message unknown(String slot) {
		return unknownOf(1, "CDSVN", slot);
	}

	private Message unknownOf(long alert, String unit, String slot) {
		this.scene.say(AlertFixture.wan(alert, unit), "2022-07-01", slot);
		this.digests.freezeToday();
		Message message = this.outbox.find(new MessageFilter(unit, null, null, null), Paging.newest(1)).items().get(0);
		loseAnswer(message.id());
		return message;
	}

	private void loseAnswer(long id) {
		this.outcomes.of(id, DeliveryReason.NO_ANSWER, "No answer to the final dot");
	}

	private Message now(Message message) {
		return this.outbox.message(message.id()).orElseThrow();
	}

	private List<String> story(Message message) {
		return this.outbox.attempts(message.id())
			.stream()
			.map((attempt) -> attempt.outcome() + " " + attempt.reason())
			.toList();
	}

	private List<String> journal(Message message) {
		return this.jdbc.sql("select concat(actor, ' ', action_code) from audit_entry where subject = ? order by id")
			.param(Long.toString(message.id()))
			.query(String.class)
			.list();
	}

	private void log(String... lines) throws IOException {
		this.scene.clock.advance(Duration.ofSeconds(1));
		for (String line : lines) {
			Files.write(LOG, ("Jul  1 " + line + "\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
		}
	}

}
