package vn.dondoc.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

import vn.dondoc.DondocApplication;
import vn.dondoc.SignInApplication;
import vn.dondoc.delivery.Delivery;
import vn.dondoc.delivery.MessageFilter;
import vn.dondoc.delivery.Outbox;
import vn.dondoc.paging.Paging;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.RunLog;

import static org.assertj.core.api.Assertions.assertThat;

// Its scheduler would run on beside the servers of other tests
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(classes = DondocApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { SignInApplication.DATABASE, "dondoc.clock.start=2022-07-01T09:00",
				"dondoc.admin.password=correct horse battery", "dondoc.mail.folder=target/real-mail" })
@SuppressWarnings("NullAway.Init") // set before all tests
class PagesWalkTests {

	private static final Path PICTURES = Path.of("target/pictures");

	@Autowired
	private RunLog runs;

	@Autowired
	private Delivery delivery;

	@Autowired
	private Outbox outbox;

	@LocalServerPort
	private int port;

	private Playwright playwright;

	private Browser browser;

	private long message;

	@BeforeAll
	void open() throws Exception {
		Files.createDirectories(PICTURES);
		// A busy machine is slow, not wrong
		PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		String chromium = System.getProperty("dondoc.chromium",
				System.getenv().getOrDefault("DONDOC_CHROMIUM", "/usr/bin/chromium"));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(chromium))
				.setArgs(List.of("--no-sandbox")));
	}

	@AfterAll
	void close() {
		this.playwright.close();
	}

	@BeforeEach
	void waitForTheFirstRun() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.runs.latest().filter((run) -> run.state() != Run.State.RUNNING).isPresent());
		this.delivery.deliver();
		this.message = this.outbox.find(MessageFilter.ALL, Paging.newest(1)).items().get(0).id();
	}

	@ParameterizedTest
	@CsvSource({ "1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK" })
	void everyPageIsReadableByEverybody(int width, ColorScheme scheme) {
		try (Visitor visitor = visitor(width, scheme)) {
			for (String language : new String[] { "vi", "en" }) {
				visitor.go("/signin?lang=" + language);
				visitor.look("signin-" + language);
				visitor.signIn("admin", "correct horse battery");
				visitor.look("alerts-" + language);
				visitor.go("/alerts?text=nowhere&from=x");
				visitor.look("alerts-none-" + language);
				visitor.go("/alerts");
				visitor.page().locator("a.task-title").first().click();
				visitor.look("alert-" + language);
				visitor.page().locator("a[href*='/why?']").first().click();
				visitor.look("why-" + language);
				visitor.page().locator("a[href*='/rules/releases/']").first().click();
				visitor.look("rule-text-" + language);
				visitor.go("/messages");
				visitor.look("messages-" + language);
				visitor.go("/messages/" + this.message);
				visitor.look("message-" + language);
				visitor.go("/runs");
				visitor.look("runs-" + language);
				visitor.page().locator("a.task-title").first().click();
				visitor.look("run-" + language);
				for (String section : new String[] { "units", "nodes", "audit" }) {
					visitor.go("/" + section);
					visitor.look(section + "-" + language);
				}
				visitor.go("/accounts");
				visitor.look("accounts-" + language);
				visitor.go("/account");
				visitor.look("account-" + language);
				visitor.page().locator("form[action='/signout'] button").click();
				visitor.look("signed-out-" + language);
			}
			visitor.hasNothingToComplainOf();
		}
	}

	@Test
	void aSupervisorIsAddedAndReadsTheLog() {
		try (Visitor admin = visitor(1280, ColorScheme.LIGHT); Visitor hoa = visitor(1280, ColorScheme.LIGHT)) {
			admin.go("/alerts");
			admin.signIn("admin", "correct horse battery");
			admin.go("/accounts");
			admin.page().fill("#username", "hoa.nt");
			admin.press("Thêm tài khoản");
			String password = admin.page().textContent("#password");
			admin.look("password");
			hoa.go("/runs");
			hoa.signIn("hoa.nt", password);
			hoa.page().waitForURL("**/account");
			hoa.page().fill("#current", password);
			hoa.page().fill("#fresh", "một câu dài dễ nhớ");
			hoa.page().fill("#again", "một câu dài dễ nhớ");
			hoa.press("Đổi mật khẩu");
			PlaywrightAssertions.assertThat(hoa.page().locator("body")).containsText("Đã đổi mật khẩu");
			hoa.go("/runs");
			assertThat(hoa.button("Xét ngay").count()).isZero();
			admin.go("/accounts");
			admin.press("Khóa hoa.nt");
			hoa.go("/alerts");
			assertThat(hoa.page().url()).endsWith("/signin?ended");
			admin.hasNothingToComplainOf();
			hoa.hasNothingToComplainOf();
		}
	}

	@Test
	void filtersGoIntoTheAddressAndARunCanBeAskedFor() {
		try (Visitor visitor = visitor(1280, ColorScheme.LIGHT)) {
			visitor.go("/alerts");
			String before = visitor.session();
			visitor.signIn("admin", "correct horse battery");
			assertThat(visitor.session()).isNotEqualTo(before);
			// Loaded to the end, so that scripts listen
			visitor.page().waitForURL((url) -> !url.contains("/signin"));
			visitor.page().selectOption("#stage", "OVERDUE");
			visitor.page().waitForURL("**/alerts?stage=OVERDUE");
			visitor.page().locator("[data-theme-switch]").click();
			assertThat(visitor.page().getAttribute("html", "data-bs-theme")).isEqualTo("dark");
			visitor.go("/runs");
			long last = this.runs.latest().orElseThrow().id();
			visitor.press("Xét ngay");
			PlaywrightAssertions.assertThat(visitor.page().locator("body")).containsText("Đã yêu cầu một lượt xét");
			visitor.page().waitForCondition(() -> this.runs.latest().orElseThrow().id() > last);
			visitor.go("/messages/" + this.message);
			assertThat(visitor.page().frameLocator("iframe.preview").locator("body").textContent()).isNotBlank();
			visitor.hasNothingToComplainOf();
		}
	}

	@Test
	void anAlertIsAcknowledgedAndEverythingIsCrossChecked() {
		try (Visitor visitor = visitor(1280, ColorScheme.LIGHT)) {
			visitor.go("/alerts");
			visitor.signIn("admin", "correct horse battery");
			visitor.page().locator("a.task-title").last().click();
			visitor.page().fill("#reason", "Đang chờ nghiệm thu");
			visitor.press("Tiếp nhận xử lý");
			PlaywrightAssertions.assertThat(visitor.page().locator("#acknowledgement")).containsText("admin tiếp nhận xử lý");
			assertThat(visitor.page().textContent("#acknowledgement")).contains("Đang chờ nghiệm thu");
			visitor.look("alert-acknowledged");
			visitor.press("Hủy tiếp nhận");
			PlaywrightAssertions.assertThat(visitor.page().locator("#acknowledgement")).containsText("(admin đã hủy)");
			visitor.go("/audit");
			visitor.press("Đối chiếu ngay");
			Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
				visitor.go("/audit");
				assertThat(visitor.page().textContent("#answer")).contains("Đã nhắc, đôn đốc đủ");
			});
			visitor.look("audit-done");
			visitor.hasNothingToComplainOf();
		}
	}

	@Test
	void anErrorSaysWhatToDo() {
		try (Visitor visitor = visitor(1280, ColorScheme.LIGHT)) {
			visitor.go("/alerts");
			visitor.signIn("admin", "correct horse battery");
			visitor.go("/nowhere");
			visitor.look("not-found");
			assertThat(visitor.page().textContent("body")).contains("Không tìm thấy trang", "Mã tra cứu");
		}
	}

	private Visitor visitor(int width, ColorScheme scheme) {
		return new Visitor(this.browser, "http://localhost:" + this.port, width, scheme, PICTURES);
	}

}
