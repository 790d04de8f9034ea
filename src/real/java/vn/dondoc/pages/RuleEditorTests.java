package vn.dondoc.pages;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import vn.dondoc.DondocApplication;
import vn.dondoc.SignInApplication;
import vn.dondoc.accounts.Accounts;
import vn.dondoc.accounts.Role;
import vn.dondoc.alerts.Alert;
import vn.dondoc.alerts.AlertFilter;
import vn.dondoc.alerts.AlertLog;
import vn.dondoc.facts.Stage;
import vn.dondoc.paging.Paging;
import vn.dondoc.releases.Releases;
import vn.dondoc.runs.Evaluations;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.RunLog;

import static org.assertj.core.api.Assertions.assertThat;

// Its scheduler would run on beside the servers of other tests
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(classes = DondocApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { SignInApplication.DATABASE, "dondoc.clock.start=2022-10-05T09:00",
				"dondoc.admin.password=correct horse battery", "dondoc.mail.folder=target/real-mail-rules",
				"dondoc.rules.activation=approval" })
@SuppressWarnings("NullAway.Init") // set before all tests
class RuleEditorTests {

	private static final Path PICTURES = Path.of("target/pictures");

	private static final String PASSWORD = "correct horse battery";

	private static final String TERM = "\"wan\").inMonth(2022, 9)";

	@Autowired
	private Accounts accounts;

	@Autowired
	private Evaluations evaluations;

	@Autowired
	private RunLog runs;

	@Autowired
	private AlertLog log;

	@Autowired
	private Releases releases;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	private Playwright playwright;

	private Browser browser;

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
		String first = this.accounts.add("admin", "lan.pt", Role.ADMIN, "vi");
		this.accounts.changePassword("lan.pt", first, PASSWORD);
		// As if a week had passed
		this.jdbc.sql("update account set own_since = created_at where username = 'lan.pt'").update();
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.runs.latest().filter((run) -> run.state() != Run.State.RUNNING).isPresent());
	}

	@AfterAll
	void close() {
		this.playwright.close();
	}

	@Test
	void aChangeGoesFromTheEditorByASecondAdminToTheUnitsAndBack() {
		String before = this.releases.activeHash().orElseThrow();
		try (Visitor admin = visitor(1280, ColorScheme.LIGHT, "admin");
				Visitor lan = visitor(1280, ColorScheme.DARK, "lan.pt")) {
			edit(admin, TERM, "\"wan\").inMnth(2022, 12)");
			seesTheMistakeAtItsLine(admin);
			edit(admin, "inMnth", "inMonth");
			PlaywrightAssertions.assertThat(admin.page().locator("#check-state")).hasText("Không có lỗi.");
			rehearses(admin);
			String candidate = submits(admin);
			assertThat(admin.button("Duyệt và áp dụng").count()).isZero();
			assertThat(admin.page().textContent("#own")).contains("Người trình không tự duyệt");
			approves(lan, candidate);
			String after = this.releases.activeHash().orElseThrow();
			assertThat(after).isNotEqualTo(before);
			seesThatTheFolderDiffers();
			assertThat(wan(Stage.WITHDRAWN)).isEmpty();
			this.evaluations.run(Run.Reason.REQUEST, "test");
			assertThat(wan(Stage.WITHDRAWN)).hasSize(24)
				.allSatisfy((alert) -> assertThat(this.log.history(alert.id()).toString())
					.contains("by rule set "));
			rollsBack(admin, before);
			approves(lan, path(admin));
			assertThat(this.releases.activeHash()).contains(before);
			admin.hasNothingToComplainOf();
			lan.hasNothingToComplainOf();
		}
	}

	private static void seesTheMistakeAtItsLine(Visitor admin) {
		Locator problem = admin.page().locator("#problems li");
		PlaywrightAssertions.assertThat(problem).hasCount(1);
		PlaywrightAssertions.assertThat(problem).containsText("1-all-units.drl:103:38");
		PlaywrightAssertions.assertThat(problem).containsText("inMonth");
		problem.getByRole(AriaRole.BUTTON).click();
		PlaywrightAssertions.assertThat(admin.button("Lỗi ở dòng 103")).isVisible();
		admin.look("rules-editor-mistake");
	}

	private static void rehearses(Visitor admin) {
		admin.page().click("#tab-changes");
		PlaywrightAssertions.assertThat(admin.page().locator("#changes mark")).hasText(new String[] { "9", "12" });
		admin.look("rules-editor-changes");
		admin.page().click("#tab-rehearse");
		admin.page().click("#rehearse button");
		PlaywrightAssertions.assertThat(admin.page().locator(".rehearsal-headline"))
			.containsText("24 nhiệm vụ đổi thời hạn, 24 cảnh báo được rút");
		Locator rows = admin.page().locator("#rehearsal-duties tbody tr");
		PlaywrightAssertions.assertThat(rows).hasCount(24);
		assertThat(rows.allTextContents())
			.allSatisfy((row) -> assertThat(row).contains("(WAN)", "30/09/2022", "03/01/2023"));
		admin.look("rules-editor-rehearsal");
	}

	private static String submits(Visitor admin) {
		admin.page().click("#tab-submit");
		admin.page().fill("#submit-comment", "Lùi thời hạn mạng WAN đến tháng 12");
		admin.look("rules-editor-submit");
		admin.page().click("#submit button");
		admin.page().waitForURL("**/rules/candidates/*");
		admin.look("rules-candidate-own");
		return path(admin);
	}

	private static void approves(Visitor lan, String candidate) {
		lan.go(candidate);
		lan.look("rules-candidate-other");
		lan.page().fill("#reason", "Đồng ý");
		lan.press("Duyệt và áp dụng");
		PlaywrightAssertions.assertThat(lan.page().locator(".alert-success")).containsText("Đã áp dụng");
		lan.look("rules-candidate-active");
	}

	private void seesThatTheFolderDiffers() {
		for (String language : List.of("vi", "en")) {
			try (Visitor narrow = visitor(390, ColorScheme.LIGHT, "lan.pt");
					Visitor wide = visitor(1280, ColorScheme.DARK, "lan.pt")) {
				for (Visitor visitor : List.of(narrow, wide)) {
					visitor.go("/alerts?lang=" + language);
					visitor.page().locator("a[href='/rules/folder']").click();
					PlaywrightAssertions.assertThat(visitor.page().locator(".diff mark")).hasText(new String[] { "12", "9" });
					visitor.look("rules-folder-" + language);
					visitor.hasNothingToComplainOf();
				}
			}
		}
	}

	private static void rollsBack(Visitor admin, String release) {
		admin.go("/rules");
		admin.look("rules");
		admin.page().locator("a[href='/rules/rollback?release=" + release + "']").first().click();
		admin.look("rules-rollback");
		admin.page().fill("#comment", "Văn bản mới chưa có hiệu lực");
		admin.press("Trình");
		PlaywrightAssertions.assertThat(admin.page().locator(".alert-success")).containsText("Đã trình");
	}

	private static String path(Visitor visitor) {
		return URI.create(visitor.page().url()).getPath();
	}

	private List<Alert> wan(Stage stage) {
		return this.log.find(AlertFilter.ALL, Paging.newest(1_000))
			.items()
			.stream()
			.filter((alert) -> alert.duty().obligation().equals("wan") && alert.stage() == stage)
			.toList();
	}

	@Test
	void aDraftOutlivesAReloadAndAnAbsence() {
		try (Visitor admin = visitor(1280, ColorScheme.LIGHT, "admin")) {
			edit(admin, TERM, "\"wan\").inMonth(2022, 11)");
			PlaywrightAssertions.assertThat(admin.page().locator("#draft-state")).containsText("1");
			admin.page().reload();
			PlaywrightAssertions.assertThat(admin.page().locator("#notices")).containsText("bản nháp");
			assertThat(text(admin)).contains("\"wan\").inMonth(2022, 11)");
			admin.page().context().clearCookies();
			admin.page().click("#tab-changes");
			PlaywrightAssertions.assertThat(admin.page().locator("#notices [role=alert]"))
				.containsText("Phiên làm việc đã kết thúc");
			admin.page().locator("#notices [role=alert] a").click();
			admin.signIn("admin", PASSWORD);
			admin.go("/rules/edit?file=1-all-units.drl");
			PlaywrightAssertions.assertThat(admin.page().locator("#draft-state")).containsText("1");
			assertThat(text(admin)).contains("\"wan\").inMonth(2022, 11)");
			admin.page().locator("#notices [data-sort=draft] button.btn-sm").click();
			PlaywrightAssertions.assertThat(admin.page().locator("#draft-state")).containsText("chưa có thay đổi");
			assertThat(text(admin)).contains(TERM);
		}
	}

	@Test
	void filesComeAndGoAndComeBack() {
		try (Visitor admin = visitor(1280, ColorScheme.LIGHT, "admin")) {
			open(admin);
			admin.page().fill("#new-name", "thêm.drl");
			admin.press("Tạo tệp");
			Locator file = admin.page().locator("[data-file='thêm.drl']");
			PlaywrightAssertions.assertThat(file).containsText("mới");
			PlaywrightAssertions.assertThat(admin.page().locator("#check-state")).hasText("Không có lỗi.");
			admin.press("Xóa");
			PlaywrightAssertions.assertThat(file).hasCount(0);
			admin.page().locator("#notices [data-sort=undo] button.btn-sm").click();
			PlaywrightAssertions.assertThat(file).hasCount(1);
			admin.page().locator("[data-file='ladder.drl']").click();
			admin.press("Đổi tên");
			admin.page().fill("#rename-name", "thang.drl");
			admin.page().press("#rename-name", "Enter");
			PlaywrightAssertions.assertThat(admin.page().locator("[data-file='thang.drl']")).containsText("ladder.drl");
			PlaywrightAssertions.assertThat(admin.page().locator("#check-state")).hasText("Không có lỗi.");
			admin.page().locator("#notices [data-sort=undo] button.btn-sm").click();
			PlaywrightAssertions.assertThat(admin.page().locator("[data-file='thang.drl']")).hasCount(0);
			admin.hasNothingToComplainOf();
		}
	}

	@Test
	void wordsAreCompletedWithTheirMeaning() {
		try (Visitor admin = visitor(1280, ColorScheme.LIGHT, "admin")) {
			edit(admin, "OrgUnit( active )", "OrgUnit( active,  )");
			admin.page().keyboard().press("ArrowLeft");
			admin.page().keyboard().press("ArrowLeft");
			admin.page().keyboard().type("ki");
			offers(admin, "ki", "kind");
			PlaywrightAssertions.assertThat(admin.page().locator(".ace_doc-tooltip")).containsText("Loại đơn vị");
			admin.page().keyboard().press("Enter");
			admin.page().keyboard().type(" == \"DEPA");
			offers(admin, "DEPA", "DEPARTMENT");
			admin.page().keyboard().press("Enter");
			assertThat(text(admin)).contains("kind == \"DEPARTMENT");
		}
	}

	// Ace looks again a moment after the last key; before that, Enter replaces too little
	private static void offers(Visitor admin, String typed, String word) {
		admin.page()
			.waitForFunction("(typed) => ace.edit('ace').completer?.completions?.filterText === typed", typed);
		PlaywrightAssertions.assertThat(admin.page().locator(".ace_autocomplete")).containsText(word);
	}

	@Test
	void theKeyboardGoesInAndOut() {
		try (Visitor admin = visitor(1280, ColorScheme.LIGHT, "admin")) {
			open(admin);
			admin.page().focus("#delete-file");
			admin.page().keyboard().press("Tab");
			admin.page().keyboard().press("Tab");
			admin.page().keyboard().press("Enter");
			assertThat(inText(admin)).isTrue();
			admin.page().keyboard().press("Escape");
			admin.page().keyboard().press("Tab");
			assertThat(inText(admin)).isFalse();
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, LIGHT, vi", "1280, DARK, en", "390, LIGHT, en", "390, DARK, vi" })
	void everyPageIsReadableByEverybody(int width, ColorScheme scheme, String language) {
		try (Visitor visitor = visitor(width, scheme, "admin")) {
			visitor.go("/rules?lang=" + language);
			visitor.look("rules-" + language);
			visitor.go("/rules/words");
			visitor.look("rules-words-" + language);
			open(visitor);
			visitor.look("rules-editor-" + language);
			visitor.go("/rules/candidates/1");
			visitor.look("rules-candidate-" + language);
			String runs = this.releases.activeHash().orElseThrow();
			visitor.go("/rules/diff?to=" + runs);
			visitor.look("rules-diff-" + language);
			visitor.go("/rules/rollback?release=" + runs);
			visitor.look("rules-rollback-" + language);
			visitor.hasNothingToComplainOf();
		}
	}

	private Visitor visitor(int width, ColorScheme scheme, String username) {
		Visitor visitor = new Visitor(this.browser, "http://localhost:" + this.port, width, scheme, PICTURES);
		visitor.go("/rules");
		visitor.signIn(username, PASSWORD);
		return visitor;
	}

	private static void open(Visitor visitor) {
		visitor.go("/rules/edit?file=1-all-units.drl");
		PlaywrightAssertions.assertThat(visitor.page().locator("#current-file")).hasText("1-all-units.drl");
		PlaywrightAssertions.assertThat(visitor.page().locator("#check-state"))
			.containsText(Pattern.compile("lỗi|problem"));
	}

	private static void edit(Visitor visitor, String text, String replacement) {
		if (!visitor.page().url().contains("/rules/edit")) {
			open(visitor);
		}
		visitor.page()
			.evaluate("(text) => { const editor = ace.edit('ace'); editor.focus(); editor.find(text, { start: { row: 0, column: 0 } }); }",
					text);
		visitor.page().keyboard().insertText(replacement);
		assertThat(text(visitor)).contains(replacement);
	}

	private static String text(Visitor visitor) {
		PlaywrightAssertions.assertThat(visitor.page().locator("#current-file")).not().isEmpty();
		return (String) visitor.page().evaluate("ace.edit('ace').getValue()");
	}

	private static boolean inText(Visitor visitor) {
		return (Boolean) visitor.page().evaluate("document.activeElement.matches('#ace textarea')");
	}

}
