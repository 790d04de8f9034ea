package vn.dondoc.notices.digest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import vn.dondoc.delivery.AlertFixture;
import vn.dondoc.delivery.MessageContent;
import vn.dondoc.delivery.outbox.MailReader;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Stage;
import vn.dondoc.notices.mail.FrozenMail;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class DigestMailTests {

	private final DigestDesk desk = new DigestDesk();

	@Test
	void theSubjectCountsWhatIsLateDueAndUpcoming() {
		assertThat(this.desk.subject(this.desk.holder("vi"), this.desk.late(3), this.desk.late(3), this.desk.soon(7)))
			.isEqualTo("[Đôn đốc] 2 nhiệm vụ quá hạn, 1 sắp đến hạn – Cục Đường sắt Việt Nam (04/01/2023)");
		assertThat(this.desk.subject(this.desk.holder("vi"), this.desk.late(3), this.desk.soon(0), this.desk.soon(7)))
			.isEqualTo(
					"[Đôn đốc] 1 nhiệm vụ quá hạn, 1 đến hạn hôm nay, 1 sắp đến hạn – Cục Đường sắt Việt Nam (04/01/2023)");
		assertThat(this.desk.subject(this.desk.holder("vi"), this.desk.soon(0)))
			.isEqualTo("[Đôn đốc] 1 nhiệm vụ đến hạn hôm nay – Cục Đường sắt Việt Nam (04/01/2023)");
		assertThat(this.desk.subject(this.desk.holder("en"), this.desk.late(3), this.desk.soon(7)))
			.isEqualTo("[Reminder] 1 duty overdue, 1 due soon – Viet Nam Railway Authority (4 Jan 2023)");
		assertThat(this.desk.subject(this.desk.holder("en"), this.desk.late(3), this.desk.late(3)))
			.isEqualTo("[Reminder] 2 duties overdue – Viet Nam Railway Authority (4 Jan 2023)");
		assertThat(this.desk.subject(this.desk.leader(), this.desk.late(40), this.desk.late(30, "CHHVN")))
			.isEqualTo("[Báo cáo] 2 đơn vị: 2 nhiệm vụ quá hạn – Lãnh đạo Bộ GTVT (04/01/2023)");
	}

	@Test
	void whatIsLateComesFirst() {
		String text = this.desk.text(this.desk.holder("vi"), this.desk.soon(7), this.desk.late(3), this.desk.late(8),
				this.desk.soon(0));
		assertThat(text).containsSubsequence("Quá hạn 8 ngày", "Quá hạn 3 ngày", "Đến hạn hôm nay", "Còn 7 ngày");
	}

	@Test
	void itSaysWhatToDoByWhenUnderWhichClauseAndWhy() {
		String text = this.desk.text(this.desk.holder("vi"), this.desk.moved());
		assertThat(text).contains("Kính gửi: Cục Đường sắt Việt Nam",
				"Đề nghị Quý đơn vị khẩn trương hoàn thành và báo cáo kết quả 1 nhiệm vụ đã quá hạn.",
				"Điểm g khoản 2: “đến hết năm 2022”", "Thời hạn: đến hết ngày 03/01/2023",
				"Chuyển từ 31/12/2022 sang ngày làm việc kế tiếp vì Thứ Bảy (31/12), Tết Dương lịch (01/01), Nghỉ bù (02/01)",
				"Quá hạn 1 ngày", "Đôn đốc lần 3", "https://dondoc.example/alerts/7",
				"Trung tâm Công nghệ thông tin: ttcntt@bgtvt.example",
				"Thư gửi vì có nhiệm vụ quá hạn từ 1 ngày (bộ quy tắc số 3).",
				"Căn cứ pháp lý: Văn bản 4507/BGTVT-TTCNTT");
	}

	@Test
	void englishUsesEnglishNamesDatesAndPlurals() {
		String text = this.desk.text(this.desk.holder("en"), this.desk.moved(), this.desk.soon(1),
				AlertFixture.wan(9, "CDSVN")
					.due(DigestDesk.DAY.plusDays(2))
					.titled("Tỷ lệ hồ sơ trực tuyến", "", "2.a", "")
					.target("100", "66.67"));
		assertThat(text).contains("Please complete the duty that is overdue and report the result.", "1 day overdue",
				"1 day left", "2 days left",
				"Moved from 31 Dec 2022 to the next working day because of Saturday (31 Dec), New Year's Day (1 Jan), Day in lieu (2 Jan)",
				"Third urging", "Information Technology Centre: ttcntt@bgtvt.example", "Clause 2.g: “đến hết năm 2022”",
				"Report once more", "Tỷ lệ hồ sơ trực tuyến", "Target: 100%; reached: 66.67%");
	}

	@Test
	void othersUnitsAreNamed() {
		assertThat(this.desk.text(this.desk.leader(), this.desk.late(40), this.desk.late(30, "CHHVN"))).contains(
				"Đơn vị: Cục Đường sắt Việt Nam", "Đơn vị: Cục Hàng hải Việt Nam",
				"Kính đề nghị Lãnh đạo xem xét, chỉ đạo 2 đơn vị", "Tổng hợp theo đơn vị (2 đơn vị)",
				"- Cục Hàng hải Việt Nam: 1 quá hạn");
		assertThat(this.desk.text(this.desk.holder("vi"), this.desk.late(3))).doesNotContain("Đơn vị: ");
	}

	@Test
	void bothAlternativesSayTheSame() {
		for (String locale : List.of("vi", "en")) {
			MessageContent content = this.desk.content(this.desk.holder(locale), this.desk.moved(), this.desk.soon(7),
					this.desk.late(20), this.desk.late(31, "CHHVN"));
			assertThat(DigestDesk.words(DigestDesk.visible(content.html())))
				.isEqualTo(DigestDesk.words(content.text()));
		}
	}

	@Test
	void noLetterNamesWhatOnlyMachinesAndAdministratorsRead() {
		for (Reader reader : List.of(this.desk.holder("vi"), this.desk.holder("en"), this.desk.focalPoint("vi"),
				this.desk.focalPoint("en"), this.desk.leader())) {
			Digest digest = this.desk.digest(reader, this.desk.moved(), this.desk.soon(7), this.desk.late(20),
					this.desk.late(31, "CHHVN"));
			FrozenMail letter = this.desk.mail.freeze(new Digest(digest.to(), digest.day(), digest.items(),
					List.of(this.desk.late(9).closedBecause(new Reason("DUTY_DROPPED", List.of("3"))), this.desk.late(8)
						.closedBecause(new Reason("DUE_DATE_MOVED", List.of("2022-06-23", "2023-03-31", "3"))))));
			MessageContent content = MailReader.read(letter.bytes());
			for (String text : List.of(letter.subject(), content.text(), DigestDesk.visible(content.html()))) {
				assertThat(text.replaceAll("https://\\S+", "")).doesNotContainPattern(
						"\\bD[+-]?\\d|\\bwan\\b|\\b(CDSVN|CHHVN|VPB)\\b|\\.(drl|yml|csv|ics)\\b|\\b[0-9a-f]{10,}\\b"
								+ "|\\b(HOLDER|OVERDUE|UPCOMING|FOCAL_POINT|LEADERSHIP)\\b");
			}
		}
	}

	@Test
	void markupInTitlesIsText() {
		AlertFixture hostile = AlertFixture.wan(1, "CDSVN")
			.due(DigestDesk.DAY)
			.titled("<script>alert(1)</script> & \"x\" {0}", "", "1", "<b>");
		MessageContent content = this.desk.content(this.desk.holder("vi"), hostile);
		assertThat(content.html()).contains("&lt;script&gt;").doesNotContain("<script>");
		assertThat(content.text()).contains("1. <script>alert(1)</script> & \"x\" {0}");
	}

	@Test
	void namesCannotAddHeaders() {
		String name = "Cục\r\nBcc: x@evil.example\u760d\u760aX-Evil: 1\u2028Y: 2";
		Reader hostile = new Reader("a@bgtvt.example", name, Recipient.LEADERSHIP, "CDSVN\r\nZ: 1", "vi");
		FrozenMail frozen = this.desk.mail.freeze(this.desk.digest(hostile, this.desk.late(3)));
		String raw = new String(frozen.bytes(), StandardCharsets.US_ASCII);
		String head = raw.substring(0, raw.indexOf("\r\n\r\n"));
		assertThat(head.replaceAll("\r\n[ \t]", " ").split("\r\n")).allMatch((line) -> line.matches(
				"(Date|From|Reply-To|To|Message-ID|Subject|MIME-Version|Content-Type|Content-Language|Auto-Submitted"
						+ "|X-Auto-Response-Suppress|X-Dondoc-Points): [\\x20-\\x7E]*"));
		assertThat(frozen.subject()).doesNotContain("\r", "\n", "\u760d", "\u760a", "\u2028");
	}

	@Test
	void headersAreStableAndLinesShort() {
		byte[] bytes = this.desk.mail.freeze(this.desk.digest(this.desk.holder("vi"), this.desk.late(3))).bytes();
		assertThat(this.desk.mail.freeze(this.desk.digest(this.desk.holder("vi"), this.desk.late(3))).bytes())
			.isEqualTo(bytes);
		String raw = new String(bytes, StandardCharsets.US_ASCII);
		assertThat(raw)
			.contains("Date: Wed, 4 Jan 2023 07:00:00 +0700\r\n", "From: dondoc <dondoc@dondoc.example>\r\n",
					"Auto-Submitted: auto-generated\r\n", "X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply\r\n",
					"Content-Language: vi\r\n")
			.containsPattern("Message-ID: <dondoc\\.[0-9a-f]{32}@dondoc\\.example>\r\n")
			.endsWith("\r\n");
		assertThat(raw.split("\r\n")).allMatch((line) -> line.length() <= 998 && line.matches("[\\x00-\\x7F]*"));
	}

	@Test
	void samplesToLookAt() throws IOException {
		Path folder = Files.createDirectories(Path.of("target/mail-samples"));
		Reader both = new Reader("ttcntt@bgtvt.example", "Trung tâm Công nghệ thông tin", Recipient.HOLDER, "TTCNTT",
				"vi");
		AlertFixture escalated = this.desk.late(31).at(Stage.ESCALATED, 2, 6);
		sample(folder, "holder-vi", this.desk.digest(this.desk.holder("vi"), this.desk.moved(),
				this.desk.late(16).at(Stage.ESCALATED, 1, 4), this.desk.soon(7)));
		sample(folder, "holder-en",
				this.desk.digest(this.desk.holder("en"), this.desk.moved(), this.desk.soon(0), this.desk.soon(1)));
		sample(folder, "upcoming-vi", this.desk.digest(this.desk.holder("vi"), this.desk.soon(7), this.desk.soon(30)));
		sample(folder, "leader-vi", this.desk.digest(this.desk.leader(), escalated, this.desk.late(40, "CHHVN"),
				this.desk.late(37, "CHHVN")));
		sample(folder, "both-vi",
				new Digest(both, DigestDesk.DAY,
						List.of(this.desk.item(this.desk.late(20), Recipient.FOCAL_POINT, Recipient.HOLDER),
								this.desk.item(this.desk.late(15, "TTCNTT"), Recipient.HOLDER, null),
								this.desk.item(this.desk.late(9, "CHHVN"), Recipient.FOCAL_POINT, null)),
						List.of()));
		sample(folder, "long-vi", focalPoint(340));
		sample(folder, "sixty-vi", focalPoint(60));
		assertThat(folder).isNotEmptyDirectory();
	}

	private Digest focalPoint(int duties) {
		return new Digest(this.desk.focalPoint("vi"), DigestDesk.DAY,
				IntStream.range(0, duties)
					.mapToObj((i) -> this.desk.late(16 + i % 14, (i % 3 == 0) ? "CHHVN" : "CDSVN"))
					.map((alert) -> this.desk.item(alert.at(Stage.ESCALATED, 1, 4), Recipient.FOCAL_POINT, null))
					.toList(),
				List.of());
	}

	private void sample(Path folder, String name, Digest digest) throws IOException {
		MessageContent content = MailReader.read(this.desk.mail.freeze(digest).bytes());
		Files.writeString(folder.resolve(name + ".html"), content.html());
		Files.writeString(folder.resolve(name + ".txt"),
				String.join("\n", content.headers()) + "\n\n" + content.text());
	}

}
