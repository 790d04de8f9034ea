/**
 * The ways for mails to leave: an SMTP server or a folder. Internal to the outbox, which
 * says what is sent and keeps what became of it.
 */
@NullMarked
package vn.dondoc.notification.channel;

import org.jspecify.annotations.NullMarked;
