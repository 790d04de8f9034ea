package vn.dondoc.endtoend;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

import vn.dondoc.accounts.Accounts;
import vn.dondoc.accounts.Role;
import vn.dondoc.alerts.acknowledgement.Acknowledgements;
import vn.dondoc.auditor.Auditor;
import vn.dondoc.facts.Work;
import vn.dondoc.releases.Candidates;
import vn.dondoc.releases.Releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * Walks from page to page of a server on which much has happened, and finds on none what
 * stands in the texts of the other language.
 */
@ServerTest
class LanguageOfPagesTests {

	private static final LocalDate DUE = LocalDate.of(2022, 9, 30);

	private static final Pattern LINK = Pattern.compile("\\shref=\"(/[^\"#]*)");

	/**
	 * So often is a page seen that differs from others in numbers and values alone.
	 */
	private static final int OF_A_SORT = 3;

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Acknowledgements acknowledgements;

	@Autowired
	private Auditor auditor;

	@Autowired
	private Candidates candidates;

	@Autowired
	private Releases releases;

	@Autowired
	private Workbench bench;

	@BeforeEach
	void letMuchHappen() {
		this.bench.clear();
		this.bench.enter("B", "C");
		this.bench.owe("milestone($holder, \"wan\").on(2022, 9, 30)", "milestone($holder, \"lan\").on(2022, 10, 20)",
				"target($holder, \"portal\", 80).byEndOf(2022)", "standing($holder, \"open\")");
		this.bench.runOn(DUE.minusDays(30));
		this.bench.deliver();
		var first = this.bench.alerts().get(0);
		this.acknowledgements.acknowledge(first.id(), first.stage(), first.level(), "admin", "Đang chờ", null);
		this.bench.runOn(DUE.minusDays(14));
		this.acknowledgements.withdraw(first.id(), "odd", "Nhầm");
		this.bench.report("B", "wan", Work.COMPLETED, DUE.minusDays(2));
		this.bench.write("broken.drl", "package x\nrule \"r\" when\n Unit( activ )\nthen\nend\n");
		this.bench.runOn(DUE.plusDays(3));
		this.bench.write("broken.drl", "package x\n");
		this.bench.owe("milestone($holder, \"wan\").on(2022, 10, 31)", "standing($holder, \"open\")");
		this.bench.runOn(DUE.plusDays(17));
		this.bench.deliver();
		String rules = this.bench.read("duties.drl");
		this.candidates.submit(Map.of("duties.drl", rules.replace("OrgUnit( active )", "OrgUnit( kind == \"GONE\" )"),
				"ladder.drl", this.bench.read("ladder.drl")), "admin", "Thử",
				this.releases.active().orElseThrow().hash());
		this.bench.jdbc()
			.update("delete from notice where id in (select id from (select min(id) as id from notice) x)");
		this.bench.jdbc()
			.update("update message set delivery_state = 'UNKNOWN', reason_code = 'NO_ANSWER', "
					+ "reason_args = '[\"x\"]' where id in (select id from (select max(id) as id from message) x)");
		this.auditor.check();
	}

	@AfterEach
	void clear() {
		this.bench.jdbc().update("delete from audit_finding");
		this.bench.jdbc().update("delete from audit_check");
		this.bench.clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "vi", "en" })
	void noPageShowsATextOfTheOtherLanguage(String language) throws Exception {
		ForeignTexts foreign = ForeignTexts.on(language);
		Map<String, Set<String>> found = new HashMap<>();
		Map<String, String> pages = walk(language);
		pages.forEach((address, html) -> VisibleTexts.of(html, language)
			.stream()
			.filter(foreign::holds)
			.forEach((text) -> found.computeIfAbsent(text, (key) -> new HashSet<>()).add(address)));
		assertThat(found).isEmpty();
		assertThat(pages.keySet()).hasSizeGreaterThan(40)
			.anyMatch((page) -> page.startsWith("/rules/candidates/"))
			.anyMatch((page) -> page.startsWith("/messages/"))
			.anyMatch((page) -> page.startsWith("/runs/"))
			.anyMatch((page) -> page.startsWith("/why?"));
	}

	private Map<String, String> walk(String language) throws Exception {
		MockMvc mvc = MockMvcBuilders.webAppContextSetup(this.context).apply(springSecurity()).build();
		if (this.accounts.account("odd").isEmpty()) {
			this.accounts.changePassword("odd", this.accounts.add("admin", "odd", Role.ADMIN, "vi"),
					"correct horse battery");
		}
		Map<String, String> pages = new HashMap<>();
		Map<String, Integer> sorts = new HashMap<>();
		Deque<String> next = new ArrayDeque<>(
				List.of("/alerts", "/signin", "/messages?state=UNKNOWN", "/rules/rollback"));
		while (!next.isEmpty()) {
			String address = next.poll();
			String sort = address.replaceAll("[0-9a-f]{64}|[0-9]+|=[^&]*", "*");
			if (pages.containsKey(address) || sorts.merge(sort, 1, Integer::sum) > OF_A_SORT || !isPage(address)) {
				continue;
			}
			MockHttpServletResponse answer = mvc
				.perform(MockMvcRequestBuilders.get(URI.create(address))
					.with(user(this.accounts.user("odd").orElseThrow()))
					.cookie(new Cookie("dondoc-lang", language)))
				.andReturn()
				.getResponse();
			if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
				String html = answer.getContentAsString(StandardCharsets.UTF_8);
				pages.put(address, html);
				next.addAll(links(html));
			}
		}
		return pages;
	}

	private static boolean isPage(String address) {
		return !address.matches("/(css|js|img|webjars)/.*|.*/preview|.*\\.(csv|eml)(\\?.*)?|.*[?&]lang=.*");
	}

	private static List<String> links(String html) {
		List<String> links = new ArrayList<>();
		LINK.matcher(html)
			.results()
			.map((MatchResult link) -> HtmlUtils.htmlUnescape(link.group(1)))
			.forEach(links::add);
		return links;
	}

}
