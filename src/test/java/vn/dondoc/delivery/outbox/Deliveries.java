package vn.dondoc.delivery.outbox;

import vn.dondoc.delivery.Delivery;
import vn.dondoc.delivery.sending.Sending;
import vn.dondoc.notices.Digests;
import vn.dondoc.notices.TroubleMails;

import static org.mockito.Mockito.mock;

/**
 * Deliveries whose mails take another way; nothing is reconciled, comes back or is handed
 * on.
 */
public final class Deliveries {

	private Deliveries() {
	}

	public static Delivery of(Digests digests, TroubleMails troubles, Sending sending) {
		return new OutboxDelivery(mock(), digests, troubles, sending, mock(), mock());
	}

}
