package vn.dondoc.delivery.sending;

import java.time.Clock;
import java.util.List;

import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.Verdict;
import vn.dondoc.nodes.Utc;

/**
 * Brings a message to an outcome as a node would that sends it.
 */
public class Outcomes {

	private final Claims claims;

	private final GroupCommitWriter writer;

	private final LeaseClock leases;

	private final Clock clock;

	Outcomes(Claims claims, GroupCommitWriter writer, LeaseClock leases, Clock clock) {
		this.claims = claims;
		this.writer = writer;
		this.leases = leases;
		this.clock = clock;
	}

	public boolean isDue(long id) {
		List<ClaimedMail> taken = this.claims.take(List.of(id));
		this.claims.giveBack(taken);
		return !taken.isEmpty();
	}

	public void of(long id, DeliveryReason reason, Object... values) {
		List<ClaimedMail> taken = this.claims.take(List.of(id));
		if (taken.isEmpty() || this.writer.write(taken, List.of(), this.leases.now().plusSeconds(300)).isEmpty()
				|| this.writer
					.write(List.of(),
							List.of(Settlement.of(taken.get(0), Verdict.of(reason, values), Utc.now(this.clock))),
							this.leases.now())
					.isEmpty()) {
			throw new IllegalStateException("Message " + id + " cannot come to " + reason);
		}
	}

}
