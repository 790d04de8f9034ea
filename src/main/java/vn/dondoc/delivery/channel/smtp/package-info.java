/**
 * Mails to an SMTP server, one dialogue each.
 */
@NullMarked
package vn.dondoc.delivery.channel.smtp;

import org.jspecify.annotations.NullMarked;
