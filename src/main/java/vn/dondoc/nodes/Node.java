package vn.dondoc.nodes;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A node as it last spoke of itself. A snapshot; times are the database's.
 *
 * @param id what tells it from every other process, see {@link ThisNode#id()}
 * @param name what people call it; two processes may share it
 * @param host the machine
 * @param pid the process on that machine
 * @param version the build that runs there
 * @param state how it stands
 * @param startedAt when it started
 * @param lastSeen when it last gave a sign of life
 * @param silence how long ago that was; never negative
 * @param stoppedAt when it ended in good order; {@code null} when it did not
 * @param release the hash of the rule release that it runs; {@code null} when none does
 * @param skew by how much its clock is ahead of the database's, negative when behind;
 * {@code null} when it runs as if at another time
 * @param skewed whether that is more than a minute
 */
public record Node(String id, String name, String host, long pid, String version, State state, Instant startedAt,
		Instant lastSeen, Duration silence, @Nullable Instant stoppedAt, @Nullable String release,
		@Nullable Duration skew, boolean skewed) {

	/**
	 * Whether it gives signs of life.
	 * @return {@code true} unless it is silent or has stopped
	 */
	public boolean alive() {
		return this.state == State.ALIVE;
	}

	/**
	 * How a node stands.
	 */
	public enum State {

		/**
		 * It gives signs of life.
		 */
		ALIVE,
		/**
		 * It gave none for {@code dondoc.node.silent-after}: killed, stopped or cut off.
		 */
		SILENT,
		/**
		 * It ended in good order.
		 */
		STOPPED

	}

}
