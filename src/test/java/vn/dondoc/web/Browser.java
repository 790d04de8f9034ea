package vn.dondoc.web;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.dondoc.accounts.Accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Asks for pages as somebody.
 */
class Browser {

	private final MockMvcTester mvc;

	private final RequestPostProcessor as;

	Browser(MockMvcTester mvc, Accounts accounts, String username) {
		this.mvc = mvc;
		this.as = user(accounts.user(username).orElseThrow());
	}

	private Browser(MockMvcTester mvc, RequestPostProcessor as) {
		this.mvc = mvc;
		this.as = as;
	}

	/**
	 * The same reader, in one session from page to page.
	 */
	Browser inOneSession() {
		MockHttpSession session = new MockHttpSession();
		return new Browser(this.mvc, (request) -> {
			request.setSession(session);
			return this.as.postProcessRequest(request);
		});
	}

	MvcTestResult get(String address) {
		return this.mvc.get().uri(address).with(this.as).exchange();
	}

	String page(String address) {
		MvcTestResult result = get(address);
		assertThat(result).hasStatusOk();
		String html = body(result);
		assertThat(html).doesNotContain("??", Samples.EVIL);
		return html;
	}

	MvcTestResult post(String address, String... parameters) {
		var request = this.mvc.post().uri(address).with(this.as).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		return request.exchange();
	}

	MvcTestResult postJson(String address, String json) {
		return this.mvc.post()
			.uri(address)
			.with(this.as)
			.with(csrf())
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

	MvcTestResult postWithoutToken(String address) {
		return this.mvc.post().uri(address).with(this.as).exchange();
	}

	static String body(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
