package vn.dondoc.delivery.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.channel.Channel;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.Verdict;

/**
 * The connections of one node at work: each sends the next message that was claimed, as
 * long as there are any.
 */
class SenderPool implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(SenderPool.class);

	private final Channel channel;

	private final GroupCommitter ledger;

	private final SendingSettings settings;

	private final BooleanSupplier stopping;

	private final BlockingQueue<Ticket> tickets;

	private final List<ClaimedMail> notBegun = new ArrayList<>();

	private final List<Future<?>> lines = new ArrayList<>();

	private final ExecutorService threads;

	private volatile boolean broken;

	SenderPool(Channel channel, GroupCommitter ledger, SendingSettings settings, BooleanSupplier stopping) {
		this.channel = channel;
		this.ledger = ledger;
		this.settings = settings;
		this.stopping = stopping;
		this.tickets = new ArrayBlockingQueue<>(settings.batch());
		this.threads = Executors.newCachedThreadPool((work) -> {
			Thread thread = new Thread(work, "mail-line");
			thread.setDaemon(true);
			return thread;
		});
	}

	/**
	 * Whether nothing more should be claimed.
	 */
	boolean isOver() {
		return this.broken || this.stopping.getAsBoolean() || this.ledger.isFailing()
				|| !this.channel.status().isOpen();
	}

	/**
	 * Hands messages to the connections; waits while all have their hands full.
	 * @param claims the messages
	 * @param takenAt when they were claimed, by {@link System#nanoTime()}
	 */
	void add(List<ClaimedMail> claims, long takenAt) throws InterruptedException {
		while (this.lines.size() < Math.min(this.settings.connections(), this.lines.size() + claims.size())) {
			this.lines.add(this.threads.submit(this::work));
		}
		for (ClaimedMail claim : claims) {
			Ticket ticket = new Ticket(claim, takenAt);
			while (!this.tickets.offer(ticket, 1, TimeUnit.SECONDS)) {
				if (this.lines.stream().allMatch(Future::isDone)) {
					giveBack(claim);
					break;
				}
			}
		}
	}

	private void work() {
		try (Channel.Line line = this.channel.line()) {
			for (Ticket ticket = this.tickets.take(); !ticket.isLast(); ticket = this.tickets.take()) {
				if (isOver() || ticket.isLate(this.settings)) {
					giveBack(ticket.claim());
				}
				else {
					attempt(line, ticket.claim());
				}
			}
		}
		catch (InterruptedException ex) {
			this.broken = true;
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException | Error ex) {
			this.broken = true;
			throw ex;
		}
	}

	private void attempt(Channel.Line line, ClaimedMail claim) {
		Verdict verdict = line.send(claim, () -> this.ledger.dot(claim));
		if (!verdict.isDone() && verdict.reason() != DeliveryReason.NO_CONNECTION) {
			logger.warn("Message " + claim.id() + " to " + claim.recipient() + ": " + verdict.state() + ", "
					+ verdict.detail());
		}
		this.ledger.settle(claim, verdict);
	}

	private void giveBack(ClaimedMail claim) {
		synchronized (this.notBegun) {
			this.notBegun.add(claim);
		}
	}

	/**
	 * Waits until the connections have no more to do.
	 * @return what was claimed and not begun
	 */
	List<ClaimedMail> finish() throws InterruptedException {
		for (int i = 0; i < this.lines.size(); i++) {
			while (!this.tickets.offer(Ticket.LAST, 1, TimeUnit.SECONDS)) {
				if (this.lines.stream().allMatch(Future::isDone)) {
					break;
				}
			}
		}
		Throwable failure = null;
		for (Future<?> line : this.lines) {
			try {
				line.get();
			}
			catch (ExecutionException ex) {
				failure = ex.getCause();
			}
		}
		this.tickets.removeIf(Ticket::isLast);
		this.tickets.forEach((ticket) -> giveBack(ticket.claim()));
		if (failure instanceof Error error) {
			throw error;
		}
		if (failure != null) {
			throw new IllegalStateException("Sending ended", failure);
		}
		return this.notBegun;
	}

	@Override
	public void close() {
		this.threads.shutdown();
	}

}
