package vn.dondoc.notification;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.channel.Channel;
import vn.dondoc.notification.channel.Claim;
import vn.dondoc.notification.channel.Verdict;

/**
 * Freezes, claims, sends, records.
 */
@Component
class OutboxDelivery implements Delivery {

	private static final Log logger = LogFactory.getLog(OutboxDelivery.class);

	private final Digests digests;

	private final TroubleMails troubles;

	private final Claims claims;

	private final Channel channel;

	OutboxDelivery(Digests digests, TroubleMails troubles, Claims claims, Channel channel) {
		this.digests = digests;
		this.troubles = troubles;
		this.claims = claims;
		this.channel = channel;
	}

	@Override
	public Outcome deliver() {
		return send(this.digests.freezeToday());
	}

	@Override
	public Outcome retry() {
		return send(0);
	}

	private Outcome send(int frozen) {
		this.troubles.tell();
		this.claims.reclaim();
		Map<DeliveryState, Integer> became = new EnumMap<>(DeliveryState.class);
		if (this.channel.status().isOpen()) {
			try (Channel.Line line = this.channel.line()) {
				for (long id : this.claims.due()) {
					this.claims.take(id)
						.flatMap((claim) -> attempt(line, claim))
						.ifPresent((state) -> became.merge(state, 1, Integer::sum));
				}
			}
		}
		return new Outcome(frozen, became.getOrDefault(DeliveryState.SENT, 0),
				became.getOrDefault(DeliveryState.DEFERRED, 0), became.getOrDefault(DeliveryState.FAILED, 0),
				became.getOrDefault(DeliveryState.UNKNOWN, 0));
	}

	private Optional<DeliveryState> attempt(Channel.Line line, Claim claim) {
		Verdict verdict = line.send(claim, () -> this.claims.dot(claim));
		if (!verdict.isSent()) {
			logger.warn("Message " + claim.id() + " to " + claim.recipient() + ": " + verdict.state() + ", "
					+ verdict.detail());
		}
		return this.claims.settle(claim, verdict);
	}

}
