package vn.dondoc.notification.digest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.DueDate;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;
import vn.dondoc.notification.AlertFixture;
import vn.dondoc.notification.FakeUnits;
import vn.dondoc.notification.MessageContent;
import vn.dondoc.notification.MovableClock;
import vn.dondoc.notification.mail.FrozenMail;
import vn.dondoc.notification.mail.LinkSettings;
import vn.dondoc.notification.mail.MailReader;
import vn.dondoc.notification.mail.MailWriter;

import static org.assertj.core.api.Assertions.assertThat;

class DigestMailTests {

	private static final LocalDate DAY = LocalDate.of(2023, 1, 4);

	private final FakeUnits units = new FakeUnits();

	private final MovableClock clock = new MovableClock();

	private final DigestMail mail = new DigestMail(this.units,
			new LinkSettings(java.net.URI.create("https://dondoc.example")),
			new MailWriter("dondoc <dondoc@dondoc.example>", this.clock));

	@BeforeEach
	void reset() {
		this.clock.set("2023-01-04T07:00:00");
		this.units.add("CDSVN", "Cục Đường sắt Việt Nam", "Viet Nam Railway Authority");
		this.units.add("CHHVN", "Cục Hàng hải Việt Nam", "Viet Nam Maritime Administration");
		this.units.add("TTCNTT", "Trung tâm Công nghệ thông tin", "Information Technology Centre");
		this.units.contact("TTCNTT", Recipient.FOCAL_POINT, "Trung tâm Công nghệ thông tin", "ttcntt@bgtvt.example",
				"vi");
	}

	@Test
	void theSubjectCountsWhatIsLateDueAndUpcoming() {
		assertThat(subject(holder("vi"), late(3), late(3), soon(7)))
			.isEqualTo("[Đôn đốc] 2 nhiệm vụ quá hạn, 1 sắp đến hạn – Cục Đường sắt Việt Nam (04/01/2023)");
		assertThat(subject(holder("vi"), late(3), soon(0), soon(7))).isEqualTo(
				"[Đôn đốc] 1 nhiệm vụ quá hạn, 1 đến hạn hôm nay, 1 sắp đến hạn – Cục Đường sắt Việt Nam (04/01/2023)");
		assertThat(subject(holder("vi"), soon(0)))
			.isEqualTo("[Đôn đốc] 1 nhiệm vụ đến hạn hôm nay – Cục Đường sắt Việt Nam (04/01/2023)");
		assertThat(subject(holder("en"), late(3), soon(7)))
			.isEqualTo("[Reminder] 1 task overdue, 1 due soon – Viet Nam Railway Authority (4 Jan 2023)");
		assertThat(subject(holder("en"), late(3), late(3)))
			.isEqualTo("[Reminder] 2 tasks overdue – Viet Nam Railway Authority (4 Jan 2023)");
		assertThat(subject(leader(), late(40), late(30, "CHHVN")))
			.isEqualTo("[Đôn đốc] 2 đơn vị: 2 nhiệm vụ quá hạn – Lãnh đạo Bộ GTVT (04/01/2023)");
	}

	@Test
	void whatIsLateComesFirst() {
		String text = text(holder("vi"), soon(7), late(3), late(8), soon(0));
		assertThat(text).containsSubsequence("Trễ 8 ngày", "Trễ 3 ngày", "Đến hạn hôm nay", "Còn 7 ngày");
	}

	@Test
	void itSaysWhatToDoByWhenUnderWhichClauseAndWhy() {
		String text = text(holder("vi"), moved());
		assertThat(text).contains("Kính gửi: Cục Đường sắt Việt Nam",
				"Đề nghị Quý đơn vị khẩn trương hoàn thành và báo cáo kết quả 1 nhiệm vụ đã quá hạn.",
				"Điểm 2.g: “đến hết năm 2022”", "Thời hạn: 03/01/2023",
				"Lùi từ 31/12/2022 vì ngày nghỉ: Thứ Bảy (31/12), Tết Dương lịch (01/01), Nghỉ bù (02/01)",
				"Trễ 1 ngày", "Đôn đốc lần 3", "Mốc nhắc: D+1", "https://dondoc.example/alerts/7",
				"Trung tâm Công nghệ thông tin: ttcntt@bgtvt.example",
				"Quy tắc: “Quá hạn: đôn đốc hằng tuần” (ladder.drl, bản phát hành 4f2a9c1d).",
				"Căn cứ: Văn bản 4507/BGTVT-TTCNTT");
	}

	@Test
	void englishUsesEnglishNamesDatesAndPlurals() {
		String text = text(holder("en"), moved(), soon(1),
				AlertFixture.wan(9, "CDSVN")
					.due(DAY.plusDays(2))
					.titled("Tỷ lệ hồ sơ trực tuyến", "", "2.a", "")
					.target("100", "66.67"));
		assertThat(text).contains("Please complete the task that is overdue and report the result.", "1 day late",
				"1 day left", "2 days left",
				"Moved from 31 Dec 2022 by days off: Saturday (31 Dec), New Year's Day (1 Jan), Day in lieu (2 Jan)",
				"Urged 3 times", "Information Technology Centre: ttcntt@bgtvt.example",
				"Clause 2.g: “đến hết năm 2022”", "Report once more", "Tỷ lệ hồ sơ trực tuyến",
				"Target: 100\u00a0%; reached: 66.67\u00a0%");
	}

	@Test
	void othersUnitsAreNamed() {
		assertThat(text(leader(), late(40), late(30, "CHHVN"))).contains("Đơn vị: Cục Đường sắt Việt Nam",
				"Đơn vị: Cục Hàng hải Việt Nam", "Kính đề nghị Lãnh đạo xem xét, chỉ đạo 2 đơn vị",
				"Tổng hợp theo đơn vị (2 đơn vị)", "- Cục Hàng hải Việt Nam: 1 quá hạn");
		assertThat(text(holder("vi"), late(3))).doesNotContain("Đơn vị: ");
	}

	@Test
	void bothAlternativesSayTheSame() {
		for (String locale : List.of("vi", "en")) {
			MessageContent content = content(holder(locale), moved(), soon(7), late(20), late(31, "CHHVN"));
			assertThat(words(visible(content.html()))).isEqualTo(words(content.text()));
		}
	}

	@Test
	void markupInTitlesIsText() {
		AlertFixture hostile = AlertFixture.wan(1, "CDSVN")
			.due(DAY)
			.titled("<script>alert(1)</script> & \"x\" {0}", "", "1", "<b>");
		MessageContent content = content(holder("vi"), hostile);
		assertThat(content.html()).contains("&lt;script&gt;").doesNotContain("<script>");
		assertThat(content.text()).contains("1. <script>alert(1)</script> & \"x\" {0}");
	}

	@Test
	void namesCannotAddHeaders() {
		String name = "Cục\r\nBcc: x@evil.example\u760d\u760aX-Evil: 1\u2028Y: 2";
		Reader hostile = new Reader("a@bgtvt.example", name, Recipient.LEADERSHIP, "CDSVN\r\nZ: 1", "vi");
		FrozenMail frozen = this.mail.freeze(digest(hostile, late(3)));
		String raw = new String(frozen.bytes(), StandardCharsets.US_ASCII);
		String head = raw.substring(0, raw.indexOf("\r\n\r\n"));
		assertThat(head.replaceAll("\r\n[ \t]", " ").split("\r\n")).allMatch((line) -> line.matches(
				"(Date|From|Reply-To|To|Message-ID|Subject|MIME-Version|Content-Type|Content-Language|Auto-Submitted"
						+ "|X-Auto-Response-Suppress): [\\x20-\\x7E]*"));
		assertThat(frozen.subject()).doesNotContain("\r", "\n", "\u760d", "\u760a", "\u2028");
	}

	@Test
	void headersAreStableAndLinesShort() {
		byte[] bytes = this.mail.freeze(digest(holder("vi"), late(3))).bytes();
		assertThat(this.mail.freeze(digest(holder("vi"), late(3))).bytes()).isEqualTo(bytes);
		String raw = new String(bytes, StandardCharsets.US_ASCII);
		assertThat(raw).contains("Date: Wed, 4 Jan 2023 07:00:00 +0700\r\n", "From: dondoc <dondoc@dondoc.example>\r\n",
				"Auto-Submitted: auto-generated\r\n", "X-Auto-Response-Suppress: All\r\n", "Content-Language: vi\r\n")
			.containsPattern("Message-ID: <dondoc\\.[0-9a-f]{32}@dondoc\\.example>\r\n")
			.endsWith("\r\n");
		assertThat(raw.split("\r\n")).allMatch((line) -> line.length() <= 998 && line.matches("[\\x00-\\x7F]*"));
	}

	@Test
	void samplesToLookAt() throws IOException {
		Path folder = Files.createDirectories(Path.of("target/mail-samples"));
		Reader both = new Reader("ttcntt@bgtvt.example", "Trung tâm Công nghệ thông tin", Recipient.HOLDER, "TTCNTT",
				"vi");
		AlertFixture escalated = late(31).at(Stage.ESCALATED, 2, 6);
		sample(folder, "holder-vi", digest(holder("vi"), moved(), late(16).at(Stage.ESCALATED, 1, 4), soon(7)));
		sample(folder, "holder-en", digest(holder("en"), moved(), soon(0), soon(1)));
		sample(folder, "upcoming-vi", digest(holder("vi"), soon(7), soon(30)));
		sample(folder, "leader-vi", digest(leader(), escalated, late(40, "CHHVN"), late(37, "CHHVN")));
		sample(folder, "both-vi",
				new Digest(both, DAY,
						List.of(item(late(20), Recipient.FOCAL_POINT, Recipient.HOLDER),
								item(late(15, "TTCNTT"), Recipient.HOLDER, null),
								item(late(9, "CHHVN"), Recipient.FOCAL_POINT, null))));
		assertThat(folder).isNotEmptyDirectory();
	}

	private void sample(Path folder, String name, Digest digest) throws IOException {
		MessageContent content = MailReader.read(this.mail.freeze(digest).bytes());
		Files.writeString(folder.resolve(name + ".html"), content.html());
		Files.writeString(folder.resolve(name + ".txt"),
				String.join("\n", content.headers()) + "\n\n" + content.text());
	}

	private String subject(Reader to, AlertFixture... alerts) {
		return this.mail.freeze(digest(to, alerts)).subject();
	}

	private String text(Reader to, AlertFixture... alerts) {
		return content(to, alerts).text();
	}

	private MessageContent content(Reader to, AlertFixture... alerts) {
		return MailReader.read(this.mail.freeze(digest(to, alerts)).bytes());
	}

	private Digest digest(Reader to, AlertFixture... alerts) {
		List<DigestItem> items = new ArrayList<>();
		for (AlertFixture alert : alerts) {
			items.add(item(alert, to.role(), null));
		}
		return new Digest(to, DAY, items);
	}

	private DigestItem item(AlertFixture alert, Recipient role, @Nullable Recipient inPlaceOf) {
		int offset = (int) (DAY.toEpochDay() - alert.due().toEpochDay());
		return new DigestItem(alert.alert(), List.of(new Slot(offset)), role, inPlaceOf, offset);
	}

	private Reader holder(String locale) {
		return new Reader("cdsvn@bgtvt.example",
				"vi".equals(locale) ? "Cục Đường sắt Việt Nam" : "Viet Nam Railway Authority", Recipient.HOLDER,
				"CDSVN", locale);
	}

	private Reader leader() {
		return new Reader("lanhdao@bgtvt.example", "Lãnh đạo Bộ GTVT", Recipient.LEADERSHIP, "VPB", "vi");
	}

	private AlertFixture late(int days) {
		return late(days, "CDSVN");
	}

	private AlertFixture late(int days, String unit) {
		return AlertFixture.wan(days, unit).due(DAY.minusDays(days)).at(Stage.OVERDUE, 0, 2);
	}

	private AlertFixture soon(int days) {
		return AlertFixture.wan(100 + days, "CDSVN").due(DAY.plusDays(days));
	}

	private AlertFixture moved() {
		return AlertFixture.wan(7, "CDSVN")
			.due(DAY.minusDays(1))
			.titled("Báo cáo kết quả thực hiện", "Report once more", "2.g", "đến hết năm 2022")
			.at(Stage.OVERDUE, 0, 3)
			.movedFrom(LocalDate.of(2022, 12, 31),
					new DueDate.DayOff(LocalDate.of(2022, 12, 31), "Thứ Bảy", "Saturday"),
					new DueDate.DayOff(LocalDate.of(2023, 1, 1), "Tết Dương lịch", "New Year's Day"),
					new DueDate.DayOff(LocalDate.of(2023, 1, 2), "Nghỉ bù", "Day in lieu"));
	}

	/**
	 * The words that a reader sees, links included, in no order.
	 */
	private static List<String> words(String text) {
		return Pattern.compile("[\\p{L}\\p{N}@/+-]+(?:[.:][\\p{L}\\p{N}@/+-]+)*")
			.matcher(text.replace("\n- ", "\n"))
			.results()
			.map((match) -> match.group())
			.filter((word) -> !List
				.of("Thời", "hạn", "Tình", "trạng", "Nhiệm", "vụ", "Số", "nhiệm", "Đơn", "vị", "Due", "Status", "Task",
						"Tasks", "Unit", "Units")
				.contains(word))
			.sorted()
			.toList();
	}

	private static String visible(String html) {
		Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(html);
		String body = html.substring(html.indexOf("<body"));
		String linked = links.reset(body).replaceAll(">$1 <x ");
		return linked.replaceAll("<[^>]*>", " ")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&#39;", "'")
			.replace("&amp;", "&");
	}

}
