package vn.dondoc.delivery.sending;

import java.time.Instant;

import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.text.Reason;

/**
 * A row to add to the record of attempts.
 *
 * @param message the message's number
 * @param at when, by the application's clock
 * @param outcome the state that it led to
 * @param reason why
 */
record AttemptRow(long message, Instant at, DeliveryState outcome, Reason reason) {
}
