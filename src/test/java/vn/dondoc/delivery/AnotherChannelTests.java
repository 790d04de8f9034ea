package vn.dondoc.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.dondoc.delivery.channel.Channel;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.Verdict;
import vn.dondoc.delivery.handover.UndeliveredMails;
import vn.dondoc.delivery.reconcile.Reconciliation;
import vn.dondoc.delivery.sending.Sending;
import vn.dondoc.notices.Digests;
import vn.dondoc.paging.Paging;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A channel that knows nothing of mail gets claims, retries, pauses, reconciliation and
 * handing on from the outbox.
 */
@OutboxTest
class AnotherChannelTests {

	@Autowired
	private Scene scene;

	@Autowired
	private Digests digests;

	@Autowired
	private Sending sending;

	@Autowired
	private Reconciliation reconciliation;

	@Autowired
	private UndeliveredMails undelivered;

	@Autowired
	private Outbox outbox;

	@Autowired
	private JdbcClient jdbc;

	private final Webhook webhook = new Webhook();

	@BeforeEach
	void reset() {
		this.scene.reset();
	}

	@Test
	void whatItTakesIsSentOnce() {
		long id = freezeOne("D-30");
		answer(DeliveryReason.ACCEPTED);
		send();
		assertThat(message(id)).satisfies((message) -> {
			assertThat(message.state()).isEqualTo(DeliveryState.SENT);
			assertThat(message.reason()).hasToString("https://chat.example/hook");
		});
		assertThat(this.webhook.posted).containsExactly("cdsvn@bgtvt.example");
	}

	@Test
	void whatItRefusesForNowIsTriedAgainAtGrowingIntervals() {
		long id = freezeOne("D-30");
		answer(DeliveryReason.REFUSED_FOR_NOW, DeliveryReason.REFUSED_FOR_NOW, DeliveryReason.ACCEPTED);
		send();
		assertThat(message(id).nextAttemptAt()).isEqualTo(this.scene.clock.instant().plus(Duration.ofMinutes(30)));
		send();
		this.scene.clock.advance(Duration.ofMinutes(30));
		send();
		assertThat(message(id).nextAttemptAt()).isEqualTo(this.scene.clock.instant().plus(Duration.ofHours(1)));
		this.scene.clock.advance(Duration.ofHours(1));
		send();
		assertThat(message(id).state()).isEqualTo(DeliveryState.SENT);
		assertThat(this.webhook.posted).hasSize(3);
	}

	@Test
	void whatItRefusesForGoodIsHandedOn() {
		long id = freezeOne("D-30");
		answer(DeliveryReason.RECIPIENT_REFUSED);
		send();
		this.undelivered.handOn();
		assertThat(message(id).state()).isEqualTo(DeliveryState.FAILED);
		assertThat(this.outbox.find(MessageFilter.ALL, Paging.newest(1)).items()).singleElement()
			.satisfies((next) -> assertThat(next.recipient()).isEqualTo("ttcntt@bgtvt.example"));
	}

	@Test
	void anAnswerThatDoesNotComeIsReconciledByThePolicy() {
		long id = freezeOne("D+1");
		answer(DeliveryReason.NO_ANSWER, DeliveryReason.ACCEPTED);
		send();
		assertThat(message(id).state()).isEqualTo(DeliveryState.UNKNOWN);
		send();
		assertThat(this.webhook.posted).as("nothing is sent twice unasked").hasSize(1);
		this.scene.clock.advance(Duration.ofMinutes(15));
		this.reconciliation.settle();
		send();
		assertThat(message(id).state()).isEqualTo(DeliveryState.SENT);
	}

	@Test
	void whileItPausesNothingIsClaimed() {
		long id = freezeOne("D-30");
		this.webhook.status = ChannelStatus.paused(this.scene.clock.instant(), "429 too many requests");
		send();
		assertThat(message(id)).satisfies((message) -> {
			assertThat(message.state()).isEqualTo(DeliveryState.READY);
			assertThat(message.attempts()).isZero();
		});
		this.webhook.status = ChannelStatus.OPEN;
		answer(DeliveryReason.ACCEPTED);
		send();
		assertThat(message(id).state()).isEqualTo(DeliveryState.SENT);
	}

	@Test
	void whenItsClaimIsLostItPostsNothing() {
		long id = freezeOne("D-30");
		answer(DeliveryReason.ACCEPTED);
		this.webhook.before = () -> this.jdbc.sql("update message set fencing_token = fencing_token + 1").update();
		send();
		assertThat(this.webhook.posted).isEmpty();
		assertThat(message(id).state()).isNotEqualTo(DeliveryState.SENT);
	}

	private long freezeOne(String slot) {
		this.scene.say(AlertFixture.wan(1, "CDSVN"), "2022-07-01", slot);
		this.digests.freezeToday();
		return this.outbox.find(MessageFilter.ALL, Paging.newest(1)).items().get(0).id();
	}

	private void answer(DeliveryReason... answers) {
		this.webhook.answers.addAll(List.of(answers));
	}

	private void send() {
		this.sending.through(this.webhook, 1).send();
	}

	private Message message(long id) {
		return this.outbox.message(id).orElseThrow();
	}

	/**
	 * All that another channel has to bring.
	 */
	private static final class Webhook implements Channel, Channel.Line {

		private final Deque<DeliveryReason> answers = new ArrayDeque<>();

		private final List<String> posted = new ArrayList<>();

		private ChannelStatus status = ChannelStatus.OPEN;

		private @Nullable Runnable before;

		@Override
		public String destination() {
			return "https://chat.example/hook";
		}

		@Override
		public ChannelStatus status() {
			return this.status;
		}

		@Override
		public Line line() {
			return this;
		}

		@Override
		public Verdict send(ClaimedMail claim, BooleanSupplier beforeDot) {
			if (this.before != null) {
				this.before.run();
			}
			if (!beforeDot.getAsBoolean()) {
				return Verdict.of(DeliveryReason.DOT_NOT_GRANTED);
			}
			this.posted.add(claim.recipient());
			DeliveryReason answer = this.answers.remove();
			return (answer == DeliveryReason.ACCEPTED) ? Verdict.sent(destination()) : Verdict.of(answer, "HTTP");
		}

	}

}
