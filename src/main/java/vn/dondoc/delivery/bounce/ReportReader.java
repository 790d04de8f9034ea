package vn.dondoc.delivery.bounce;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.dondoc.notices.mail.MailSession;

/**
 * Reads what mail servers send back: delivery status notifications (RFC 3464, RFC 6533)
 * as anybody may have written them, and the usual ones without a report. What is no such
 * notification, or cannot be read, is nothing.
 */
final class ReportReader {

	private static final Logger logger = LoggerFactory.getLogger(ReportReader.class);

	private static final int DEEPEST = 4;

	private static final int MOST_PARTS = 20;

	private static final int MOST_RECIPIENTS = 50;

	private static final int LONGEST = 1000;

	/** A longer explanation is a form letter. */
	private static final int EXPLAINED = 200;

	private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

	private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()]{1,64}@[^\\s<>,;:\"()]{1,255}");

	private static final List<String> ARRIVED_AT = List.of("Delivered-To", "X-Original-To", "To");

	private ReportReader() {
	}

	/**
	 * Reads a mail.
	 * @param bytes the mail, or its beginning
	 * @return what it says, or empty when it is no notification
	 */
	static Optional<Report> read(byte[] bytes) {
		try {
			MimeMessage mail = new MimeMessage(MailSession.withoutServer(), new ByteArrayInputStream(bytes));
			Found found = new Found();
			walk(mail, 0, found);
			if (!found.statuses.isEmpty()) {
				return Optional.of(new Report(arrivedAt(mail), found.messageId, found.explained()));
			}
			return PlainReport.read(header(mail, "From"), header(mail, "Subject"), found.text)
				.map((plain) -> new Report(arrivedAt(mail),
						(found.messageId != null) ? found.messageId : plain.messageId(), List.of(plain.status())));
		}
		catch (MessagingException | IOException | RuntimeException ex) {
			logger.info("A mail in the bounce mailbox cannot be read as what it says it is: " + ex);
			logger.debug("Where it cannot be read", ex);
			return Optional.empty();
		}
	}

	private static void walk(Part part, int depth, Found found) throws MessagingException, IOException {
		if (depth > DEEPEST || ++found.parts > MOST_PARTS) {
			return;
		}
		if (part.isMimeType("multipart/*")) {
			MimeMultipart parts = new MimeMultipart(
					new ByteArrayDataSource(part.getInputStream(), part.getContentType()));
			for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
				walk(parts.getBodyPart(i), depth + 1, found);
			}
		}
		else if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
			readStatuses(PartText.of(part), found);
		}
		else if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/rfc822")
				|| part.isMimeType("message/global") || part.isMimeType("message/global-headers")) {
			readReturned(part, found);
		}
		else if (found.text.isEmpty() && part.isMimeType("text/*")) {
			found.text = PartText.of(part).strip();
		}
	}

	private static void readReturned(Part part, Found found) throws MessagingException, IOException {
		if (found.messageId == null) {
			byte[] bytes = PartText.of(part).getBytes(StandardCharsets.UTF_8);
			found.messageId = new InternetHeaders(new ByteArrayInputStream(bytes)).getHeader("Message-ID", null);
		}
	}

	/**
	 * The first group of lines is about the mail, each other one about a recipient.
	 */
	private static void readStatuses(String text, Found found) {
		for (StatusFields group : StatusFields.groups(text, MOST_RECIPIENTS + 1)) {
			String action = group.plain("action").toLowerCase(Locale.ROOT);
			String status = group.plain("status");
			if (found.statuses.size() < MOST_RECIPIENTS && !action.isEmpty() && STATUS.matcher(status).matches()) {
				found.statuses.add(new Report.RecipientStatus(group.typed("final-recipient"), action, status,
						group.typed("diagnostic-code")));
			}
		}
	}

	private static List<String> arrivedAt(MimeMessage mail) {
		List<String> addresses = new ArrayList<>();
		for (String name : ARRIVED_AT) {
			Matcher address = ADDRESS.matcher(header(mail, name));
			while (address.find() && addresses.size() < MOST_RECIPIENTS) {
				addresses.add(address.group());
			}
		}
		return addresses;
	}

	private static String header(MimeMessage mail, String name) {
		try {
			String value = mail.getHeader(name, " ");
			String cut = (value != null) ? value.substring(0, Math.min(value.length(), LONGEST)) : "";
			return MimeUtility.decodeText(MimeUtility.unfold(cut));
		}
		catch (MessagingException | IOException ex) {
			return "";
		}
	}

	private static final class Found {

		private final List<Report.RecipientStatus> statuses = new ArrayList<>();

		private @Nullable String messageId;

		private String text = "";

		private int parts;

		private List<Report.RecipientStatus> explained() {
			return (this.text.length() > EXPLAINED) ? this.statuses
					: this.statuses.stream().map((status) -> status.explained(this.text)).toList();
		}

	}

}
