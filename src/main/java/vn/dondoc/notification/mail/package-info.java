/**
 * Mails in general: their layouts and texts, and how they are written and read as bytes.
 */
@NullMarked
package vn.dondoc.notification.mail;

import org.jspecify.annotations.NullMarked;
