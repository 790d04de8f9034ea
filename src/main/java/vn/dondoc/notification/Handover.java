package vn.dondoc.notification;

import org.jspecify.annotations.Nullable;

/**
 * What was done about a message that could not be delivered.
 *
 * @param next the number of the message that hands it on; {@code null} when none does
 * @param detail to whom, or why not
 */
public record Handover(@Nullable Long next, String detail) {
}
