package vn.dondoc.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.dondoc.Effort;
import vn.dondoc.accounts.Accounts;
import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.accounts.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * Gives every endpoint every odd value that people, browsers and scanners send. None ends
 * in a failure of the server, and none is repeated at length.
 */
@ServerTest
class OddRequestsTests {

	private static final String LONG = "ă".repeat(6000);

	private static final List<String> VALUES = List.of("", " ", "\u0000", LONG, "-1", "0", "99999999999999999999",
			"1e9", "0000-00-00", "0001-01-01", "9999-12-31", "1900-01-01", "10000-01-01", "-2022-01-01",
			"+999999999-12-31", "2022-02-30", "31/02/2022", "31/12/9999", "null", "{}", "%", "%00", "..%2f..",
			"'\"<>\\", "🎉", "\uD800", "\u202e", "WAN' OR 1=1 --", "ESCALATED", "[[${1}]]");

	// What Inputs reads of an address; whatever handler looks at it
	private static final List<String> FILTER = List.of("unit", "obligation", "stage", "level", "from", "to", "text",
			"sort", "state", "day", "before", "after", "on", "lang", "a", "b", "file", "line");

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Workbench bench;

	@BeforeEach
	@AfterEach
	void clear() {
		this.bench.clear();
	}

	@Test
	void noValueOfAParameterIsAFailureOfTheServer() throws Exception {
		this.bench.runOn(LocalDate.of(2022, 9, 30));
		MockMvc mvc = mvc();
		CurrentUser admin = admin();
		List<String> failed = new ArrayList<>();
		int values = Effort.times(12, VALUES.size());
		int tried = 0;
		for (Endpoint endpoint : endpoints()) {
			for (String name : endpoint.parameters()) {
				for (int i = 0; i < values; i++) {
					// Others for each, so that all are tried
					String value = (i == 0) ? LONG : VALUES.get((tried * 7 + i) % VALUES.size());
					failed.addAll(problems(mvc, endpoint.request(name, value).with(user(admin)).with(csrf()),
							endpoint + " " + name + "=" + shown(value)));
				}
				tried++;
			}
		}
		assertThat(failed).isEmpty();
		assertThat(tried).isGreaterThan(80);
	}

	static Stream<String> bodies() {
		String file = "\"files\":{\"a.drl\":\"package a\"}";
		return Stream.of("", "null", "true", "1", "\"x\"", "[]", "[null]", "{}", "{\"files\":null}", "{\"files\":[]}",
				"{\"files\":{}}", "{\"files\":{\"a.drl\":null}}", "{\"files\":{\"\":\"\"}}",
				"{\"files\":{\"a.drl\":{}}}", "{\"files\":{\"" + LONG + ".drl\":\"x\"}}",
				"{\"files\":{\"" + LONG + "\":\"x\"}}", "{\"files\":{\"../a.drl\":\"x\"}}",
				"{\"files\":{\"a.drl\":\"" + "\\u0000" + "\"}}", "{\"files\":{\"a.drl\":\"rule " + LONG + "\"}}",
				"{" + file + ",\"on\":null}", "{" + file + ",\"on\":\"\"}", "{" + file + ",\"on\":20220701}",
				"{" + file + ",\"on\":[2022,13,1]}", "{" + file + ",\"on\":\"9999-12-31\"}",
				"{" + file + ",\"on\":\"0001-01-01\"}", "{" + file + ",\"on\":\"-999999999-01-01\"}",
				"{" + file + ",\"on\":\"+999999999-12-31\"}", "{" + file + ",\"basedOn\":null,\"comment\":null}",
				"{" + file + ",\"basedOn\":{},\"comment\":[]}", "{" + file + ",\"basedOn\":\"" + LONG + "\"}",
				"{" + file + ",\"comment\":\"" + LONG + "\"}",
				"{" + file + ",\"other\":" + "[".repeat(3000) + "]".repeat(3000) + "}", "{" + file, "\uFEFF{}",
				"\u0000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/rules/check", "/rules/changes", "/rules/rehearse", "/rules/candidates" })
	void noBodyIsAFailureOfTheServer(String address) throws Exception {
		MockMvc mvc = mvc();
		CurrentUser admin = admin();
		List<String> failed = new ArrayList<>();
		for (String body : bodies().toList()) {
			for (MediaType type : List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN,
					MediaType.MULTIPART_FORM_DATA)) {
				failed.addAll(problems(mvc,
						MockMvcRequestBuilders.post(address)
							.contentType(type)
							.content(body.getBytes(StandardCharsets.UTF_8))
							.with(user(admin))
							.with(csrf()),
						type + " " + shown(body)));
			}
		}
		assertThat(failed).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("bodies")
	void aBodyThatIsNotTakenIsToldWhatIsWrongWithIt(String body) throws Exception {
		MockHttpServletResponse answer = mvc()
			.perform(MockMvcRequestBuilders.post("/rules/rehearse")
				.contentType(MediaType.APPLICATION_JSON)
				.content(body.getBytes(StandardCharsets.UTF_8))
				.with(user(admin()))
				.with(csrf()))
			.andReturn()
			.getResponse();
		assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isNotBlank();
	}

	private static List<String> problems(MockMvc mvc, MockHttpServletRequestBuilder request, String what) {
		try {
			MvcResult answered = mvc.perform(request).andReturn();
			MockHttpServletResponse answer = answered.getResponse();
			String text = answer.getContentAsString(StandardCharsets.UTF_8) + answer.getRedirectedUrl();
			// What was taken may be shown to whoever sent it
			boolean repeated = (!"POST".equals(answered.getRequest().getMethod()) || answer.getStatus() != 200)
					&& (text.contains(LONG.substring(0, 1001)) || text.contains("%C4%83".repeat(1001)));
			return (answer.getStatus() >= 500 || repeated) ? List.of(what + " -> " + answer.getStatus()) : List.of();
		}
		catch (Exception ex) {
			return List.of(what + " -> " + ((ex.getCause() != null) ? ex.getCause() : ex));
		}
	}

	private static String shown(String value) {
		return (value.length() > 60) ? value.substring(0, 60) + "… (" + value.length() + ")" : value;
	}

	private MockMvc mvc() {
		return MockMvcBuilders.webAppContextSetup(this.context).apply(springSecurity()).build();
	}

	private CurrentUser admin() {
		if (this.accounts.account("odd").isEmpty()) {
			this.accounts.changePassword("odd", this.accounts.add("admin", "odd", Role.ADMIN, "vi"),
					"correct horse battery");
		}
		return this.accounts.user("odd").orElseThrow();
	}

	private List<Endpoint> endpoints() {
		List<Endpoint> found = new ArrayList<>();
		this.context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.forEach((info, handler) -> {
				if (!ErrorController.class.isAssignableFrom(handler.getBeanType())) {
					methods(info).forEach((method) -> info.getPatternValues()
						.forEach((pattern) -> found.add(Endpoint.of(method, pattern, handler))));
				}
			});
		return found;
	}

	private static Stream<RequestMethod> methods(RequestMappingInfo info) {
		return info.getMethodsCondition().getMethods().stream();
	}

	/**
	 * An endpoint.
	 *
	 * @param method how it is asked
	 * @param pattern where
	 * @param own what it reads by name
	 */
	private record Endpoint(RequestMethod method, String pattern, List<String> own) {

		private static final String VARIABLE = "\\{(?:[^{}]|\\{[^{}]*})*}";

		static Endpoint of(RequestMethod method, String pattern, HandlerMethod handler) {
			List<String> own = Arrays.stream(handler.getMethodParameters())
				.filter((parameter) -> parameter.hasParameterAnnotation(RequestParam.class)
						&& !Map.class.isAssignableFrom(parameter.getParameterType()))
				.map((parameter) -> name(parameter.getParameterAnnotation(RequestParam.class),
						parameter.getParameter().getName()))
				.toList();
			return new Endpoint(method, pattern, own);
		}

		private static String name(@Nullable RequestParam stated, String name) {
			return (stated == null || stated.name().isEmpty()) ? name : stated.name();
		}

		/**
		 * What is tried: each that it reads by name, all of a filter at once, and what
		 * stands in its path.
		 */
		List<String> parameters() {
			List<String> all = new ArrayList<>(this.own);
			all.add("*");
			if (this.pattern.contains("{")) {
				all.add("/");
			}
			return all;
		}

		MockHttpServletRequestBuilder request(String name, String value) {
			Object[] variables = Stream.of(this.pattern.split(VARIABLE, -1))
				.skip(1)
				.map((rest) -> name.equals("/") ? value : "1")
				.toArray();
			String template = this.pattern.replaceAll(VARIABLE, "{v}");
			MockHttpServletRequestBuilder request = MockMvcRequestBuilders
				.request(HttpMethod.valueOf(this.method.name()), template, variables);
			for (String each : this.own) {
				request.param(each, each.equals(name) ? value : "1");
			}
			if (name.equals("*")) {
				FILTER.stream()
					.filter((each) -> !this.own.contains(each))
					.forEach((each) -> request.param(each, value));
			}
			return request;
		}

		@Override
		public String toString() {
			return this.method + " " + this.pattern;
		}

	}

}
