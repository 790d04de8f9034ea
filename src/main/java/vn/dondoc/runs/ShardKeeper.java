package vn.dondoc.runs;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import vn.dondoc.nodes.Unending;

/**
 * Renews the hold on a shard while this node works on it, on a thread of its own. It ends
 * with the work, and at the latest when the run's time is up: work that hangs must not
 * keep the shard from others.
 */
final class ShardKeeper implements AutoCloseable {

	private static final int RENEWALS_A_LEASE = 3;

	private final ShardTable shards;

	private final ShardClaim claim;

	private final Duration lease;

	private final long end;

	private final ScheduledExecutorService thread;

	private volatile boolean lost;

	ShardKeeper(ShardTable shards, ShardClaim claim, Duration lease, Duration longest) {
		this.shards = shards;
		this.claim = claim;
		this.lease = lease;
		this.end = System.nanoTime() + longest.toNanos();
		this.thread = Executors.newSingleThreadScheduledExecutor((work) -> {
			Thread keeper = new Thread(work, "keeper of " + claim);
			keeper.setDaemon(true);
			return keeper;
		});
		long every = lease.toMillis() / RENEWALS_A_LEASE;
		var unused = this.thread.scheduleWithFixedDelay(Unending.work("renewal of the hold on " + claim, this::renew),
				every, every, TimeUnit.MILLISECONDS);
	}

	/**
	 * Whether another node is known to have taken the shard.
	 */
	boolean lost() {
		return this.lost;
	}

	private void renew() {
		if (!this.lost && System.nanoTime() <= this.end) {
			this.lost = !this.shards.renew(this.claim, this.lease);
		}
	}

	// Not interrupted: a thread interrupted while it writes closes H2's file under
	// everybody else
	@Override
	public void close() {
		this.thread.shutdown();
	}

}
