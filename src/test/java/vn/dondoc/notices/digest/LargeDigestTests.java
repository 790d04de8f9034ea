package vn.dondoc.notices.digest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import vn.dondoc.delivery.AlertFixture;
import vn.dondoc.delivery.MessageContent;
import vn.dondoc.delivery.MessageFile;
import vn.dondoc.delivery.outbox.MailReader;
import vn.dondoc.facts.DutyKind;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Slot;
import vn.dondoc.facts.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However much a letter says, its page can be shown whole, and its list names every duty.
 */
class LargeDigestTests {

	private static final int UNITS = 220;

	private final DigestDesk desk = new DigestDesk();

	@Test
	void theFocalPointOf22000DutiesReadsOnePageAndTheWorkbookNamesThemAll() throws Exception {
		MessageContent letter = content(watched(22_000, "Phát triển dịch vụ công trực tuyến số "));
		Path folder = Files.createDirectories(Path.of("target/mail-samples"));
		Files.writeString(folder.resolve("22000-vi.html"), letter.html());
		MessageFile list = letter.attachments().get(letter.attachments().size() - 1);
		Files.write(folder.resolve(list.name()), list.content());
		assertThat(octets(letter)).isLessThanOrEqualTo(100_000);
		assertThat(list.name()).isEqualTo("nhiem-vu.xlsx");
		assertThat(links(list)).hasSize(22_000);
		assertThat(letter.text()).containsSubsequence("Mới trong thư này", "- Nêu lần đầu: 2.200 quá hạn",
				"- Nhắc, đôn đốc thêm hôm nay: 8.800 quá hạn", "- Đã nhắc trước đây, chưa hoàn thành: 11.000 quá hạn",
				"Tổng hợp theo đơn vị: 15 trong 220 đơn vị, nhiều nhiệm vụ quá hạn nhất", "- 205 đơn vị khác: ",
				"10 nhiệm vụ cần thực hiện trước", "\n10. ", "Tổng hợp theo nhiệm vụ",
				"https://dondoc.example/alerts?obligation=o-", "- 85 nội dung khác: ",
				"Còn 21.990 nhiệm vụ khác được tính trong thư này",
				"Danh sách đủ 22.000 nhiệm vụ nêu trong thư này, tệp Excel.");
		assertThat(letter.text()).doesNotContain("\n11. ");
		assertThat(letter.headers()).noneMatch((header) -> header.length() > 20_000);
	}

	@Test
	void noneOf67200DutiesIsLost() throws Exception {
		MessageContent letter = content(watched(67_200, "Nhiệm vụ "));
		assertThat(octets(letter)).isLessThanOrEqualTo(100_000);
		assertThat(links(letter.attachments().get(letter.attachments().size() - 1))).hasSize(67_200);
		assertThat(letter.text()).contains("67.200 nhiệm vụ");
	}

	@Test
	void aHolderReadsTheMostUrgentInFullAndTheOthersByDuty() throws Exception {
		Digest digest = new Digest(this.desk.holder("vi"), DigestDesk.DAY,
				IntStream.range(0, 130)
					.mapToObj((i) -> this.desk.item(this.desk.late(1 + i), Recipient.HOLDER, null))
					.toList(),
				List.of());
		MessageContent letter = content(digest);
		assertThat(letter.text()).containsSubsequence("50 nhiệm vụ cần thực hiện trước", "1. ", "Quá hạn 130 ngày",
				"\n50. ", "Quá hạn 81 ngày", "Các nhiệm vụ khác", "/alerts?unit=CDSVN&obligation=wan-80)",
				"65 nội dung khác: 65 quá hạn", "Còn 80 nhiệm vụ khác");
		assertThat(letter.text()).doesNotContain("\n51. ");
		assertThat(links(letter.attachments().get(0))).hasSize(130);
	}

	@Test
	void thePageStaysSmallWhateverItHolds() {
		String title = "Ứng dụng chữ ký số & <văn bản> điện tử; ".repeat(12);
		for (Recipient role : Recipient.values()) {
			for (int duties : new int[] { 30, 49, 700 }) {
				MessageContent letter = content(
						new Digest(new Reader("ttcntt@bgtvt.example", title, role, "TTCNTT", "vi"), DigestDesk.DAY,
								IntStream.range(0, duties).mapToObj((i) -> {
									AlertFixture alert = this.desk.late(1 + i, "U" + i % 97)
										.titled(title, "", "1." + i, title.repeat(4));
									return this.desk.item(alert.at(Stage.ESCALATED, 1, 4), role, Recipient.HOLDER);
								}).toList(), List.of()));
				assertThat(octets(letter)).as(role + " " + duties).isLessThanOrEqualTo(100_000);
			}
		}
	}

	@Test
	void aListThatIsTooLargeIsNotAttachedAndTheLetterSaysSo() {
		DigestMail mail = this.desk.mail(new LetterLimits(50, DataSize.ofKilobytes(9)));
		MessageContent letter = MailReader.read(mail.freeze(watched(2_000, "Nhiệm vụ ")).bytes());
		assertThat(letter.attachments()).isEmpty();
		assertThat(letter.text()).contains("danh sách đủ 2.000 nhiệm vụ quá lớn để gửi kèm")
			.doesNotContain("tệp Excel", "danh sách kèm theo");
	}

	/**
	 * One in ten heard of for the first time, half with a point of the day.
	 */
	private Digest watched(int duties, String title) {
		return new Digest(this.desk.focalPoint("vi"), DigestDesk.DAY, IntStream.range(0, duties).mapToObj((i) -> {
			AlertFixture alert = new AlertFixture(i + 1, "U" + i % UNITS, "o-" + i / UNITS,
					DigestDesk.DAY.minusDays(1 + i % 400), title + i / UNITS, "", "1." + i / UNITS,
					"hoàn thành trong tháng 9/2022", Stage.ESCALATED, 1, 4, DutyKind.MILESTONE,
					DigestDesk.DAY.minusDays(1 + i % 400), List.of(), null, null, 1);
			return DigestItem.of(alert.alert(), (i % 2 == 0) ? List.of(new Slot(1 + i % 400)) : List.of(),
					Recipient.FOCAL_POINT, null, i % 10 == 0, new Letters(0, 4), DigestDesk.DAY);
		}).toList(), List.of());
	}

	private MessageContent content(Digest digest) {
		return MailReader.read(this.desk.mail.freeze(digest).bytes());
	}

	private static int octets(MessageContent letter) {
		return letter.html().getBytes(StandardCharsets.UTF_8).length;
	}

	/**
	 * The links in a workbook, which is read as XML throughout.
	 */
	private static Set<String> links(MessageFile file) throws IOException, XMLStreamException {
		Set<String> links = new HashSet<>();
		Set<String> parts = new HashSet<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.content()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.add(entry.getName());
				XMLStreamReader xml = XMLInputFactory.newFactory()
					.createXMLStreamReader(new ByteArrayInputStream(zip.readAllBytes()), "UTF-8");
				while (xml.hasNext()) {
					if (xml.next() == XMLStreamReader.CHARACTERS && xml.getText().startsWith("https://dondoc")) {
						links.add(xml.getText());
					}
				}
			}
		}
		assertThat(parts).contains("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/sheet.xml");
		return links;
	}

}
