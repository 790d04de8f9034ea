package vn.dondoc.delivery.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.channel.Channel;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.nodes.Utc;

/**
 * Sends every message whose time has come. Several nodes may do so at once; on one node
 * one call waits for the other. When the application ends, what is being said to a mail
 * server is said to its end, and what was not begun is given back.
 */
@Component
public class Sending implements SmartLifecycle {

	private static final Duration LAST_PATIENCE = Duration.ofSeconds(10);

	private final Claims claims;

	private final Reclaims reclaims;

	private final GroupCommitWriter writer;

	private final LeaseClock leases;

	private final Channel channel;

	private final SendingSettings settings;

	private final Clock clock;

	private final DomainRates rates;

	private final ReentrantLock oneAtATime = new ReentrantLock();

	private volatile boolean running;

	private volatile boolean stopping;

	private volatile @Nullable GroupCommitter open;

	Sending(Claims claims, Reclaims reclaims, GroupCommitWriter writer, LeaseClock leases, Channel channel,
			SendingSettings settings, Clock clock) {
		this.claims = claims;
		this.reclaims = reclaims;
		this.writer = writer;
		this.leases = leases;
		this.channel = channel;
		this.settings = settings;
		this.clock = clock;
		this.rates = new DomainRates(settings.rate());
	}

	/**
	 * The same, through another channel.
	 * @param other the channel
	 * @param connections over how many connections it sends at once
	 * @return a sending of its own, as another node's would be
	 */
	public Sending through(Channel other, int connections) {
		return new Sending(this.claims, this.reclaims, this.writer, this.leases, other, this.settings.over(connections),
				this.clock);
	}

	/**
	 * Takes back what dead nodes left behind, then sends what is due.
	 * @return how many messages came to which state
	 */
	public Map<DeliveryState, Integer> send() {
		this.oneAtATime.lock();
		try {
			this.reclaims.run();
			return sendAll();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Sending was interrupted; what was not sent is sent later", ex);
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	private Map<DeliveryState, Integer> sendAll() throws InterruptedException {
		try (GroupCommitter ledger = new GroupCommitter(this.writer, this.leases, this.clock, this.settings.lease());
				SenderPool shift = new SenderPool(this.channel, ledger, this.settings, () -> this.stopping)) {
			this.open = ledger;
			feed(shift);
			return ledger.finish();
		}
		finally {
			this.open = null;
		}
	}

	private void feed(SenderPool shift) throws InterruptedException {
		DueMessages due = this.claims.due();
		try {
			while (!shift.isOver()) {
				long takenAt = System.nanoTime();
				List<ClaimedMail> taken = this.claims.take(due);
				if (taken.isEmpty()) {
					break;
				}
				shift.add(thoseWithinTheRate(taken), takenAt);
			}
		}
		finally {
			this.claims.giveBack(shift.finish());
		}
	}

	private List<ClaimedMail> thoseWithinTheRate(List<ClaimedMail> taken) {
		Instant now = Utc.now(this.clock);
		List<ClaimedMail> within = new ArrayList<>(taken.size());
		for (ClaimedMail claim : taken) {
			Optional<Instant> wait = this.rates.waitUntil(claim, now);
			wait.ifPresentOrElse((until) -> this.claims.putOff(claim, until), () -> within.add(claim));
		}
		return within;
	}

	@Override
	public void start() {
		this.stopping = false;
		this.running = true;
	}

	@Override
	public void stop() {
		this.stopping = true;
		this.running = false;
		GroupCommitter ledger = this.open;
		if (ledger != null) {
			ledger.hurry(LAST_PATIENCE);
		}
	}

	@Override
	public void stop(Runnable callback) {
		stop();
		Thread waiting = new Thread(() -> waitForTheLast(callback), "mail-stop");
		waiting.setDaemon(true);
		waiting.start();
	}

	private void waitForTheLast(Runnable callback) {
		this.oneAtATime.lock();
		try {
			callback.run();
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
