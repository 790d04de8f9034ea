package vn.dondoc.notices.digest;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import vn.dondoc.delivery.AlertFixture;
import vn.dondoc.delivery.MessageFile;
import vn.dondoc.delivery.outbox.MailReader;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Stage;

import static org.assertj.core.api.Assertions.assertThat;

class TaskListTests {

	private final DigestDesk desk = new DigestDesk();

	@Test
	void everyDutyIsInItAlsoThoseThatTheMailDoesNotList() throws IOException {
		AlertFixture[] alerts = new AlertFixture[25];
		for (int i = 0; i < alerts.length; i++) {
			alerts[i] = this.desk.late(30 + i).at(Stage.ESCALATED, 2, 6);
		}
		List<CSVRecord> rows = rows(this.desk.digest(this.desk.leader(), alerts));
		assertThat(rows).hasSize(25);
		assertThat(rows.get(24).toMap()).containsEntry("Đơn vị", "Cục Đường sắt Việt Nam")
			.containsEntry("Nhiệm vụ", "Mạng truyền dẫn diện rộng (WAN) của Bộ GTVT")
			.containsEntry("Điểm, khoản", "1.g")
			.containsEntry("Trích văn bản", "hoàn thành trong tháng 9/2022")
			.containsEntry("Thời hạn", "2022-12-05")
			.containsEntry("Số ngày quá hạn", "30")
			.containsEntry("Số ngày còn lại", "0")
			.containsEntry("Mức", "Báo cáo cấp trên")
			.containsEntry("Cấp", "2")
			.containsEntry("Số lần nhắc", "0")
			.containsEntry("Số lần đôn đốc", "6")
			.containsEntry("Vai trò người nhận", "Lãnh đạo")
			.containsEntry("Liên kết", "https://dondoc.example/alerts/30");
	}

	@Test
	void whatBeginsLikeAFormulaIsText() throws IOException {
		AlertFixture formula = this.desk.late(40).titled("=HYPERLINK(\"http://evil.example\")", "", "1", "");
		assertThat(rows(this.desk.digest(this.desk.leader(), formula)).get(0).get("Nhiệm vụ"))
			.isEqualTo("'=HYPERLINK(\"http://evil.example\")");
	}

	@Test
	void aHolderWithFewDutiesNeedsNone() {
		assertThat(MailReader
			.read(this.desk.mail.freeze(this.desk.digest(this.desk.holder("vi"), this.desk.late(3))).bytes())
			.attachments()).isEmpty();
		AlertFixture[] many = new AlertFixture[41];
		for (int i = 0; i < many.length; i++) {
			many[i] = this.desk.late(1 + i);
		}
		assertThat(file(this.desk.digest(this.desk.holder("en"), many)).name()).isEqualTo("duties.csv");
	}

	@Test
	void theNumbersInTheFileAreThoseOfTheMail() throws IOException {
		Digest digest = new Digest(this.desk.focalPoint("vi"), DigestDesk.DAY,
				List.of(this.desk.item(this.desk.late(16), Recipient.FOCAL_POINT, null),
						this.desk.item(this.desk.late(31), Recipient.LEADERSHIP, null)),
				List.of());
		assertThat(rows(digest)).hasSize(2);
		assertThat(MailReader.read(this.desk.mail.freeze(digest).bytes()).text())
			.contains("Danh sách đủ 2 nhiệm vụ nêu trong thư này, tệp bảng tính.");
	}

	private MessageFile file(Digest digest) {
		List<MessageFile> files = MailReader.read(this.desk.mail.freeze(digest).bytes()).attachments();
		assertThat(files).hasSize(1);
		assertThat(files.get(0).type()).isEqualTo("text/csv");
		return files.get(0);
	}

	private List<CSVRecord> rows(Digest digest) throws IOException {
		String text = new String(file(digest).content(), StandardCharsets.UTF_8);
		assertThat(text).as("for spreadsheets").startsWith("\uFEFF");
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(text.substring(1)))
			.getRecords();
	}

}
