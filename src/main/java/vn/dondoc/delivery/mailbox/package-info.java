/**
 * Mailboxes that dondoc reads.
 */
@NullMarked
package vn.dondoc.delivery.mailbox;

import org.jspecify.annotations.NullMarked;
