package vn.dondoc.rig;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Keeps nodes running and kills each when its fate has come, over and over.
 */
final class NodeKiller implements ScriptedRelay.Script {

	private final Cluster cluster;

	private final RandomGenerator random;

	private final Supplier<LocalDateTime> clock;

	private final int wanted;

	private final Map<String, Life> lives = new HashMap<>();

	private final Map<String, Integer> killed = new TreeMap<>();

	private Duration start;

	private int kills;

	NodeKiller(Cluster cluster, RandomGenerator random, Supplier<LocalDateTime> clock, Duration start,
			int wanted) {
		this.cluster = cluster;
		this.random = random;
		this.clock = clock;
		this.start = start;
		this.wanted = wanted;
	}

	/**
	 * Looks once at a node: starts it if it is gone, kills it if its time is up.
	 */
	synchronized void tend(String name) {
		Life life = this.lives.get(name);
		if (life == null || !life.node.isAlive()) {
			if (life != null && !life.killed) {
				count("ended by itself");
			}
			this.lives.put(name, new Life(this.cluster.start(name, this.clock.get()), KillPlan.draw(this.random, this.start)));
		}
		else if (!isDone() && life.age().compareTo(life.fate.after()) > 0) {
			if (life.steps == 0 && life.age().compareTo(this.start) > 0) {
				// Starts take longer now than was thought, or there is nothing to send
				this.start = this.start.plus(this.start.dividedBy(10));
			}
			kill(life, (life.steps == 0) ? "before its first mail" : "between steps");
		}
	}

	@Override
	public Answer at(Step step, Answer usual) {
		return usual.after(() -> pass(step));
	}

	private synchronized void pass(Step step) {
		Life life = this.lives.get(this.cluster.nameOf(step));
		if (life == null || life.killed) {
			return;
		}
		if (life.steps++ == 0) {
			this.start = this.start.plus(life.age()).dividedBy(2);
		}
		if (!isDone() && life.steps >= life.fate.step()) {
			kill(life, "at " + step.phase());
		}
	}

	private void kill(Life life, String where) {
		life.killed = true;
		life.node.kill();
		this.kills++;
		count(where);
	}

	private void count(String where) {
		this.killed.merge(where, 1, Integer::sum);
	}

	synchronized boolean isDone() {
		return this.kills >= this.wanted;
	}

	synchronized int kills() {
		return this.kills;
	}

	/**
	 * Where nodes were killed, and how often.
	 */
	synchronized Map<String, Integer> tally() {
		return new TreeMap<>(this.killed);
	}

	private static final class Life {

		private final Node node;

		private final KillPlan fate;

		private final long began = System.nanoTime();

		private int steps;

		private boolean killed;

		private Life(Node node, KillPlan fate) {
			this.node = node;
			this.fate = fate;
		}

		private Duration age() {
			return Duration.ofNanos(System.nanoTime() - this.began);
		}

	}

}
