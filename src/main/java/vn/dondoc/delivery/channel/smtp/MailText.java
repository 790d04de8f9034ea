package vn.dondoc.delivery.channel.smtp;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The text of a mail as DATA wants it: each line ends with CR LF and nothing else is an
 * end (RFC 5321, 2.3.8), so that no server reads a final dot where there is none; and a
 * dot at the beginning of a line is doubled (4.5.2).
 */
final class MailText {

	private static final String END = "\r\n";

	private static final Pattern ANY_END = Pattern.compile("\r\n|\r|\n");

	private MailText() {
	}

	/**
	 * Makes what is written of a mail.
	 * @param content the mail
	 * @return the text to write, which ends with a line end
	 */
	static byte[] of(byte[] content) {
		String text = new String(content, StandardCharsets.ISO_8859_1);
		if (!hasProperEnds(text)) {
			text = ANY_END.matcher(text).replaceAll(END);
		}
		if (!text.endsWith(END)) {
			text += END;
		}
		text = text.replace(END + ".", END + "..");
		return (text.startsWith(".") ? "." + text : text).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static boolean hasProperEnds(String text) {
		int ends = 0;
		for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
			if (at == 0 || text.charAt(at - 1) != '\r') {
				return false;
			}
			ends++;
		}
		for (int at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
			ends--;
		}
		return ends == 0;
	}

}
