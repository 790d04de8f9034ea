package vn.dondoc.delivery;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.dondoc.text.Reason;

/**
 * A message as the outbox keeps it. A snapshot.
 *
 * @param id the message's number; grows with time
 * @param recipient the address
 * @param recipientName whom it addresses
 * @param unit the code of the recipient's unit
 * @param digestDay the day it was put together for, in {@code dondoc.zone}
 * @param purpose what it is for, such as {@code DIGEST}
 * @param messageId its {@code Message-ID}
 * @param subject its subject
 * @param state where it stands
 * @param attempts how often sending was tried
 * @param nextAttemptAt when it is tried next, if its state lets it be
 * @param createdAt when it was frozen
 * @param sentAt when it was sent; {@code null} while it was not
 * @param reason why it came to the state that its last attempt led to: where it went, or
 * what went wrong; {@code null} before the first
 */
public record Message(long id, String recipient, String recipientName, String unit, LocalDate digestDay, String purpose,
		String messageId, String subject, DeliveryState state, int attempts, Instant nextAttemptAt, Instant createdAt,
		@Nullable Instant sentAt, @Nullable Reason reason) {
}
