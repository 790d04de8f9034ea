package vn.dondoc.notification;

import java.util.Map;

import org.springframework.stereotype.Component;
import vn.dondoc.notification.sending.Sending;

/**
 * Freezes, tells admins, sends.
 */
@Component
class OutboxDelivery implements Delivery {

	private final Digests digests;

	private final TroubleMails troubles;

	private final Sending sending;

	OutboxDelivery(Digests digests, TroubleMails troubles, Sending sending) {
		this.digests = digests;
		this.troubles = troubles;
		this.sending = sending;
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
		Map<DeliveryState, Integer> became = this.sending.send();
		return new Outcome(frozen, became.getOrDefault(DeliveryState.SENT, 0),
				became.getOrDefault(DeliveryState.DEFERRED, 0), became.getOrDefault(DeliveryState.FAILED, 0),
				became.getOrDefault(DeliveryState.UNKNOWN, 0));
	}

}
