package vn.dondoc.web.nodes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import vn.dondoc.nodes.Node;

/**
 * By how much this server's clock was moved ({@code dondoc.clock.start}). Nodes and
 * timers live by the database's clock and the machine's; readers live by the server's.
 *
 * @param by what to add; nothing unless it is more than a clock that is merely wrong
 */
record Moved(Duration by) {

	private static final Duration MERELY_WRONG = Duration.ofDays(1);

	static Moved of(List<Node> nodes, Instant now) {
		return nodes.stream()
			.map((node) -> Duration.between(node.lastSeen().plus(node.silence()), now))
			.filter((by) -> by.abs().compareTo(MERELY_WRONG) > 0)
			.findFirst()
			.map(Moved::new)
			.orElse(new Moved(Duration.ZERO));
	}

	/**
	 * When something happened by the clock that the pages go by.
	 */
	public Instant at(Instant real) {
		return real.plus(this.by);
	}

}
