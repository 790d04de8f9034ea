package vn.dondoc.web;

import java.util.Objects;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.dondoc.accounts.Accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@PageTest
class SignInTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Accounts accounts;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/alerts", "/alerts/1", "/alerts.csv", "/messages", "/messages/1", "/messages/1.eml",
			"/messages/1/preview", "/runs", "/runs/1", "/accounts", "/account", "/actuator/info", "/nowhere" })
	void nothingIsShownToWhoIsNotSignedIn(String address) {
		assertThat(this.mvc.get().uri(address)).hasStatus3xxRedirection().hasRedirectedUrl("/signin");
	}

	@Test
	void aPartOfAPageSendsTheWholePageToSignIn() {
		assertThat(this.mvc.get().uri("/alerts").header("HX-Request", "true")).hasStatus(HttpStatus.NO_CONTENT)
			.headers()
			.hasValue("HX-Redirect", "/signin");
	}

	@Test
	void healthIsShownWithoutDetail() {
		assertThat(this.mvc.get().uri("/actuator/health")).hasStatusOk().bodyText().doesNotContain("database", "h2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "?", "?failed&", "?wait=8&", "?wait=%3Cscript%3E&", "?ended&", "?again&", "?out&" })
	void thePageSaysWhyItIsShown(String query) {
		for (String language : new String[] { "vi", "en" }) {
			String html = Browser.body(this.mvc.get().uri("/signin" + query + "lang=" + language).exchange());
			assertThat(html).contains("name=\"_csrf\"", "name=\"username\"").doesNotContain("??", "<script>");
		}
	}

	@Test
	void theLanguageIsSwitchedAndRemembered() {
		MvcTestResult english = this.mvc.get().uri("/signin?lang=en").exchange();
		assertThat(Browser.body(english)).contains("Sign in", "Tiếng Việt");
		assertThat(english).cookies().hasValue("dondoc-lang", "en").isHttpOnly("dondoc-lang", true);
		assertThat(this.mvc.get().uri("/signin").cookie(new Cookie("dondoc-lang", "en"))).bodyText()
			.contains("Sign in");
		assertThat(Browser.body(this.mvc.get().uri("/signin?lang=fr").exchange())).contains("Đăng nhập");
		assertThat(this.mvc.get().uri("/signin").cookie(new Cookie("dondoc-lang", "xx-no"))).hasStatusOk();
	}

	@Test
	void whoSignsInMaySignOut() {
		MockHttpSession session = new MockHttpSession();
		assertThat(signIn(session, "Admin", "correct horse battery", "10.1.0.1")).hasRedirectedUrl("/alerts");
		assertThat(this.mvc.get().uri("/").session(session)).hasRedirectedUrl("/alerts");
		assertThat(this.mvc.get().uri("/signin").session(session)).hasRedirectedUrl("/alerts");
		assertThat(this.mvc.post().uri("/signout").session(session).with(csrf())).hasRedirectedUrl("/signin?out");
		assertThat(session.isInvalid()).isTrue();
		assertThat(journal("account.signed-in")).isPositive();
	}

	@Test
	void aWrongPasswordAndAnUnknownNameAreToldApartByNobody() {
		int before = journal("account.sign-in-failed");
		assertThat(signIn("admin", "wrong", "10.2.0.1")).hasRedirectedUrl("/signin?failed");
		assertThat(signIn("nobody", "wrong", "10.2.0.1")).hasRedirectedUrl("/signin?failed");
		assertThat(signIn("nobody", "x".repeat(100), "10.2.0.1")).hasRedirectedUrl("/signin?failed");
		assertThat(signIn("admin", "x".repeat(100), "10.2.0.1")).hasRedirectedUrl("/signin?failed");
		assertThat(journal("account.sign-in-failed") - before).isEqualTo(2);
	}

	@Test
	void guessingIsSlowedDownEvenWithTheRightPassword() {
		fail("admin", "10.3.0.1", 5);
		assertBraked(signIn("admin", "correct horse battery", "10.3.0.1"));
	}

	@Test
	void guessingElsewhereKeepsNeitherTheOwnerNorNeighboursOut() {
		fail("admin", "10.3.1.1", 6);
		assertThat(signIn("admin", "correct horse battery", "10.3.1.2")).hasRedirectedUrl("/alerts");
		fail("another", "10.3.1.3", 6);
		assertThat(signIn("admin", "correct horse battery", "10.3.1.3")).hasRedirectedUrl("/alerts");
	}

	@Test
	void aBrowserThatSignedInBeforeIsNotBrakedByOthers() {
		Cookie known = device(signIn("admin", "correct horse battery", "10.3.2.1"));
		assertThat(known.isHttpOnly()).isTrue();
		assertThat(known.getValue()).doesNotContain("admin");
		fail("admin", "10.3.2.1", 6);
		assertBraked(signIn("admin", "correct horse battery", "10.3.2.1"));
		assertThat(signIn("Admin", "correct horse battery", "10.3.2.1", known)).hasRedirectedUrl("/alerts");
		Cookie forged = new Cookie("dondoc-device", known.getValue().replaceAll(".$", "x"));
		assertBraked(signIn("admin", "correct horse battery", "10.3.2.1", forged));
	}

	private static Cookie device(MvcTestResult signedIn) {
		return Objects.requireNonNull(signedIn.getResponse().getCookie("dondoc-device"));
	}

	@Test
	void aKnownBrowserThatGuessesIsBrakedByItself() {
		Cookie known = device(signIn("admin", "correct horse battery", "10.3.3.1"));
		for (int i = 0; i < 5; i++) {
			assertThat(signIn("admin", "wrong", "10.3.3." + i, known)).hasRedirectedUrl("/signin?failed");
		}
		assertBraked(signIn("admin", "correct horse battery", "10.3.3.9", known));
		assertThat(signIn("admin", "correct horse battery", "10.3.3.9")).hasRedirectedUrl("/alerts");
	}

	@Test
	void theFormThatChangesAPasswordIsBrakedLikewise() {
		for (int i = 0; i < 5; i++) {
			assertThat(changePassword("wrong")).hasRedirectedUrl("/account");
		}
		MvcTestResult sixth = changePassword("correct horse battery");
		assertThat(sixth.getResponse().getRedirectedUrl()).startsWith("/account?wait=");
		assertThat(Browser.body(this.mvc.get().uri("/account?wait=8").with(admin()).exchange())).contains("8 giây");
	}

	@Test
	void aStaleSignInPageIsShownAgain() {
		assertThat(this.mvc.post().uri("/signin").with(from("10.4.0.1"))).hasRedirectedUrl("/signin?again");
	}

	@Test
	void theBrowserIsToldWhatNotToDo() {
		MvcTestResult page = this.mvc.get().uri("/signin").with((request) -> {
			request.setSecure(true);
			return request;
		}).exchange();
		assertThat(page.getResponse().getHeader("Content-Security-Policy"))
			.contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(page.getResponse().getHeaderNames()).contains("X-Content-Type-Options", "Referrer-Policy",
				"Permissions-Policy", "Cross-Origin-Opener-Policy", "Strict-Transport-Security");
		assertThat(Browser.body(page)).doesNotContain("style=", "onclick", "<style", "<script>");
	}

	@Test
	void errorsSayWhatWasKeptAndNeverMore() {
		for (int status : new int[] { 400, 403, 404, 405, 418, 500, 503 }) {
			for (String language : new String[] { "vi", "en" }) {
				String html = Browser.body(this.mvc.get()
					.uri("/error?lang=" + language)
					.accept("text/html")
					.requestAttr("jakarta.servlet.error.status_code", status)
					.requestAttr("jakarta.servlet.error.exception", new IllegalStateException("secret of the inside"))
					.exchange());
				assertThat(html).contains(Integer.toString(status), "<code>")
					.doesNotContain("??", "secret", "IllegalState", "at vn.dondoc");
			}
		}
	}

	private MvcTestResult signIn(String username, String password, String address, Cookie... cookies) {
		return signIn(new MockHttpSession(), username, password, address, cookies);
	}

	private void fail(String username, String address, int times) {
		for (int i = 0; i < times; i++) {
			signIn(username, "wrong", address);
		}
	}

	private static void assertBraked(MvcTestResult attempt) {
		assertThat(attempt.getResponse().getRedirectedUrl()).startsWith("/signin?wait=");
	}

	private MvcTestResult changePassword(String current) {
		return this.mvc.post()
			.uri("/account/password")
			.param("current", current)
			.param("fresh", "một câu khác hẳn")
			.param("again", "một câu khác hẳn")
			.with(admin())
			.with(csrf())
			.with(from("10.3.4.1"))
			.exchange();
	}

	private RequestPostProcessor admin() {
		return user(this.accounts.user("admin").orElseThrow());
	}

	private MvcTestResult signIn(MockHttpSession session, String username, String password, String address,
			Cookie... cookies) {
		return this.mvc.post()
			.uri("/signin")
			.session(session)
			.param("username", username)
			.param("password", password)
			.with(csrf())
			.with(from(address))
			.with((request) -> {
				request.setCookies(cookies);
				return request;
			})
			.exchange();
	}

	private static RequestPostProcessor from(String address) {
		return (request) -> {
			request.setRemoteAddr(address);
			return request;
		};
	}

	private int journal(String action) {
		return this.jdbc.sql("select count(*) from audit_entry where action_code = ?")
			.param(action)
			.query(Integer.class)
			.single();
	}

}
