package vn.dondoc.notices.digest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;

import vn.dondoc.alerts.Alert;
import vn.dondoc.delivery.AlertFixture;
import vn.dondoc.delivery.MessageContent;
import vn.dondoc.delivery.MessageFile;
import vn.dondoc.delivery.outbox.MailReader;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Stage;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The calendar file that goes with first reminders, read back as a calendar program does.
 */
class DueDatesTests {

	private final DigestDesk desk = new DigestDesk();

	@Test
	void aFirstReminderBringsTheDueDateAsAWholeDay() throws Exception {
		CalendarComponent event = only(first(this.desk.soon(30)
			.titled("Kết nối mạng truyền dẫn diện rộng (WAN), mạng nội bộ; bảo đảm an toàn thông tin theo cấp độ", "",
					"1.g", "hoàn thành trong tháng 9/2022")));
		assertThat(value(event, "DTSTART")).isEqualTo("20230203");
		assertThat(event.getRequiredProperty("DTSTART").toString()).contains("VALUE=DATE");
		assertThat(event.getProperty("DTEND")).isEmpty();
		assertThat(value(event, "DTSTAMP")).isEqualTo("20230104T000000Z");
		assertThat(value(event, "SUMMARY")).isEqualTo("Đến hạn: Kết nối mạng truyền dẫn diện rộng (WAN), mạng nội bộ; "
				+ "bảo đảm an toàn thông tin theo cấp độ – Cục Đường sắt Việt Nam");
		assertThat(value(event, "DESCRIPTION"))
			.isEqualTo("Điểm g khoản 1\n“hoàn thành trong tháng 9/2022”\nhttps://dondoc.example/alerts/130");
		assertThat(value(event, "URL")).isEqualTo("https://dondoc.example/alerts/130");
		assertThat(value(event, "ORGANIZER")).isEqualTo("mailto:dondoc@dondoc.example");
		assertThat(value(event, "TRANSP")).isEqualTo("TRANSPARENT");
	}

	@Test
	void onlyFirstRemindersThatComeInTimeAreInIt() throws Exception {
		Digest digest = new Digest(this.desk.holder("vi"), DigestDesk.DAY,
				List.of(this.desk.item(this.desk.soon(30), Recipient.HOLDER, null, true),
						this.desk.item(this.desk.soon(0), Recipient.HOLDER, null, true),
						this.desk.item(this.desk.soon(7), Recipient.HOLDER, null, false),
						this.desk.item(this.desk.late(3), Recipient.HOLDER, null, true)),
				List.of());
		List<CalendarComponent> events = calendar(digest).getComponents();
		assertThat(events).extracting((event) -> value(event, "DTSTART")).containsExactly("20230104", "20230203");
		assertThat(content(digest).text()).contains("Thời hạn của 2 nhiệm vụ được nhắc lần đầu");
		assertThat(content(this.desk.digest(this.desk.holder("vi"), this.desk.soon(7))).attachments()).isEmpty();
	}

	@Test
	void aMovedDueDateMovesTheEventAndMakesNoSecond() throws Exception {
		AlertFixture before = this.desk.soon(30);
		AlertFixture after = before.due(before.due().plusDays(14)).inRound(2);
		CalendarComponent first = only(first(before));
		CalendarComponent second = only(first(after));
		assertThat(value(second, "UID")).isEqualTo(value(first, "UID")).hasSize(36);
		assertThat(List.of(value(first, "SEQUENCE"), value(second, "SEQUENCE"))).containsExactly("0", "1");
		assertThat(value(second, "DTSTART")).isEqualTo("20230217");
		assertThat(value(only(first(this.desk.soon(29))), "UID")).isNotEqualTo(value(first, "UID"));
	}

	@Test
	void aChangedDutyMovesItsEventAndAWithdrawnOneCancelsIt() throws Exception {
		AlertFixture duty = this.desk.soon(30).at(Stage.WITHDRAWN, 0, 1);
		Alert moved = duty.closedBecause(new Reason("DUE_DATE_MOVED", List.of("2023-02-03", "2023-05-04", "abc")));
		Alert withdrawn = duty.closedBecause(new Reason("DUTY_DROPPED", List.of("abc")));
		String uid = value(only(first(this.desk.soon(30))), "UID");
		CalendarComponent first = only(new Digest(this.desk.holder("vi"), DigestDesk.DAY, List.of(), List.of(moved)));
		assertThat(List.of(value(first, "UID"), value(first, "DTSTART"), value(first, "SEQUENCE"))).containsExactly(uid,
				"20230504", "1");
		assertThat(first.getProperty("STATUS")).isEmpty();
		CalendarComponent second = only(
				new Digest(this.desk.holder("vi"), DigestDesk.DAY, List.of(), List.of(withdrawn)));
		assertThat(List.of(value(second, "UID"), value(second, "STATUS"), value(second, "SEQUENCE")))
			.containsExactly(uid, "CANCELLED", "1");
	}

	@Test
	void englishReadersGetEnglishWords() throws Exception {
		Digest digest = new Digest(this.desk.holder("en"), DigestDesk.DAY,
				List.of(this.desk.item(this.desk.soon(30).commencement(), Recipient.HOLDER, null, true)), List.of());
		assertThat(value(only(digest), "SUMMARY"))
			.isEqualTo("Begins: The Ministry's wide area network – Viet Nam Railway Authority");
		assertThat(content(digest).attachments()).extracting(MessageFile::name).containsExactly("due-dates.ics");
	}

	@Test
	void linesEndInCrLfAndAreFoldedAtOctetsNeverWithinALetter() throws CharacterCodingException {
		String title = "Ứng dụng, kết nối; chia sẻ dữ liệu điện tử \\ ".repeat(6);
		byte[] file = file(first(this.desk.soon(30).titled(title, "", "1", "Đ".repeat(90) + "\uD83D\uDE83"))).content();
		String text = new String(file, StandardCharsets.UTF_8);
		assertThat(text).endsWith("\r\n").doesNotContain("\uFFFD");
		assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
		for (String line : text.split("\r\n", -1)) {
			byte[] octets = line.getBytes(StandardCharsets.UTF_8);
			assertThat(octets.length).as(line).isLessThanOrEqualTo(75);
		}
		assertThat(text.split("\r\n")).as("folded").anyMatch((line) -> line.startsWith(" "));
	}

	@Test
	void theSameContentAndMomentGiveTheSameBytes() {
		assertThat(this.desk.mail.freeze(first(this.desk.soon(30))).bytes())
			.isEqualTo(this.desk.mail.freeze(first(this.desk.soon(30))).bytes());
	}

	private Digest first(AlertFixture alert) {
		return new Digest(this.desk.holder("vi"), DigestDesk.DAY,
				List.of(this.desk.item(alert, Recipient.HOLDER, null, true)), List.of());
	}

	private CalendarComponent only(Digest digest) throws IOException, ParserException {
		List<CalendarComponent> events = calendar(digest).getComponents();
		assertThat(events).hasSize(1);
		return events.get(0);
	}

	private Calendar calendar(Digest digest) throws IOException, ParserException {
		Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(file(digest).content()));
		assertThat(calendar.validate().getEntries()).isEmpty();
		assertThat(calendar.getRequiredProperty("METHOD").getValue()).isEqualTo("PUBLISH");
		return calendar;
	}

	private MessageFile file(Digest digest) {
		MessageFile file = content(digest).attachments().get(0);
		assertThat(file.type()).isEqualTo("text/calendar");
		return file;
	}

	private MessageContent content(Digest digest) {
		return MailReader.read(this.desk.mail.freeze(digest).bytes());
	}

	private static String value(CalendarComponent event, String name) {
		Property property = event.getRequiredProperty(name);
		return property.getValue();
	}

}
