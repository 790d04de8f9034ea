/**
 * Mails in general: their layouts and texts, and how they are written as bytes.
 */
@NamedInterface("mail")
@NullMarked
package vn.dondoc.notices.mail;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
