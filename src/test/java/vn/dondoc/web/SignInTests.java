package vn.dondoc.web;

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

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PageTest
class SignInTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

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
		for (int i = 0; i < 5; i++) {
			assertThat(signIn("guessed", "wrong", "10.3.0.1")).hasRedirectedUrl("/signin?failed");
		}
		assertThat(signIn("admin", "correct horse battery", "10.3.0.1").getResponse().getRedirectedUrl())
			.startsWith("/signin?wait=");
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

	private MvcTestResult signIn(String username, String password, String address) {
		return signIn(new MockHttpSession(), username, password, address);
	}

	private MvcTestResult signIn(MockHttpSession session, String username, String password, String address) {
		return this.mvc.post()
			.uri("/signin")
			.session(session)
			.param("username", username)
			.param("password", password)
			.with(csrf())
			.with(from(address))
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
