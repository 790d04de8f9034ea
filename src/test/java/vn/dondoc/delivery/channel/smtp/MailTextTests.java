package vn.dondoc.delivery.channel.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;

import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written of a mail after DATA.
 */
class MailTextTests {

	private static final char[] PIECES = { '\r', '\n', '.', 'a', '\u00e9' };

	@ParameterizedTest
	@CsvSource(textBlock = """
			a,                a~
			.,                ..~
			a~.~b~,           a~..~b~
			a~..b~,           a~...b~
			a~~.~,            a~~..~
			'a|.|b',          a~..~b~
			'a^.^b^',         a~..~b~
			'a~.|b~',         a~..~b~
			'',               ~
			""")
	void everyLineEndsProperlyAndADotAtItsBeginningIsDoubled(String content, String text) {
		assertThat(text(ends(content))).isEqualTo(ends(text));
	}

	@Test
	void itIsWhatTheLibraryWouldWrite() throws IOException {
		Random random = new Random(5321);
		for (int i = 0; i < 20_000; i++) {
			StringBuilder content = new StringBuilder();
			for (int length = random.nextInt(12); length > 0; length--) {
				content.append(PIECES[random.nextInt(PIECES.length)]);
			}
			content.append("\r\n");
			assertThat(text(content.toString())).isEqualTo(byTheLibrary(content.toString()))
				.doesNotContainPattern(Pattern.compile("(?s)(^|\r\n)\\.\r\n|[^\r]\n|\r[^\n]"));
		}
	}

	private static String byTheLibrary(String content) throws IOException {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		SMTPOutputStream library = new SMTPOutputStream(written);
		library.write(content.getBytes(StandardCharsets.ISO_8859_1));
		library.flush();
		return written.toString(StandardCharsets.ISO_8859_1);
	}

	private static String ends(String text) {
		return text.replace("~", "\r\n").replace('|', '\n').replace('^', '\r');
	}

	private static String text(String content) {
		return new String(MailText.of(content.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
	}

}
