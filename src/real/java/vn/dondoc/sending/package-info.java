/**
 * Sending many mails: how fast, and what is left when nodes die.
 */
@NullMarked
package vn.dondoc.sending;

import org.jspecify.annotations.NullMarked;

