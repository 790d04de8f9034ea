package vn.dondoc.delivery.channel;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The right to send one message. It is worth nothing once the lease has lapsed and
 * another node has taken the message: then its fencing token is out of date.
 *
 * @param id the message's number
 * @param token the fencing token
 * @param recipient the address
 * @param digestDay the day it was put together for
 * @param purpose what it is for
 * @param attempts how often sending was tried before
 * @param createdAt when it was frozen
 * @param content the bytes that were frozen
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record ClaimedMail(long id, long token, String recipient, LocalDate digestDay, String purpose, int attempts,
		Instant createdAt, byte[] content) {
}
