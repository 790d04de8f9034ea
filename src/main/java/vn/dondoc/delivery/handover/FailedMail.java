package vn.dondoc.delivery.handover;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.dondoc.text.Reason;

/**
 * A message that could not be delivered.
 *
 * @param id its number
 * @param recipient the address that failed
 * @param recipientName whom it addressed
 * @param unit the code of the recipient's unit; empty for an admin
 * @param day the day it was put together for
 * @param subject its subject
 * @param why what went wrong; {@code null} if it is not known
 */
record FailedMail(long id, String recipient, String recipientName, String unit, LocalDate day, String subject,
		@Nullable Reason why) {
}
