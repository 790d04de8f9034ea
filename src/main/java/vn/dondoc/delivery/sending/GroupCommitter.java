package vn.dondoc.delivery.sending;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.Verdict;
import vn.dondoc.nodes.Utc;

/**
 * Joins what the connections of a node ask for while a commit is under way into the next
 * one: a single thread writes, one transaction after another. A dot is granted only once
 * its commit has succeeded; a settlement is tried again for as long as its lease holds.
 */
class GroupCommitter implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(GroupCommitter.class);

	private static final int AT_ONCE = 200;

	private static final Duration FIRST_WAIT = Duration.ofMillis(50);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

	private final GroupCommitWriter writer;

	private final LeaseClock leases;

	private final Clock clock;

	private final Duration lease;

	private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();

	private final Map<DeliveryState, Integer> became = new EnumMap<>(DeliveryState.class);

	private final Thread thread = new Thread(this::run, "mail-ledger");

	private final CompletableFuture<Boolean> end = new CompletableFuture<>();

	private List<Entry> open = new ArrayList<>();

	private Duration wait = FIRST_WAIT;

	private volatile boolean failing;

	private volatile long patience;

	GroupCommitter(GroupCommitWriter writer, LeaseClock leases, Clock clock, Duration lease) {
		this.writer = writer;
		this.leases = leases;
		this.clock = clock;
		this.lease = lease;
		this.patience = lease.toNanos();
		this.thread.setDaemon(true);
		this.thread.start();
	}

	/**
	 * Commits that a final dot is about to be written, and renews the lease.
	 * @return {@code false} when the claim is lost
	 * @throws IllegalStateException when it could not be committed
	 */
	boolean dot(ClaimedMail claim) {
		Entry entry = Entry.dot(claim);
		this.queue.add(entry);
		return entry.done().join();
	}

	/**
	 * Records what became of a message, soon.
	 */
	void settle(ClaimedMail claim, Verdict verdict) {
		this.queue.add(Entry.settlement(Settlement.of(claim, verdict, Utc.now(this.clock))));
	}

	/**
	 * Whether the last commit failed, so that nothing new should be begun.
	 */
	boolean isFailing() {
		return this.failing;
	}

	/**
	 * Tries no longer than this to record what is open, because the database is about to
	 * be closed.
	 */
	void hurry(Duration most) {
		this.patience = Math.min(this.patience, most.toNanos());
	}

	/**
	 * Waits until all is recorded or its lease is over.
	 * @return how many messages came to which state
	 */
	Map<DeliveryState, Integer> finish() {
		close();
		return this.became;
	}

	@Override
	public void close() {
		this.queue.add(Entry.end(this.end));
		this.end.join();
	}

	private void run() {
		boolean ending = false;
		while (!ending || !this.open.isEmpty()) {
			List<Entry> group = next();
			ending |= group.removeIf((entry) -> entry.done() == this.end);
			List<Entry> all = new ArrayList<>(this.open);
			all.addAll(group);
			if (!all.isEmpty()) {
				write(all);
			}
		}
		this.end.complete(true);
	}

	private List<Entry> next() {
		List<Entry> group = new ArrayList<>();
		Entry first = this.open.isEmpty() ? uninterrupted(this.queue::take)
				: uninterrupted(() -> this.queue.poll(this.wait.toMillis(), TimeUnit.MILLISECONDS));
		if (first != null) {
			group.add(first);
			this.queue.drainTo(group, AT_ONCE);
		}
		return group;
	}

	private void write(List<Entry> all) {
		try {
			Set<ClaimedMail> held = this.writer.write(all.stream().flatMap(Entry::dots).toList(),
					all.stream().flatMap(Entry::settlements).toList(), this.leases.now().plus(this.lease));
			all.forEach((entry) -> complete(entry, held.contains(entry.claim())));
			this.open = new ArrayList<>();
			this.wait = FIRST_WAIT;
			this.failing = false;
		}
		catch (RuntimeException | Error ex) {
			failed(all, ex);
		}
	}

	private void complete(Entry entry, boolean held) {
		Settlement settlement = entry.settlement();
		if (settlement != null && held) {
			this.became.merge(settlement.state(), 1, Integer::sum);
		}
		else if (settlement != null) {
			logger.warn("Message " + entry.claim().id() + " was taken over by another node; not recorded: "
					+ settlement.verdict());
		}
		entry.done().complete(held);
	}

	/**
	 * No dot without its commit. What became of a message stays to be recorded.
	 */
	private void failed(List<Entry> all, Throwable ex) {
		this.failing = true;
		logger.warn("What became of messages cannot be recorded now: " + ex);
		this.open = new ArrayList<>();
		for (Entry entry : all) {
			Settlement settlement = entry.settlement();
			if (settlement == null) {
				entry.done().completeExceptionally(new IllegalStateException("Not committed", ex));
			}
			else if (System.nanoTime() - entry.since() < this.patience) {
				this.open.add(entry);
			}
			else {
				logger.error("Message " + entry.claim().id() + ": not recorded while its lease held: "
						+ settlement.verdict(), ex);
				entry.done().complete(false);
			}
		}
		Duration doubled = this.wait.multipliedBy(2);
		this.wait = (doubled.compareTo(LONGEST_WAIT) < 0) ? doubled : LONGEST_WAIT;
	}

	/**
	 * Nobody is to interrupt the record of what is sent already.
	 */
	private static <T> @Nullable T uninterrupted(Waiting<T> waiting) {
		while (true) {
			try {
				return waiting.await();
			}
			catch (InterruptedException ex) {
				logger.debug("Not to be interrupted", ex);
			}
		}
	}

	/**
	 * Something to wait for.
	 *
	 * @param <T> what comes of it
	 */
	private interface Waiting<T> {

		@Nullable T await() throws InterruptedException;

	}

}
