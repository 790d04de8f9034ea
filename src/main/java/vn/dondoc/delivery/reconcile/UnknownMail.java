package vn.dondoc.delivery.reconcile;

import java.time.Instant;

/**
 * A message of which nobody knows whether the mail server took it.
 *
 * @param id the message's number
 * @param token the fencing token of the attempt in question
 * @param messageId its {@code Message-ID}
 * @param recipient the address
 * @param notBefore the attempt began no earlier
 * @param since when its outcome became unknown
 * @param resent how often it was sent again already because nobody knew
 * @param late whether it speaks of something that is due or overdue
 */
public record UnknownMail(long id, long token, String messageId, String recipient, Instant notBefore, Instant since,
		int resent, boolean late) {
}
