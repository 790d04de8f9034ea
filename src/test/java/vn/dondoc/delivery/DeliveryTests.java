package vn.dondoc.delivery;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.dondoc.delivery.channel.Channel;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.Verdict;
import vn.dondoc.delivery.outbox.Deliveries;
import vn.dondoc.delivery.sending.Sending;
import vn.dondoc.facts.Recipient;
import vn.dondoc.notices.Digests;
import vn.dondoc.notices.TroubleMails;
import vn.dondoc.paging.Paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@OutboxTest
class DeliveryTests {

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

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void reset() {
		this.scene.reset();
	}

	@Test
	void killedBeforeTheDotItIsSentAgain() {
		RecordingChannel channel = new RecordingChannel();
		channel.killBeforeDot = true;
		freezeOne();
		assertThatExceptionOfType(Killed.class).isThrownBy(() -> delivery(channel).retry());
		lapse();
		channel.killBeforeDot = false;
		assertThat(delivery(channel).retry().sent()).isOne();
		assertThat(channel.sent).hasSize(1);
	}

	@Test
	void killedBetweenTheDotAndTheRecordItIsUnknown() {
		RecordingChannel channel = new RecordingChannel();
		channel.killAfterDot = true;
		long id = freezeOne();
		assertThatExceptionOfType(Killed.class).isThrownBy(() -> delivery(channel).retry());
		lapse();
		channel.killAfterDot = false;
		assertThat(delivery(channel).retry().sent()).isZero();
		assertThat(state(id)).isEqualTo(DeliveryState.UNKNOWN);
		assertThat(channel.sent).hasSize(1);
	}

	@Test
	void twoNodesSendEachMessageOnce() throws Exception {
		for (int i = 1; i <= 40; i++) {
			String unit = "U" + i;
			this.scene.units.add(unit, "Đơn vị " + i, "Unit " + i);
			this.scene.units.contact(unit, Recipient.HOLDER, "Đơn vị " + i, "u" + i + "@bgtvt.example", "vi");
			this.scene.say(AlertFixture.wan(i, unit), "2022-07-01", "D-30");
		}
		RecordingChannel channel = new RecordingChannel();
		Callable<Delivery.Outcome> node = () -> delivery(channel).deliver();
		ExecutorService nodes = Executors.newFixedThreadPool(3);
		try {
			int sent = 0;
			for (Future<Delivery.Outcome> outcome : nodes.invokeAll(List.of(node, node, node))) {
				sent += outcome.get().sent();
			}
			assertThat(sent).isEqualTo(40);
			assertThat(channel.sent).hasSize(40).doesNotHaveDuplicates();
			assertThat(this.outbox.counts()).containsOnlyKeys(DeliveryState.SENT).containsValue(40L);
		}
		finally {
			nodes.shutdownNow();
		}
	}

	private long freezeOne() {
		this.scene.say(AlertFixture.wan(1, "CDSVN"), "2022-07-01", "D-30");
		this.digests.freezeToday();
		return this.outbox.find(MessageFilter.ALL, Paging.newest(1)).items().get(0).id();
	}

	private DeliveryState state(long id) {
		return this.outbox.message(id).map(Message::state).orElseThrow();
	}

	private void lapse() {
		this.jdbc.sql("update message set lease_until = '2000-01-01 00:00:00' where lease_until is not null").update();
	}

	private Delivery delivery(Channel channel) {
		return Deliveries.of(this.digests, this.troubles, this.sending.through(channel, 2));
	}

	/**
	 * What a killed process does: nothing more.
	 */
	private static final class Killed extends Error {

		private static final long serialVersionUID = 1;

	}

	private static final class RecordingChannel implements Channel, Channel.Line {

		private final ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();

		private volatile boolean killBeforeDot;

		private volatile boolean killAfterDot;

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
			if (this.killBeforeDot) {
				throw new Killed();
			}
			if (!beforeDot.getAsBoolean()) {
				return Verdict.of(DeliveryReason.DOT_NOT_GRANTED);
			}
			this.sent.add(claim.recipient());
			if (this.killAfterDot) {
				throw new Killed();
			}
			return Verdict.sent(destination());
		}

	}

}
