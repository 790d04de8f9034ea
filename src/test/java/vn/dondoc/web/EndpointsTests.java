package vn.dondoc.web;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import vn.dondoc.accounts.Accounts;
import vn.dondoc.accounts.CurrentUser;
import vn.dondoc.accounts.ForReaders;
import vn.dondoc.accounts.MayUse;
import vn.dondoc.accounts.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Tries every door as everyone and holds what happens against what the door states.
 */
@PageTest
class EndpointsTests {

	private static final String VARIABLE = "\\{(?:[^{}]|\\{[^{}]*})*}";

	private static final Set<Role> ALL = Set.of(Role.values());

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	private final Map<Role, CurrentUser> users = new EnumMap<>(Role.class);

	EndpointsTests(@Autowired Accounts accounts) {
		for (Role role : Role.values()) {
			String name = "doors." + role.name().toLowerCase(Locale.ROOT);
			if (accounts.account(name).isEmpty()) {
				accounts.changePassword(name, accounts.add("admin", name, role, "vi"), "correct horse battery");
			}
			this.users.put(role, accounts.user(name).orElseThrow());
		}
	}

	@Test
	void everyEndpointIsOpenToWhomItStatesAndToNobodyElse() {
		List<Endpoint> endpoints = endpoints();
		assertThat(endpoints).hasSizeGreaterThan(40);
		for (Endpoint endpoint : endpoints) {
			MayUse stated = Objects.requireNonNull(endpoint.stated(MayUse.class), endpoint::toString);
			hold(endpoint.method(), endpoint.address(), stated.everyone(),
					stated.everyone() ? ALL : Set.of(stated.value()));
		}
	}

	@Test
	void supervisorsChangeTheirOwnAccountAndAcknowledgementsAndReadAllButAccounts() {
		assertThat(endpoints()).filteredOn((endpoint) -> endpoint.takesIn() == endpoint.isFor(Role.SUPERVISOR))
			.extracting(Endpoint::toString)
			.containsExactlyInAnyOrder("POST /account/password", "POST /account/language",
					"POST /alerts/1/acknowledgement", "POST /alerts/1/acknowledgement/withdrawal", "GET /accounts",
					"GET /accounts/password", "GET /signin");
	}

	@Test
	void noEndpointTakesAnythingInOnlyBecauseItsPageMayBeRead() {
		assertThat(endpoints()).filteredOn(Endpoint::takesIn)
			.hasSizeGreaterThan(20)
			.allSatisfy((endpoint) -> assertThat(
					endpoint.handler().hasMethodAnnotation(MayUse.class) || endpoint.stated(ForReaders.class) == null)
				.isTrue());
	}

	@Test
	void noEndpointTakesAnythingInWithoutTheTokenOfItsForm() {
		CurrentUser admin = Objects.requireNonNull(this.users.get(Role.ADMIN));
		for (Endpoint endpoint : endpoints()) {
			if (endpoint.takesIn()) {
				assertThat(tried(endpoint.method(), endpoint.address()).with(user(admin))).as(endpoint.toString())
					.hasStatus(HttpStatus.FORBIDDEN);
			}
		}
	}

	@Test
	void whatSpringServesForMonitoringIsForAdminsButForHealth() {
		List<String> addresses = this.context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()
			.stream()
			.filter((mapping) -> !(mapping instanceof RequestMappingHandlerMapping))
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap((info) -> info.getPatternValues().stream())
			.toList();
		assertThat(addresses).contains("/actuator", "/actuator/info").allMatch((path) -> path.startsWith("/actuator"));
		for (String address : addresses) {
			boolean health = address.startsWith("/actuator/health");
			assertThat(
					"/signin".equals(this.mvc.get().uri(filled(address)).exchange().getResponse().getRedirectedUrl()))
				.as(address)
				.isEqualTo(!health);
			this.users.forEach((role, user) -> {
				int status = this.mvc.get().uri(filled(address)).with(user(user)).exchange().getResponse().getStatus();
				assertThat(status == 403).as("%s, %s", address, role).isEqualTo(!health && role != Role.ADMIN);
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/css/dondoc.css", "/js/pages.js", "/img/dondoc.svg", "/webjars/nothing.js" })
	void whatMakesPagesLookRightIsForEveryone(String address) {
		hold(HttpMethod.GET, address, true, ALL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/nowhere", "/signin/nowhere", "/accounts/nowhere" })
	void whereNothingAnswersNothingIsTakenIn(String address) {
		hold(HttpMethod.GET, address, false, ALL);
		for (HttpMethod changing : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
			hold(changing, address, false, Set.of());
		}
	}

	private void hold(HttpMethod method, String address, boolean everyone, Set<Role> allowed) {
		String what = method + " " + address;
		var unknown = assertThat(tried(method, address).with(csrf())).as("%s, not signed in", what);
		if (everyone) {
			unknown.hasStatus(Doorstep.REACHED);
		}
		else {
			unknown.hasRedirectedUrl("/signin");
		}
		this.users.forEach((role, user) -> assertThat(tried(method, address).with(user(user)).with(csrf()))
			.as("%s, %s", what, role)
			.hasStatus(allowed.contains(role) ? Doorstep.REACHED : HttpStatus.FORBIDDEN.value()));
	}

	/**
	 * As JSON where that makes a difference: the editor's answers take nothing else.
	 */
	private MockMvcRequestBuilder tried(HttpMethod method, String address) {
		MockMvcRequestBuilder request = this.mvc.method(method).uri(address).requestAttr(Doorstep.ONLY_TRIES, true);
		return HttpMethod.GET.equals(method) ? request : request.contentType(MediaType.APPLICATION_JSON);
	}

	private List<Endpoint> endpoints() {
		List<Endpoint> found = new ArrayList<>();
		this.context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.forEach((info, handler) -> {
				if (!ErrorController.class.isAssignableFrom(handler.getBeanType())) {
					methods(info).forEach((method) -> info.getPatternValues()
						.forEach((pattern) -> found.add(new Endpoint(method, filled(pattern), handler))));
				}
			});
		return found;
	}

	private static Stream<HttpMethod> methods(RequestMappingInfo info) {
		Set<RequestMethod> stated = info.getMethodsCondition().getMethods();
		return stated.isEmpty() ? Stream.of(HttpMethod.values()) : stated.stream().map(RequestMethod::asHttpMethod);
	}

	private static String filled(String pattern) {
		return pattern.replaceAll(VARIABLE, "1");
	}

	/**
	 * An endpoint.
	 *
	 * @param method how it is asked
	 * @param address where, with something for each variable
	 * @param handler what answers
	 */
	private record Endpoint(HttpMethod method, String address, HandlerMethod handler) {

		boolean takesIn() {
			return !HttpMethod.GET.equals(this.method);
		}

		boolean isFor(Role role) {
			MayUse stated = stated(MayUse.class);
			return stated != null && List.of(stated.value()).contains(role);
		}

		<A extends Annotation> @Nullable A stated(Class<A> annotation) {
			A own = AnnotatedElementUtils.findMergedAnnotation(this.handler.getMethod(), annotation);
			return (own != null) ? own
					: AnnotatedElementUtils.findMergedAnnotation(this.handler.getBeanType(), annotation);
		}

		@Override
		public String toString() {
			return this.method + " " + this.address;
		}

	}

}
