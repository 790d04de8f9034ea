package vn.dondoc.delivery.bounce;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * What a mail that came back says, whoever wrote it.
 */
class ReportReaderTests {

	private static final String MAIL = Bounces.of("bounce+7-0123456789abcdef01234567@dondoc.example",
			"cdsvn@bgtvt.example", "<dondoc.1@dondoc.example>", "failed", "5.1.1",
			"550 5.1.1 <cdsvn@bgtvt.example>: Recipient address rejected: User unknown");

	@Test
	void aNotificationIsRead() {
		Report report = read(MAIL).orElseThrow();
		assertThat(report.sentTo()).containsExactly("bounce+7-0123456789abcdef01234567@dondoc.example");
		assertThat(report.messageId()).isEqualTo("<dondoc.1@dondoc.example>");
		assertThat(report.worst().recipient()).isEqualTo("cdsvn@bgtvt.example");
		assertThat(report.worst().isPermanent()).isTrue();
		assertThat(report.worst().described()).startsWith("5.1.1 550 5.1.1 <cdsvn@bgtvt.example>");
	}

	@Test
	void aDelayIsNotPermanent() {
		String delayed = MAIL.replace("Action: failed", "Action: Delayed").replace("Status: 5.1.1", "Status: 4.4.1");
		assertThat(read(delayed).orElseThrow().worst().isPermanent()).isFalse();
	}

	@Test
	void thePermanentOneOfSeveralRecipientsCounts() {
		String two = MAIL.replace("Final-Recipient", "Final-Recipient: rfc822; other@x.example\r\nAction: delayed\r\n"
				+ "Status: 4.2.1\r\n\r\nFinal-Recipient");
		assertThat(read(two).orElseThrow().recipients()).hasSize(2);
		assertThat(read(two).orElseThrow().worst().recipient()).isEqualTo("cdsvn@bgtvt.example");
	}

	@Test
	void theWholeMailMayBeReturnedInsteadOfItsHeaders() {
		assertThat(read(MAIL.replace("text/rfc822-headers", "message/rfc822")).orElseThrow().messageId())
			.isEqualTo("<dondoc.1@dondoc.example>");
	}

	@Test
	void repliesOfPeopleAndMachinesSayNothing() {
		assertThat(read("Subject: Away\r\nAuto-Submitted: auto-replied\r\n\r\nI am away. Status: 5.1.1\r\n")).isEmpty();
		assertThat(read("")).isEmpty();
		assertThat(read("\r\n\r\n")).isEmpty();
		assertThat(read(MAIL.replace("Status: 5.1.1", "Status: 9.9"))).isEmpty();
		assertThat(read(MAIL.replace("Action: failed\r\n", ""))).isEmpty();
	}

	@Test
	void whatIsCutOffIsReadAsFarAsItGoes() {
		assertThat(read(MAIL.substring(0, MAIL.indexOf("--B1/mail.example\r\nContent-Description: Undelivered"))))
			.hasValueSatisfying((report) -> assertThat(report.messageId()).isNull());
		for (int length = 0; length < MAIL.length(); length++) {
			String part = MAIL.substring(0, length);
			assertThatNoException().isThrownBy(() -> read(part));
		}
	}

	@Test
	void mutatedBytesAreHarmless() {
		Random random = new Random(3464);
		for (int i = 0; i < 20_000; i++) {
			byte[] bytes = MAIL.getBytes(StandardCharsets.UTF_8);
			for (int change = 0; change <= random.nextInt(12); change++) {
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
			}
			int round = i;
			assertThatCode(() -> ReportReader.read(bytes)).as("round %d", round).doesNotThrowAnyException();
		}
	}

	@Test
	void deepNestingManyPartsAndBadCharsetsAreBounded() {
		StringBuilder deep = new StringBuilder();
		for (int i = 0; i < 2_000; i++) {
			deep.append("Content-Type: multipart/mixed; boundary=b")
				.append(i)
				.append("\r\n\r\n--b")
				.append(i)
				.append("\r\n");
		}
		String many = "Content-Type: multipart/report; boundary=b; charset=x-\u0000-none\r\n\r\n"
				+ "--b\r\nContent-Type: message/delivery-status; charset=klingon\r\n\r\nA: b\r\n".repeat(5_000);
		String groups = MAIL.replace("Final-Recipient",
				"Action: failed\r\nStatus: 5.1.1\r\n\r\n".repeat(5_000) + "Final-Recipient");
		String long1 = MAIL.replace("User unknown", "x".repeat(200_000));
		org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
			assertThat(read(deep.toString())).isEmpty();
			assertThat(read(many)).isEmpty();
			assertThat(read(groups).orElseThrow().recipients()).hasSize(50);
			assertThat(read(long1).orElseThrow().worst().diagnostic()).hasSizeLessThanOrEqualTo(1_000);
		});
	}

	private static Optional<Report> read(String mail) {
		return ReportReader.read(mail.getBytes(StandardCharsets.UTF_8));
	}

}
