/**
 * The ways for messages to leave, a folder each; what they share stands here and knows
 * none of them. Internal to the outbox, which says what is sent and keeps what became of
 * it.
 */
@NullMarked
package vn.dondoc.delivery.channel;

import org.jspecify.annotations.NullMarked;
