package vn.dondoc.notification;

import java.util.function.Supplier;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.bounce.BounceMailbox;
import vn.dondoc.notification.reconcile.Reconciliation;

/**
 * Around every delivery: what is of unknown outcome is settled before, so that it is sent
 * again at once if need be; what came back is read and what failed is handed on after.
 */
@Component
@Primary
class DeliveryRound implements Delivery {

	private final OutboxDelivery delivery;

	private final Reconciliation reconciliation;

	private final BounceMailbox bounces;

	private final UndeliveredMails undelivered;

	DeliveryRound(OutboxDelivery delivery, Reconciliation reconciliation, BounceMailbox bounces,
			UndeliveredMails undelivered) {
		this.delivery = delivery;
		this.reconciliation = reconciliation;
		this.bounces = bounces;
		this.undelivered = undelivered;
	}

	@Override
	public Outcome deliver() {
		return around(this.delivery::deliver);
	}

	@Override
	public Outcome retry() {
		return around(this.delivery::retry);
	}

	private Outcome around(Supplier<Outcome> sending) {
		this.reconciliation.settle();
		Outcome outcome = sending.get();
		this.bounces.read();
		this.undelivered.handOn();
		return outcome;
	}

}
