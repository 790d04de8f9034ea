package vn.dondoc.delivery.outbox;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.dondoc.delivery.Delivery;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.bounce.BounceMailbox;
import vn.dondoc.delivery.handover.UndeliveredMails;
import vn.dondoc.delivery.reconcile.Reconciliation;
import vn.dondoc.delivery.sending.Sending;
import vn.dondoc.notices.Digests;
import vn.dondoc.notices.TroubleMails;

/**
 * Freezes, tells admins, sends. What is of unknown outcome is settled before, so that it
 * is sent again at once if need be; what came back is read and what failed is handed on
 * after.
 */
@Component
class OutboxDelivery implements Delivery {

	private final Reconciliation reconciliation;

	private final Digests digests;

	private final TroubleMails troubles;

	private final Sending sending;

	private final BounceMailbox bounces;

	private final UndeliveredMails undelivered;

	OutboxDelivery(Reconciliation reconciliation, Digests digests, TroubleMails troubles, Sending sending,
			BounceMailbox bounces, UndeliveredMails undelivered) {
		this.reconciliation = reconciliation;
		this.digests = digests;
		this.troubles = troubles;
		this.sending = sending;
		this.bounces = bounces;
		this.undelivered = undelivered;
	}

	@Override
	public Outcome deliver() {
		this.reconciliation.settle();
		return send(this.digests.freezeToday());
	}

	@Override
	public Outcome retry() {
		this.reconciliation.settle();
		return send(0);
	}

	private Outcome send(int frozen) {
		this.troubles.tell();
		Map<DeliveryState, Integer> became = this.sending.send();
		this.bounces.read();
		this.undelivered.handOn();
		return new Outcome(frozen,
				became.getOrDefault(DeliveryState.SENT, 0) + became.getOrDefault(DeliveryState.FILED, 0),
				became.getOrDefault(DeliveryState.DEFERRED, 0), became.getOrDefault(DeliveryState.FAILED, 0),
				became.getOrDefault(DeliveryState.UNKNOWN, 0));
	}

}
