package vn.dondoc.pages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody at a browser, who notices what is wrong: complaints in the console, requests to
 * other hosts, pages that not everybody can read.
 */
class Visitor implements AutoCloseable {

	private final String home;

	private final BrowserContext context;

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	private final String look;

	private final Path pictures;

	Visitor(Browser browser, String home, int width, ColorScheme scheme, Path pictures) {
		this.home = home;
		this.look = ((width < 600) ? "phone" : "desk") + "-" + scheme.name().toLowerCase(Locale.ROOT);
		this.pictures = pictures;
		this.context = browser
			.newContext(new Browser.NewContextOptions().setViewportSize(width, 900)
				.setColorScheme(scheme)
				.setReducedMotion(ReducedMotion.REDUCE));
		this.page = this.context.newPage();
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error") || message.type().equals("warning")) {
				this.complaints.add(message.text());
			}
		});
		this.page.onPageError(this.complaints::add);
		this.page.onRequest((request) -> {
			if (!request.url().startsWith(home) && !request.url().startsWith("data:")) {
				this.complaints.add("asked " + request.url());
			}
		});
	}

	Page page() {
		return this.page;
	}

	String session() {
		return this.context.cookies()
			.stream()
			.filter((cookie) -> cookie.name.equals("dondoc-session"))
			.map((cookie) -> cookie.value)
			.findAny()
			.orElse("");
	}

	void go(String address) {
		this.page.navigate(this.home + address);
	}

	void signIn(String username, String password) {
		this.page.fill("#username", username);
		this.page.fill("#password", password);
		this.page.click("button[type=submit]");
	}

	void press(String name) {
		button(name).click();
	}

	Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	/**
	 * Takes a picture and looks for barriers.
	 */
	void look(String name) {
		this.page.waitForLoadState();
		this.page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(this.pictures.resolve(this.look + "-" + name + ".png")));
		// axe waits for ever in a frame in which no script may run
		this.page.evaluate("document.querySelectorAll('iframe[sandbox]').forEach((frame) => frame.remove())");
		for (Rule rule : new AxeBuilder(this.page).analyze().getViolations()) {
			if (List.of("serious", "critical").contains(rule.getImpact())) {
				rule.getNodes().forEach((node) -> complain(name, rule.getId() + " " + node.getHtml()));
			}
		}
		if (!(Boolean) this.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")) {
			complain(name, "wider than the screen");
		}
	}

	private void complain(String name, String what) {
		this.complaints.add(this.look + " " + name + ": " + what);
	}

	void hasNothingToComplainOf() {
		assertThat(this.complaints).isEmpty();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
