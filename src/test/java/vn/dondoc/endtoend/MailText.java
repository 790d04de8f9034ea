package vn.dondoc.endtoend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import org.jspecify.annotations.Nullable;

import vn.dondoc.facts.Slot;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads which points a mail speaks of, and holds it to listing each alert: in the plain
 * text, or in the attached table where not everything is listed.
 */
final class MailText {

	private static final Pattern LINK = Pattern.compile("/alerts/(\\d+)\\b");

	private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private MailText() {
	}

	static List<NotifiedSlot> slots(MimeMessage mail, LocalDate on, Workbench bench) throws Exception {
		String recipient = ((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getAddress();
		List<String> listed = linked(text(mail));
		byte[] table = find(mail, "text/csv");
		byte[] workbook = find(mail, WORKBOOK);
		List<String> all = (table != null) ? linked(new String(table, StandardCharsets.UTF_8))
				: (workbook != null) ? linked(texts(workbook)) : listed;
		assertThat(all).as("the table of %s to %s", on, recipient).containsAll(listed);
		List<NotifiedSlot> slots = new ArrayList<>();
		for (String alert : points(mail)) {
			String[] parts = alert.split("=", -1);
			assertThat(all).as("the alerts listed on %s to %s", on, recipient).contains(parts[0]);
			slots.addAll(slots(parts[1].split(",", -1), parts[0], recipient, on, bench));
		}
		return slots;
	}

	private static List<String> points(MimeMessage mail) throws MessagingException {
		String header = mail.getHeader("X-Dondoc-Points", " ");
		return (header != null) ? List.of(MimeUtility.unfold(header).split(" ")) : List.of();
	}

	private static List<String> linked(String text) {
		return LINK.matcher(text).results().map((link) -> link.group(1)).distinct().toList();
	}

	// All that is written in it, cells and links alike
	private static String texts(byte[] workbook) throws IOException {
		StringBuilder texts = new StringBuilder();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
			while (zip.getNextEntry() != null) {
				texts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return texts.toString();
	}

	static String text(Part mail) throws MessagingException, IOException {
		byte[] text = find(mail, "text/plain");
		return (text != null) ? new String(text, StandardCharsets.UTF_8).replace("\r", "") : "";
	}

	static byte @Nullable [] find(Part part, String type) throws MessagingException, IOException {
		if (part.isMimeType(type)) {
			return part.getInputStream().readAllBytes();
		}
		if (part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				byte @Nullable [] found = find(parts.getBodyPart(i), type);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	private static List<NotifiedSlot> slots(String[] slots, String alert, String recipient, LocalDate on,
			Workbench bench) {
		var duty = bench.find(Long.parseLong(alert)).orElseThrow().duty();
		return List.of(slots).stream().map((slot) -> new NotifiedSlot(on, recipient, duty, Slot.parse(slot))).toList();
	}

}
