package vn.dondoc.delivery.outbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import vn.dondoc.delivery.MessageContent;
import vn.dondoc.delivery.MessageFile;
import vn.dondoc.notices.mail.MailSession;

/**
 * Reads frozen bytes back as the recipient's mail program does.
 */
public final class MailReader {

	private static final List<String> SHOWN = List.of("Date", "From", "Reply-To", "To", "Subject", "Message-ID",
			"Content-Language", "Auto-Submitted");

	private MailReader() {
	}

	/**
	 * Reads a mail.
	 * @param bytes the mail, RFC 5322
	 * @return what its recipient sees
	 * @throws IllegalStateException when the bytes are no mail
	 */
	public static MessageContent read(byte[] bytes) {
		try {
			MimeMessage message = new MimeMessage(MailSession.withoutServer(), new ByteArrayInputStream(bytes));
			return new MessageContent(headers(message), find(message, "text/plain"), find(message, "text/html"),
					attachments(message));
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException("The frozen bytes cannot be read", ex);
		}
	}

	private static List<String> headers(MimeMessage message) throws MessagingException, IOException {
		List<String> headers = new ArrayList<>();
		for (String name : SHOWN) {
			String value = message.getHeader(name, ", ");
			if (value != null) {
				headers.add(name + ": " + MimeUtility.decodeText(MimeUtility.unfold(value)));
			}
		}
		return headers;
	}

	private static List<MessageFile> attachments(Part part) throws MessagingException, IOException {
		if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
			String name = (part.getFileName() != null) ? part.getFileName() : "";
			return List.of(new MessageFile(name, new ContentType(part.getContentType()).getBaseType(),
					part.getInputStream().readAllBytes()));
		}
		List<MessageFile> found = new ArrayList<>();
		if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				found.addAll(attachments(parts.getBodyPart(i)));
			}
		}
		return found;
	}

	private static String find(Part part, String type) throws MessagingException, IOException {
		if (part.isMimeType(type) && part.getDisposition() == null) {
			return ((String) part.getContent()).replace("\r\n", "\n");
		}
		if (part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				String found = find(parts.getBodyPart(i), type);
				if (!found.isEmpty()) {
					return found;
				}
			}
		}
		return "";
	}

}
