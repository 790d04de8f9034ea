package vn.dondoc.delivery.bounce;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;

/**
 * The text of a part, decoded whatever its type: the library takes the encoding of a
 * report for a mistake (RFC 2045), which RFC 6533 allows.
 */
final class PartText {

	private static final int LONGEST = 128 * 1024;

	private static final Set<String> ENCODINGS = Set.of("base64", "quoted-printable", "uuencode", "x-uuencode",
			"x-uue");

	private PartText() {
	}

	static String of(Part part) throws MessagingException, IOException {
		try (InputStream in = decoded(part)) {
			return new String(in.readNBytes(LONGEST), charset(part));
		}
	}

	private static InputStream decoded(Part part) throws MessagingException {
		String[] given = part.getHeader("Content-Transfer-Encoding");
		String encoding = (given != null) ? given[0].replaceAll("\\(.*\\)", "").strip().toLowerCase(Locale.ROOT) : "";
		return ENCODINGS.contains(encoding) ? MimeUtility.decode(raw(part), encoding) : raw(part);
	}

	private static InputStream raw(Part part) throws MessagingException {
		if (part instanceof MimeBodyPart body) {
			return body.getRawInputStream();
		}
		return ((MimeMessage) part).getRawInputStream();
	}

	// What names no charset that there is, is read as most would have meant it
	private static Charset charset(Part part) throws MessagingException {
		try {
			String name = new ContentType(part.getContentType()).getParameter("charset");
			return (name != null) ? Charset.forName(MimeUtility.javaCharset(name)) : StandardCharsets.UTF_8;
		}
		catch (ParseException | IllegalArgumentException ex) {
			return StandardCharsets.UTF_8;
		}
	}

}
