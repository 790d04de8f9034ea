package vn.dondoc.rig;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import vn.dondoc.facts.Slot;

/**
 * A message that the relay accepted.
 *
 * @param recipient the address of the envelope
 * @param messageId its {@code Message-ID}
 * @param lines what it says about which alert
 */
record AcceptedMail(String recipient, String messageId, List<Line> lines) {

	// The recipients' view: the plain text, row by row
	private static final Pattern ROW = Pattern
		.compile("(?:Mốc nhắc|Reminder slots?): (D[-+0-9]+(?:, D[-+0-9]+)*)\\s+\\S[^\\n]*/alerts/(\\d+)");

	static AcceptedMail read(Path file) {
		try {
			byte[] bytes = Files.readAllBytes(file);
			int end = indexOfLineEnd(bytes);
			MimeMessage message = new MimeMessage(Session.getInstance(new Properties()),
					new ByteArrayInputStream(bytes, end + 1, bytes.length));
			return new AcceptedMail(new String(bytes, 0, end, java.nio.charset.StandardCharsets.UTF_8),
					message.getHeader("Message-ID", ""), lines(plainText(message).replace("\r", "")));
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException("No mail: " + file, ex);
		}
	}

	private static int indexOfLineEnd(byte[] bytes) {
		int at = 0;
		while (bytes[at] != '\n') {
			at++;
		}
		return at;
	}

	private static String plainText(Part part) throws MessagingException, IOException {
		if (part.isMimeType("text/plain")) {
			return (String) part.getContent();
		}
		if (part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				String text = plainText(parts.getBodyPart(i));
				if (!text.isEmpty()) {
					return text;
				}
			}
		}
		return "";
	}

	private static List<Line> lines(String text) {
		List<Line> lines = new ArrayList<>();
		Matcher row = ROW.matcher(text);
		while (row.find()) {
			long alert = Long.parseLong(row.group(2));
			Arrays.stream(row.group(1).split(", ", -1)).forEach((slot) -> lines.add(new Line(alert, Slot.parse(slot))));
		}
		return lines;
	}

	/**
	 * A slot that is said of an alert.
	 *
	 * @param alert the alert's number
	 * @param slot the slot
	 */
	record Line(long alert, Slot slot) {
	}

}
