package vn.dondoc.notification;

import java.time.Instant;

/**
 * One attempt to send a message.
 *
 * @param at when
 * @param outcome the state it led to
 * @param detail what the server said, or what went wrong
 */
public record DeliveryAttempt(Instant at, DeliveryState outcome, String detail) {
}
