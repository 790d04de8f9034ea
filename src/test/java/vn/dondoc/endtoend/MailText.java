package vn.dondoc.endtoend;

import org.jspecify.annotations.Nullable;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.dondoc.facts.Slot;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads a mail as its recipient does: the plain text, row by row, and the attached table
 * where not everything is listed.
 */
final class MailText {

	private static final Pattern ROW = Pattern
		.compile("(?:Mốc nhắc|Reminder slots?): (D[-+0-9]+(?:, D[-+0-9]+)*)\\s+\\S[^\\n]*/alerts/(\\d+)");

	private MailText() {
	}

	static List<SaidSlot> slots(MimeMessage mail, LocalDate on, Workbench bench) throws Exception {
		String recipient = ((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getAddress();
		List<SaidSlot> listed = new ArrayList<>();
		Matcher row = ROW.matcher(text(mail));
		while (row.find()) {
			listed.addAll(slots(row.group(1).split(", ", -1), row.group(2), recipient, on, bench));
		}
		byte[] table = find(mail, "text/csv");
		if (table == null) {
			return listed;
		}
		List<SaidSlot> all = new ArrayList<>();
		for (CSVRecord cells : CSVFormat.RFC4180
			.parse(new StringReader(new String(table, StandardCharsets.UTF_8).substring(1)))) {
			if (cells.getRecordNumber() > 1) {
				String link = cells.get(cells.size() - 1);
				all.addAll(slots(cells.get(cells.size() - 2).split("; ", -1), link.substring(link.lastIndexOf('/') + 1),
						recipient, on, bench));
			}
		}
		assertThat(all).as("the table of %s to %s", on, recipient).containsAll(listed);
		return all;
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

	private static List<SaidSlot> slots(String[] slots, String alert, String recipient, LocalDate on, Workbench bench) {
		var duty = bench.find(Long.parseLong(alert)).orElseThrow().duty();
		return List.of(slots).stream().map((slot) -> new SaidSlot(on, recipient, duty, Slot.parse(slot))).toList();
	}

}
