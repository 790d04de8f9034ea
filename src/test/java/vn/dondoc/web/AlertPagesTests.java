package vn.dondoc.web;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.dondoc.accounts.Accounts;
import vn.dondoc.alerts.AlertEvent;
import vn.dondoc.alerts.acknowledgement.Acknowledgement;
import vn.dondoc.alerts.acknowledgement.Acknowledgements;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.facts.Stage;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.times;

@Tag("smoke")
@PageTest
class AlertPagesTests {

	@Autowired
	private FakeAlertLog log;

	@Autowired
	private FakeOutbox outbox;

	@Autowired
	private Acknowledgements acknowledgements;

	private final Browser admin;

	AlertPagesTests(@Autowired MockMvcTester mvc, @Autowired Accounts accounts) {
		this.admin = new Browser(mvc, accounts, "admin");
	}

	@BeforeEach
	void fill() {
		Mockito.reset(this.acknowledgements);
		this.log.alerts.clear();
		this.log.events.clear();
		this.outbox.messages.clear();
		this.outbox.messages.add(Samples.message(1, DeliveryState.SENT, "Đôn đốc"));
		this.log.alerts.add(Samples.alert(1, "CDSVN", Stage.OVERDUE, 0, 3, "Mạng WAN " + Samples.EVIL));
		this.log.alerts.add(Samples.alert(2, "EVIL", Stage.ESCALATED, 2, 31, "Trung tâm dữ liệu"));
		this.log.alerts.add(Samples.alert(3, "CDSVN", Stage.UPCOMING, 0, -7, "Dịch vụ công"));
		this.log.alerts.add(Samples.alert(4, "CDSVN", Stage.RESOLVED, 0, 5, "Chữ ký số"));
	}

	@Test
	void anAlertIsAcknowledgedAsTheReaderSawIt() {
		assertThat(this.admin.page("/alerts/2")).contains("name=\"reason\"", "value=\"ESCALATED\"", "value=\"2\"");
		assertThat(this.admin.post("/alerts/2/acknowledgement", "stage", "ESCALATED", "level", "2", "reason",
				"Đang chờ ý kiến Bộ", "until", "2022-07-15"))
			.hasRedirectedUrl("/alerts/2");
		then(this.acknowledgements).should()
			.acknowledge(2, Stage.ESCALATED, 2, "admin", "Đang chờ ý kiến Bộ", LocalDate.of(2022, 7, 15));
		assertThat(this.admin.post("/alerts/2/acknowledgement", "stage", "ESCALATED", "level", "2", "reason", "x",
				"until", "31/02"))
			.hasRedirectedUrl("/alerts/2");
		then(this.acknowledgements).should(times(1)).acknowledge(anyLong(), any(), anyInt(), any(), any(), any());
		assertThat(this.admin.post("/alerts/2/acknowledgement/withdrawal")).hasRedirectedUrl("/alerts/2");
		then(this.acknowledgements).should().withdraw(2, "admin", "");
	}

	@Test
	void whatIsAcknowledgedSaysSoInTheListAndOnItsPage() {
		Acknowledgement held = new Acknowledgement(1, 1, Stage.OVERDUE, 0, "hoa", "Chờ " + Samples.EVIL,
				Instant.parse("2022-06-30T02:00:00Z"), LocalDate.of(2022, 7, 15), null, null, null, null);
		given(this.acknowledgements.holding(any(), any())).willReturn(Map.of(1L, held));
		given(this.acknowledgements.of(1)).willReturn(List.of(held));
		assertThat(this.admin.page("/alerts")).containsOnlyOnce("ti-bell-off");
		assertThat(this.admin.page("/alerts/1")).contains("hoa tiếp nhận xử lý lúc", "đến hết ngày 15/7/2022",
				"Hủy tiếp nhận");
		assertThat(this.admin.page("/alerts/4")).as("it has ended").doesNotContain("id=\"acknowledgement\"");
	}

	@Test
	void theListSaysWhatIsLateAndWhose() {
		assertThat(this.admin.page("/alerts")).contains("Cục Đường sắt Việt Nam", "trễ 3 ngày", "28/06/2022", "Quá hạn",
				"còn 7 ngày", "cấp 2", "title=\"D+3\"", "quá hạn 3 ngày",
				"Chuyển từ 26/6/2022 sang ngày làm việc kế tiếp vì 26/6/2022 (Thứ Bảy)", "1.g",
				"nhắc 5 lần, đôn đốc 2 lần", "state-mark\">quá hạn<", "Thứ Sáu, 01/07/2022");
	}

	@Test
	void theListSpeaksEnglishToo() {
		assertThat(this.admin.page("/alerts?lang=en")).contains("Viet Nam Railway Administration", "3 days late",
				"28 Jun 2022", "Overdue", "7 days left", "level 2", "The WAN of the Ministry", "Friday, 1 Jul 2022",
				"lang=\"en\"");
	}

	@Test
	void aFigureIsALinkToTheListBehindIt() {
		assertThat(this.admin.page("/alerts?unit=CDSVN")).contains("href=\"/alerts?unit=CDSVN&amp;stage=OVERDUE\"");
	}

	@Test
	void pagingKeepsTheFilter() {
		for (int id = 10; id < 80; id++) {
			this.log.alerts.add(Samples.alert(id, "CDSVN", Stage.OVERDUE, 0, 1, "Nhiệm vụ"));
		}
		String filter = "unit=CDSVN&amp;stage=OVERDUE&amp;text=Nhi%E1%BB%87m&amp;";
		assertThat(this.admin.page("/alerts?unit=CDSVN&text=Nhiệm&stage=OVERDUE"))
			.contains(filter + "before=34~2022-06-30~false")
			.doesNotContain("after=");
		assertThat(this.admin.page("/alerts?unit=CDSVN&text=Nhiệm&stage=OVERDUE&before=34~2022-06-30~false"))
			.contains(filter + "after=35~2022-06-30~false", filter + "before=59~2022-06-30~false");
	}

	@ParameterizedTest
	@ValueSource(strings = { "stage=LATE", "from=31/31/2022", "to=2022-02-30", "unit=NOBODY", "level=x",
			"before=99999999999999999999", "after=-x", "before=1~2022-02-30~false", "after=x~2022-07-01~true",
			"sort=age", "sort=due&before=1~2022-07-01~false", "from=999999999-01-01", "obligation='or1=1" })
	void whatCannotBeReadIsLeftOutAndSaid(String query) {
		assertThat(this.admin.page("/alerts?" + query)).contains("Đã bỏ qua", "Trung tâm dữ liệu");
	}

	@Test
	void openAlertsComeFirstTheLongestOverdueAtTheTopAndTheirNumberIsSaid() {
		String page = this.admin.page("/alerts");
		assertThat(page).contains("4 cảnh báo.");
		assertThat(page.indexOf("href=\"/alerts/2\"")).isLessThan(page.indexOf("href=\"/alerts/1\""));
		assertThat(page.indexOf("href=\"/alerts/1\"")).isLessThan(page.indexOf("href=\"/alerts/3\""));
		assertThat(page.indexOf("href=\"/alerts/3\"")).as("it has ended")
			.isLessThan(page.indexOf("href=\"/alerts/4\""));
		assertThat(this.admin.page("/alerts?stage=OVERDUE&lang=en")).contains("1 alert.");
	}

	@Test
	void aHeadingSortsTheListAndThenReversesIt() {
		assertThat(this.admin.page("/alerts?unit=CDSVN")).contains("href=\"/alerts?unit=CDSVN&amp;sort=due\"",
				"href=\"/alerts?unit=CDSVN&amp;sort=stage\"", "href=\"/alerts?unit=CDSVN&amp;sort=unit\"",
				"href=\"/alerts?unit=CDSVN&amp;sort=notified\"");
		assertThat(this.admin.page("/alerts?sort=due")).contains("aria-sort=\"ascending\"",
				"href=\"/alerts?sort=-due\"", "name=\"sort\" value=\"due\"", "/alerts.csv?sort=due");
		assertThat(this.admin.page("/alerts?sort=-due")).contains("aria-sort=\"descending\"",
				"href=\"/alerts?sort=due\"");
	}

	@Test
	void aDayMayBeTypedAsPeopleWriteIt() {
		assertThat(this.admin.page("/alerts?from=1/7/2022")).doesNotContain("Đã bỏ qua")
			.contains("value=\"2022-07-01\"");
	}

	@Test
	void anEmptyListSaysWhatToDo() {
		assertThat(this.admin.page("/alerts?text=nowhere")).contains("Không có kết quả phù hợp", "Bỏ lọc");
		this.log.alerts.clear();
		assertThat(this.admin.page("/alerts")).contains("Chưa có cảnh báo nào");
	}

	@Test
	void anAlertProvesItself() {
		this.log.events.add(Samples.event(1, 1, AlertEvent.Type.NOTIFIED, Stage.UPCOMING, -7, null));
		this.log.events
			.add(Samples.event(2, 1, AlertEvent.Type.MISSED, Stage.DUE, 0, new Reason("NOTHING_RAN", List.of())));
		this.log.events.add(Samples.event(3, 1, AlertEvent.Type.NOTIFIED, Stage.OVERDUE, 3, null));
		assertThat(this.admin.page("/alerts/1")).contains("directive/01-network.drl:12", "alerting.drl:40",
				"hoàn thành trong tháng 9/2022", "Văn bản 4507/BGTVT-TTCNTT", ">số 3<", "Đã nhắc lần 1",
				"Đã đôn đốc lần 1", "Trích điểm g khoản 1", "Đã lỡ", "Nhiệm vụ chưa được xét trong ngày.",
				"href=\"/messages/1\"", "Chủ nhật", "Đơn vị chủ trì", "Đang thực hiện", "Quá hạn: nhắc",
				"&lt;script&gt;");
		assertThat(this.admin.page("/alerts/1?lang=en")).contains("Saturday", "First urging",
				"Not evaluated on that day.");
	}

	@Test
	void anUnknownAlertIsNotFound() {
		assertThat(this.admin.get("/alerts/99")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.admin.get("/alerts/99999999999999999999")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void theExportHoldsTheWholeFilteredListInOneTable() throws IOException {
		for (int id = 10; id < 1300; id++) {
			this.log.alerts.add(Samples.alert(id, "CDSVN", Stage.OVERDUE, 0, 1, "=HYPERLINK(\"x\"),\nb"));
		}
		this.log.alerts.add(Samples.alert(1300, "CDSVN", Stage.OVERDUE, 0, 1, "＝Trường số 1"));
		var result = this.admin.get("/alerts.csv?stage=OVERDUE");
		assertThat(result).hasStatusOk()
			.containsHeader("Content-Disposition")
			.hasContentTypeCompatibleWith("text/csv;charset=UTF-8");
		String body = Browser.body(result);
		assertThat(body).as("spreadsheets know it by its mark").startsWith("\uFEFFid,");
		List<CSVRecord> rows = CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(body.substring(1)))
			.getRecords();
		assertThat(rows).hasSize(1292);
		assertThat(rows.get(1291).get("title")).isEqualTo("'＝Trường số 1");
		assertThat(rows.get(1).get("title")).isEqualTo("'=HYPERLINK(\"x\"),\nb");
		assertThat(rows.get(1).get("due")).isEqualTo("2022-06-30");
		assertThat(rows.get(0).get("unit_name")).isEqualTo("Cục Đường sắt Việt Nam");
	}

}
