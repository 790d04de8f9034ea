/**
 * Claims messages, sends them over several connections and records what became of them.
 * Internal to the outbox.
 */
@NullMarked
package vn.dondoc.delivery.sending;

import org.jspecify.annotations.NullMarked;
