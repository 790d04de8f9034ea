package vn.dondoc.notices.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;

import vn.dondoc.registry.Contact;
import vn.dondoc.registry.Mailbox;
import vn.dondoc.text.CleanText;

/**
 * Writes a mail as RFC 5322 bytes, the same bytes for the same content and moment.
 */
public final class MailWriter {

	private static final String UTF_8 = StandardCharsets.UTF_8.name();

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z",
			Locale.ENGLISH);

	private static final String POINTS = "X-Dondoc-Points";

	private final Sender sender;

	private final Clock clock;

	/**
	 * Makes a writer.
	 * @param sender whom mails come from
	 * @param clock what dates them
	 */
	public MailWriter(Sender sender, Clock clock) {
		this.sender = sender;
		this.clock = clock;
	}

	/**
	 * Whom mails come from.
	 * @return the sender
	 */
	public Sender sender() {
		return this.sender;
	}

	/**
	 * Writes a mail.
	 * @param envelope all of it but what it says
	 * @param text what it says, plain
	 * @param html the same as HTML
	 * @param attachments the files that go with it
	 * @return the mail
	 */
	public FrozenMail write(Envelope envelope, String text, String html, List<Attachment> attachments) {
		MailKey key = MailKey.of(envelope.recipient(), envelope.day(), envelope.purpose());
		String messageId = "<dondoc." + key.hash() + "@" + this.sender.domain() + ">";
		try {
			DigestMessage message = new DigestMessage(MailSession.withoutServer(), messageId);
			writeHeaders(message, envelope);
			message.setContent(
					content(key, new Alternatives(key.hash(), part(text, "plain"), part(html, "html")), attachments));
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
		message.setHeader("X-Auto-Response-Suppress", "DR, RN, NRN, OOF, AutoReply");
		if (!envelope.points().isEmpty()) {
			message.setHeader(POINTS, MimeUtility.fold(POINTS.length() + 2, envelope.points()));
		}
	}

	private InternetAddress address(String email, String name) throws MessagingException, UnsupportedEncodingException {
		String plain = Mailbox.of(email).orElseThrow(() -> new MessagingException("Not a mailbox"));
		InternetAddress address = new InternetAddress(plain, true);
		address.setPersonal(CleanText.line(name), UTF_8);
		return address;
	}

	private MimeMultipart content(MailKey key, Alternatives said, List<Attachment> attachments)
			throws MessagingException {
		if (attachments.isEmpty()) {
			return said;
		}
		List<MimeBodyPart> files = new ArrayList<>();
		for (Attachment attachment : attachments) {
			files.add(file(attachment));
		}
		return new Mixed(key.hash(), said, files);
	}

	private MimeBodyPart file(Attachment attachment) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
		part.setHeader("Content-Type", attachment.type() + "; name=" + attachment.name());
		part.setDisposition(Part.ATTACHMENT);
		part.setFileName(attachment.name());
		part.setHeader("Content-Transfer-Encoding", "base64");
		return part;
	}

	private MimeBodyPart part(String content, String subtype) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(content, UTF_8, subtype);
		part.setHeader("Content-Transfer-Encoding", "quoted-printable");
		return part;
	}

}
