/**
 * Mailboxes that dondoc reads.
 */
@NullMarked
package vn.dondoc.notification.mailbox;

import org.jspecify.annotations.NullMarked;
