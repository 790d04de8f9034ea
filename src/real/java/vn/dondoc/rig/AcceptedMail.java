package vn.dondoc.rig;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import vn.dondoc.facts.Slot;

/**
 * A message that the relay accepted.
 *
 * @param recipient the address of the envelope
 * @param messageId its {@code Message-ID}
 * @param lines what it says about which alert
 */
record AcceptedMail(String recipient, String messageId, List<Line> lines) {

	// The recipients' view: what the plain text or the table links to
	private static final Pattern LINK = Pattern.compile("/alerts/(\\d+)\\b");

	static AcceptedMail read(Path file) {
		try {
			byte[] bytes = Files.readAllBytes(file);
			int end = indexOfLineEnd(bytes);
			MimeMessage message = new MimeMessage(Session.getInstance(new Properties()),
					new ByteArrayInputStream(bytes, end + 1, bytes.length));
			return new AcceptedMail(new String(bytes, 0, end, StandardCharsets.UTF_8),
					message.getHeader("Message-ID", ""), lines(message));
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException("No mail: " + file, ex);
		}
	}

	static String messageId(Path file) {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
			int read;
			do {
				read = in.read();
			}
			while (read != '\n');
			return new InternetHeaders(in).getHeader("Message-ID", "");
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

	private static String first(Part part, String type) throws MessagingException, IOException {
		if (part.isMimeType(type)) {
			return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		if (part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				String text = first(parts.getBodyPart(i), type);
				if (!text.isEmpty()) {
					return text;
				}
			}
		}
		return "";
	}

	// A long list is cut short in the text; then a table goes with the mail that has all.
	// An alert that neither lists was not told, whatever the header says.
	private static List<Line> lines(MimeMessage mail) throws MessagingException, IOException {
		Set<String> linked = LINK.matcher(first(mail, "text/plain") + first(mail, "text/csv"))
			.results()
			.map((link) -> link.group(1))
			.collect(Collectors.toSet());
		Set<Line> lines = new LinkedHashSet<>();
		String header = mail.getHeader("X-Dondoc-Points", " ");
		for (String alert : (header != null) ? MimeUtility.unfold(header).split(" ") : new String[0]) {
			String[] parts = alert.split("=", -1);
			if (linked.contains(parts[0])) {
				add(lines, parts[0], parts[1].split(",", -1));
			}
		}
		return List.copyOf(lines);
	}

	private static void add(Set<Line> lines, String alert, String... slots) {
		for (String slot : slots) {
			lines.add(new Line(Long.parseLong(alert), Slot.parse(slot)));
		}
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
