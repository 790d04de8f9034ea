package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import vn.dondoc.facts.Slot;

/**
 * Reads a mail as its recipient does: the plain text, row by row.
 */
final class MailText {

	private static final Pattern ROW = Pattern
		.compile("(?:Mốc nhắc|Reminder slots?): (D[-+0-9]+(?:, D[-+0-9]+)*)\\s+\\S[^\\n]*/alerts/(\\d+)");

	private MailText() {
	}

	static List<SaidSlot> slots(MimeMessage mail, LocalDate on, Workbench bench) throws Exception {
		String recipient = ((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getAddress();
		String text = (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
		List<SaidSlot> slots = new ArrayList<>();
		Matcher row = ROW.matcher(text.replace("\r", ""));
		while (row.find()) {
			var duty = bench.find(Long.parseLong(row.group(2))).orElseThrow().duty();
			for (String slot : List.of(row.group(1).split(", ", -1))) {
				slots.add(new SaidSlot(on, recipient, duty, Slot.parse(slot)));
			}
		}
		return slots;
	}

}
