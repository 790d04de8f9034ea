/**
 * Mails that come back: the address they come back to, the mailbox in which they arrive,
 * and what they say.
 */
@NullMarked
package vn.dondoc.delivery.bounce;

import org.jspecify.annotations.NullMarked;
