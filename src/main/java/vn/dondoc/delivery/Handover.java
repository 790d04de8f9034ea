package vn.dondoc.delivery;

import org.jspecify.annotations.Nullable;

import vn.dondoc.text.Reason;

/**
 * What was done about a message that could not be delivered.
 *
 * @param next the number of the message that hands it on; {@code null} when none does
 * @param reason to whom, or why not
 */
public record Handover(@Nullable Long next, Reason reason) {
}
