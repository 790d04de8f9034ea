package vn.dondoc.notification.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import vn.dondoc.registry.Contact;
import vn.dondoc.registry.Mailbox;

/**
 * Writes a mail as RFC 5322 bytes, the same bytes for the same content and moment.
 */
public final class MailWriter {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z",
			Locale.ENGLISH);

	private final Session session = Session.getInstance(new Properties());

	private final Sender sender;

	private final Clock clock;

	/**
	 * Makes a writer.
	 * @param from whom mails come from, {@code name <address>} or an address alone
	 * @param clock what dates them
	 * @throws IllegalArgumentException when {@code from} is no mailbox
	 */
	public MailWriter(String from, Clock clock) {
		this.sender = Sender.of(from);
		this.clock = clock;
	}

	/**
	 * Writes a mail.
	 * @param envelope all of it but what it says
	 * @param text what it says, plain
	 * @param html the same as HTML
	 * @return the mail
	 */
	public FrozenMail write(Envelope envelope, String text, String html) {
		MailKey key = MailKey.of(envelope.recipient(), envelope.day(), envelope.purpose());
		String messageId = "<dondoc." + key.hash() + "@" + this.sender.domain() + ">";
		try {
			DigestMessage message = new DigestMessage(this.session, messageId);
			writeHeaders(message, envelope);
			message.setContent(new Alternatives(key.hash(), part(text, "plain"), part(html, "html")));
			message.saveChanges();
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			message.writeTo(bytes);
			return new FrozenMail(messageId, envelope.subject(), bytes.toByteArray());
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException("Cannot write the mail to " + envelope.recipient(), ex);
		}
	}

	private void writeHeaders(MimeMessage message, Envelope envelope)
			throws MessagingException, UnsupportedEncodingException {
		message.setHeader("Date", ZonedDateTime.now(this.clock).format(DATE));
		message.setFrom(this.sender.address());
		Contact replyTo = envelope.replyTo();
		if (replyTo != null) {
			message.setReplyTo(new InternetAddress[] { address(replyTo.email(), replyTo.name()) });
		}
		message.setRecipient(RecipientType.TO, address(envelope.recipient(), envelope.name()));
		message.setSubject(envelope.subject(), UTF_8);
		message.setContentLanguage(envelope.languages().toArray(String[]::new));
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("X-Auto-Response-Suppress", "All");
	}

	private InternetAddress address(String email, String name) throws MessagingException, UnsupportedEncodingException {
		String plain = Mailbox.of(email).orElseThrow(() -> new MessagingException("Not a mailbox"));
		InternetAddress address = new InternetAddress(plain, true);
		address.setPersonal(CleanText.line(name), UTF_8);
		return address;
	}

	private MimeBodyPart part(String content, String subtype) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(content, UTF_8, subtype);
		part.setHeader("Content-Transfer-Encoding", "quoted-printable");
		return part;
	}

}
