package vn.dondoc.endtoend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.dondoc.MailServer;
import vn.dondoc.auditor.Auditor;
import vn.dondoc.auditor.Audits;
import vn.dondoc.delivery.Delivery;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Drives the server day by day through the directive's fourteen months, when nobody
 * reports anything after the baseline, and reads what a real SMTP server received. The
 * auditor, who looks every month, finds no gap.
 */
@ServerTest
class FourteenMonthsTests {

	private static final LocalDate FIRST = LocalDate.of(2022, 5, 1);

	/**
	 * The first working day after 2023-07-01, so that what fell on that Saturday is out.
	 */
	private static final LocalDate LAST = LocalDate.of(2023, 7, 3);

	private static final GreenMail SMTP = new GreenMail(MailServer.on(ServerSetup.PROTOCOL_SMTP));

	@Autowired
	private Workbench bench;

	@Autowired
	private Auditor auditor;

	@Autowired
	private Audits audits;

	@BeforeAll
	static void start() {
		if (!SMTP.isRunning()) {
			SMTP.start();
		}
	}

	@AfterAll
	static void stop() {
		SMTP.stop();
	}

	@DynamicPropertySource
	static void mailServer(DynamicPropertyRegistry registry) {
		start();
		registry.add("spring.mail.host", () -> "127.0.0.1");
		registry.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
	}

	@Test
	void everySlotReachesEveryoneItConcernsOnce() throws Exception {
		List<NotifiedSlot> received = new ArrayList<>();
		for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
			this.bench.runOn(day);
			Delivery.Outcome outcome = this.bench.deliver();
			MimeMessage[] mails = SMTP.getReceivedMessages();
			assertThat(mails).as("mails of %s", day).hasSize(outcome.sent());
			for (MimeMessage mail : mails) {
				received.addAll(MailText.slots(mail, day, this.bench));
			}
			SMTP.purgeEmailFromAllMailboxes();
			if (day.getDayOfMonth() == 3) {
				assertThat(this.auditor.check().clean()).as("gaps by %s: %s", day, this.audits.open(10)).isTrue();
			}
		}

		assertThat(received).as("nothing twice").doesNotHaveDuplicates();
		assertThat(new TreeSet<>(received)).isEqualTo(Expectation.ofShippedFiles(FIRST, LAST));
		assertThat(received).hasSizeGreaterThan(10_000);
	}

}
