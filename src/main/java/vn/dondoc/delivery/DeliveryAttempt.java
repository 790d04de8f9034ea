package vn.dondoc.delivery;

import java.time.Instant;

import vn.dondoc.text.Reason;

/**
 * One attempt to send a message.
 *
 * @param at when
 * @param outcome the state it led to
 * @param reason why
 */
public record DeliveryAttempt(Instant at, DeliveryState outcome, Reason reason) {
}
