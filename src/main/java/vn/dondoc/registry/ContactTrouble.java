package vn.dondoc.registry;

import java.time.Instant;

/**
 * Why a contact is not written to: its address refused a mail for good.
 *
 * @param since when that was learnt
 * @param reason what the mail server said
 * @param message the number of the mail that could not be delivered
 */
public record ContactTrouble(Instant since, String reason, long message) {
}
