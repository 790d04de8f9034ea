package vn.dondoc.notices.mail;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.dondoc.registry.Contact;

/**
 * All of a mail but what it says.
 *
 * @param recipient the address
 * @param name how to address the recipient
 * @param day the day it is put together for
 * @param purpose what it is for; with recipient and day it names the mail for ever
 * @param subject the subject
 * @param languages the language tags of what it says
 * @param replyTo who answers questions; {@code null} for the sender
 * @param points the points of each alert, such as {@code 7=D-3,D-1 9=D+8}; for machines
 * only, empty when it is about none
 */
public record Envelope(String recipient, String name, LocalDate day, String purpose, String subject,
		List<String> languages, @Nullable Contact replyTo, String points) {
}
