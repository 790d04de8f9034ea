package vn.dondoc.notification;

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
import org.jspecify.annotations.Nullable;
import vn.dondoc.registry.Contact;
import vn.dondoc.registry.Mailbox;

/**
 * Writes a digest as RFC 5322 bytes, the same bytes for the same digest and moment.
 */
final class MailWriter {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z",
			Locale.ENGLISH);

	private final Session session = Session.getInstance(new Properties());

	private final Sender sender;

	private final Clock clock;

	MailWriter(Sender sender, Clock clock) {
		this.sender = sender;
		this.clock = clock;
	}

	FrozenMail write(Digest digest, DigestPage page, String text, String html, @Nullable Contact replyTo) {
		MailKey key = MailKey.of(digest.to().email(), digest.day(), Digest.PURPOSE);
		String messageId = "<dondoc." + key.hash() + "@" + this.sender.domain() + ">";
		try {
			DigestMessage message = new DigestMessage(this.session, messageId);
			writeHeaders(message, digest, page, replyTo);
			message.setContent(new Alternatives(key.hash(), part(text, "plain"), part(html, "html")));
			message.saveChanges();
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			message.writeTo(bytes);
			return new FrozenMail(messageId, page.subject(), bytes.toByteArray());
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException("Cannot write the mail to " + digest.to().email(), ex);
		}
	}

	private void writeHeaders(MimeMessage message, Digest digest, DigestPage page, @Nullable Contact replyTo)
			throws MessagingException, UnsupportedEncodingException {
		message.setHeader("Date", ZonedDateTime.now(this.clock).format(DATE));
		message.setFrom(this.sender.address());
		if (replyTo != null) {
			message.setReplyTo(new InternetAddress[] { address(replyTo.email(), replyTo.name()) });
		}
		message.setRecipient(RecipientType.TO, address(digest.to().email(), digest.to().name()));
		message.setSubject(page.subject(), UTF_8);
		message.setContentLanguage(new String[] { page.language() });
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
