package vn.dondoc.notices.digest;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.dondoc.delivery.AlertFixture;
import vn.dondoc.delivery.MessageContent;
import vn.dondoc.delivery.MessageFile;
import vn.dondoc.delivery.outbox.MailReader;
import vn.dondoc.facts.Recipient;
import vn.dondoc.facts.Stage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A holder reads its duties, a focal point those of all its units on one page, the
 * leadership the figures and the worst.
 */
class DigestPartsTests {

	private final DigestDesk desk = new DigestDesk();

	@Test
	void aFocalPointReadsTheFiguresOfEachUnitThenEveryDutyUnderItsUnit() {
		String text = this.desk.text(this.desk.focalPoint("vi"), this.desk.late(40), this.desk.late(30, "CHHVN"),
				this.desk.late(20), this.desk.late(16, "CHHVN"));
		assertThat(text).containsSubsequence("Tổng hợp theo đơn vị (2 đơn vị)", "- Cục Đường sắt Việt Nam: 2 quá hạn\n",
				"- Cục Hàng hải Việt Nam: 2 quá hạn\n", "\nCục Đường sắt Việt Nam\n", "1. ", "Quá hạn 40 ngày", "2. ",
				"Quá hạn 20 ngày", "\nCục Hàng hải Việt Nam\n", "3. ", "Quá hạn 30 ngày", "4. ", "Quá hạn 16 ngày");
		assertThat(text).doesNotContain("Đơn vị: ");
	}

	@Test
	void theLeadershipReadsTheFiguresThenTheTenThatAreLatestAndHowManyAreNotListed() {
		AlertFixture[] alerts = new AlertFixture[34];
		for (int i = 0; i < alerts.length; i++) {
			alerts[i] = this.desk.late(30 + i, (i % 3 == 0) ? "CHHVN" : "CDSVN").at(Stage.ESCALATED, 2, 6);
		}
		MessageContent content = this.desk.content(this.desk.leader(), alerts);
		assertThat(content.text())
			.containsSubsequence("Tổng hợp theo mức",
					"- Báo cáo cấp trên, cấp 2: 34 (https://dondoc.example/alerts?stage=ESCALATED&level=2)\n",
					"- Cục Hàng hải Việt Nam: 12 quá hạn (https://dondoc.example/alerts?unit=CHHVN)\n",
					"- Cục Đường sắt Việt Nam: 22 quá hạn (https://dondoc.example/alerts?unit=CDSVN)\n",
					"10 nhiệm vụ quá hạn lâu nhất", "1. ", "Quá hạn 63 ngày", "10. ", "Quá hạn 54 ngày",
					"Còn 24 nhiệm vụ khác được tính trong thư này nhưng không liệt kê ở trên; "
							+ "danh sách kèm theo nêu đủ 34 nhiệm vụ.",
					"Xem danh sách: https://dondoc.example/alerts?from=2022-11-02&to=2022-12-05")
			.doesNotContain("11. ", "Quá hạn 53 ngày");
		assertThat(content.attachments()).singleElement().extracting(MessageFile::name).isEqualTo("nhiem-vu.csv");
	}

	@Test
	void theLeadershipIsNotToldOfMoreWhenThereIsNone() {
		String text = this.desk.text(this.desk.leader(), this.desk.late(40), this.desk.late(30, "CHHVN"));
		assertThat(text).contains("1. ", "2. ").doesNotContain("không liệt kê", "lâu nhất");
	}

	@Test
	void whoHasSeveralRolesReadsOneMailWithAPartForEach() {
		Digest digest = digest("vi", 2);
		assertThat(content(digest).text()).containsSubsequence("Nhiệm vụ của Quý đơn vị (1 nhiệm vụ)", "1. ",
				"Theo dõi, đôn đốc: 2 nhiệm vụ của 1 đơn vị", "\nCục Hàng hải Việt Nam\n", "2. ", "3. ",
				"Báo cáo Lãnh đạo: 1 nhiệm vụ của 1 đơn vị", "4. ");
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 60, 340 })
	void bothAlternativesSayTheSameHoweverLong(int duties) {
		for (String locale : List.of("vi", "en")) {
			MessageContent content = content(digest(locale, duties));
			assertThat(DigestDesk.words(DigestDesk.visible(content.html())))
				.isEqualTo(DigestDesk.words(content.text()));
		}
	}

	private MessageContent content(Digest digest) {
		return MailReader.read(this.desk.mail.freeze(digest).bytes());
	}

	/**
	 * One duty of one's own, many of another unit, one for the leadership.
	 */
	private Digest digest(String locale, int others) {
		List<DigestItem> items = new ArrayList<>();
		items.add(this.desk.item(this.desk.late(50, "TTCNTT"), Recipient.HOLDER, null));
		for (int i = 0; i < others; i++) {
			items.add(this.desk.item(this.desk.late(16 + i % 14, "CHHVN").at(Stage.ESCALATED, 1, 4),
					Recipient.FOCAL_POINT, null));
		}
		items.add(this.desk.item(this.desk.late(31), Recipient.LEADERSHIP, null));
		return new Digest(
				new Reader("ttcntt@bgtvt.example", "Trung tâm Công nghệ thông tin", Recipient.HOLDER, "TTCNTT", locale),
				DigestDesk.DAY, items, List.of());
	}

}
