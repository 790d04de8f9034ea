package vn.dondoc.delivery.bounce;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.dondoc.notices.mail.MailSession;

/**
 * Reads delivery status notifications (RFC 3464) as anybody may have written them. What
 * is no such notification, or cannot be read, is nothing.
 */
final class ReportReader {

	private static final Logger logger = LoggerFactory.getLogger(ReportReader.class);

	private static final int DEEPEST = 4;

	private static final int MOST_PARTS = 20;

	private static final int MOST_RECIPIENTS = 50;

	private static final int LONGEST = 1000;

	private static final Pattern STATUS = Pattern.compile("\\s*([245]\\.\\d{1,3}\\.\\d{1,3})(?:\\s.*)?");

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
			if (found.statuses.isEmpty()) {
				return Optional.empty();
			}
			return Optional.of(new Report(arrivedAt(mail), found.messageId, found.statuses));
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
			readStatuses(part.getInputStream(), found);
		}
		else if (found.messageId == null
				&& (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers"))) {
			found.messageId = first(new InternetHeaders(part.getInputStream()), "Message-ID");
		}
	}

	/**
	 * The first group of lines is about the mail, each other one about a recipient.
	 */
	private static void readStatuses(InputStream in, Found found) throws MessagingException {
		while (found.statuses.size() < MOST_RECIPIENTS) {
			InternetHeaders group = new InternetHeaders(in);
			if (!group.getAllHeaders().hasMoreElements()) {
				return;
			}
			String action = first(group, "Action");
			Matcher status = STATUS.matcher(orEmpty(first(group, "Status")));
			if (action != null && status.matches()) {
				found.statuses.add(new Report.RecipientStatus(value(first(group, "Final-Recipient")),
						action.strip().toLowerCase(Locale.ROOT), status.group(1),
						value(first(group, "Diagnostic-Code"))));
			}
		}
	}

	/**
	 * What stands behind the type, as in {@code rfc822; a@example.org}.
	 */
	private static String value(@Nullable String typed) {
		String text = orEmpty(typed).replaceAll("\\s+", " ");
		String value = text.substring(text.indexOf(';') + 1).strip();
		return value.substring(0, Math.min(value.length(), LONGEST));
	}

	private static List<String> arrivedAt(MimeMessage mail) throws MessagingException {
		List<String> addresses = new ArrayList<>();
		for (String name : ARRIVED_AT) {
			String[] values = mail.getHeader(name);
			for (String value : (values != null) ? values : new String[0]) {
				Matcher address = ADDRESS.matcher(value.substring(0, Math.min(value.length(), LONGEST)));
				while (address.find() && addresses.size() < MOST_RECIPIENTS) {
					addresses.add(address.group());
				}
			}
		}
		return addresses;
	}

	private static @Nullable String first(InternetHeaders headers, String name) {
		var matching = headers.getMatchingHeaders(new String[] { name });
		if (!matching.hasMoreElements()) {
			return null;
		}
		Header header = matching.nextElement();
		String value = orEmpty(header.getValue());
		return value.substring(0, Math.min(value.length(), LONGEST));
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static final class Found {

		private final List<Report.RecipientStatus> statuses = new ArrayList<>();

		private @Nullable String messageId;

		private int parts;

	}

}
