package vn.dondoc.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.dondoc.accounts.Accounts;
import vn.dondoc.delivery.DeliveryState;
import vn.dondoc.delivery.UnknownDecisions;
import vn.dondoc.facts.Stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@PageTest
class MessagePagesTests {

	@Autowired
	private FakeOutbox outbox;

	@Autowired
	private FakeAlertLog log;

	@Autowired
	private UnknownDecisions decisions;

	private final Browser admin;

	MessagePagesTests(@Autowired MockMvcTester mvc, @Autowired Accounts accounts) {
		this.admin = new Browser(mvc, accounts, "admin");
	}

	@BeforeEach
	void fill() {
		this.outbox.messages.clear();
		this.outbox.destination = "file:data/mail";
		long id = 0;
		for (DeliveryState state : DeliveryState.values()) {
			id++;
			this.outbox.messages.add(Samples.message(id, state, "Đôn đốc " + Samples.EVIL));
		}
		this.log.alerts.clear();
		this.log.alerts.add(Samples.alert(1, "CDSVN", Stage.OVERDUE, 0, 3, "Mạng WAN"));
	}

	@Test
	void theFilesThatGoWithAMessageAreListedAndCanBeKept() {
		assertThat(this.admin.get("/messages/1")).bodyText().contains("thoi-han.ics", "1.234 byte");
		assertThat(this.admin.get("/messages/1/attachments/0")).hasStatusOk()
			.hasHeader("Content-Type", "text/calendar;charset=UTF-8")
			.hasHeader("X-Content-Type-Options", "nosniff")
			.headers()
			.extracting((headers) -> headers.getFirst("Content-Disposition"))
			.asString()
			.startsWith("attachment")
			.contains("thoi-han.ics");
		assertThat(this.admin.get("/messages/1/attachments/1")).hasStatus(404);
	}

	@Test
	void theListSaysWhereMessagesGo() {
		assertThat(this.admin.page("/messages")).contains("thư được ghi vào thư mục data/mail", "Không gửi được",
				"550 5.1.1 No such user", "Chưa rõ kết quả", "href=\"/messages?state=FAILED\"");
		this.outbox.destination = "smtp://mail.example:25";
		assertThat(this.admin.page("/messages")).contains("Thư được gửi qua máy chủ thư smtp://mail.example:25");
	}

	@Test
	void pagingKeepsTheFilter() {
		for (int id = 10; id < 70; id++) {
			this.outbox.messages.add(Samples.message(id, DeliveryState.SENT, "Thư số " + id));
		}
		assertThat(this.admin.page("/messages?state=SENT")).contains("state=SENT&amp;before=45")
			.doesNotContain("after=");
		assertThat(this.admin.page("/messages?state=SENT&before=45")).contains("state=SENT&amp;after=44",
				"state=SENT&amp;before=20");
		assertThat(this.admin.page("/messages?state=SENT&after=44")).contains("Thư số 69", "before=45")
			.doesNotContain("after=69");
	}

	@Test
	void whatCannotBeReadIsLeftOutAndSaid() {
		assertThat(this.admin.page("/messages?state=GONE&day=x")).contains("“GONE”", "“x”");
	}

	@Test
	void aMessageIsShownAsItWasSent() {
		assertThat(this.admin.page("/messages/4")).contains("sandbox=\"\"", "src=\"/messages/4/preview\"",
				"From: dondoc", "Kính gửi: Cục Đường sắt Việt Nam", "250 2.0.0 Ok", "href=\"/alerts/1\"",
				"href=\"/messages/4.eml\"");
	}

	@Test
	void onlyWhatLeftIsSaidToBeSent() {
		assertThat(this.admin.page("/messages/4")).contains("Đã gửi", "Gửi lúc").doesNotContain("Đã ghi", "Ghi lúc");
		assertThat(this.admin.page("/messages/5?lang=en")).contains("Written to the folder", "data/mail/5.eml")
			.containsPattern("<dt>Written</dt>")
			.doesNotContainPattern("<dt>Sent</dt>");
		this.outbox.messages.removeIf((message) -> message.state() == DeliveryState.SENT);
		assertThat(this.admin.page("/messages").replaceAll("<select.*?</select>", ""))
			.contains("Đã ghi vào thư mục", "href=\"/messages?state=FILED\"")
			.doesNotContain("Đã gửi");
	}

	@Test
	void anAdminDecidesAboutAMessageOfUnknownOutcome() {
		assertThat(this.admin.page("/messages/8")).contains("action=\"/messages/8/send-again\"",
				"action=\"/messages/8/count-as-sent\"", "Có thể người nhận đã có thư này");
		assertThat(this.admin.page("/messages/4")).doesNotContain("/send-again");
		given(this.decisions.sendAgain("admin", 8)).willReturn(true);
		var again = this.admin.post("/messages/8/send-again");
		assertThat(again).hasStatus3xxRedirection().flash().containsEntry("done", "message.sent-again");
		assertThat(this.admin.post("/messages/8/count-as-sent")).flash()
			.containsEntry("refused", "message.not-unknown");
		assertThat(this.admin.postWithoutToken("/messages/8/send-again")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void aMessageThatFailedSaysToWhomItWasHandedOn() {
		assertThat(this.admin.page("/messages/7"))
			.contains("Đã chuyển cho ttcntt@bgtvt.example (đơn vị đầu mối) bằng thư số 7.", "href=\"/messages/8\"");
		assertThat(this.admin.page("/messages/7?lang=en"))
			.contains("Passed on to ttcntt@bgtvt.example (focal point) in letter 7.");
	}

	@Test
	void whyAMessageFailedIsSaidInTheReadersLanguageWithTheServersOwnWords() {
		assertThat(this.admin.page("/messages?state=FAILED"))
			.contains("Địa chỉ bị từ chối. Máy chủ thư trả lời: 550 5.1.1 No such user");
		assertThat(this.admin.page("/messages?state=FAILED&lang=en"))
			.contains("Address refused. Mail server replied: 550 5.1.1 No such user");
	}

	@Test
	void thePreviewRunsAndFetchesNothing() {
		var result = this.admin.get("/messages/4/preview");
		assertThat(result).hasStatusOk();
		assertThat(result.getResponse().getHeaders("Content-Security-Policy")).singleElement()
			.asString()
			.startsWith("sandbox; default-src 'none'")
			.doesNotContain("allow-scripts", "script-src");
		assertThat(result).headers().hasValue("X-Frame-Options", "SAMEORIGIN");
	}

	@Test
	void theBytesCanBeDownloaded() {
		var result = this.admin.get("/messages/4.eml");
		assertThat(result).hasStatusOk().hasContentType("message/rfc822");
		assertThat(Browser.body(result)).isEqualTo("Subject: x\r\n\r\nKính gửi");
	}

	@Test
	void anUnknownMessageIsNotFound() {
		for (String part : new String[] { "", "/preview", ".eml" }) {
			assertThat(this.admin.get("/messages/99" + part)).hasStatus(HttpStatus.NOT_FOUND);
		}
	}

}
