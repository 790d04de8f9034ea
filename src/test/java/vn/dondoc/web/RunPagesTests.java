package vn.dondoc.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.dondoc.accounts.Accounts;
import vn.dondoc.accounts.Role;
import vn.dondoc.monitoring.HealthIssue;
import vn.dondoc.rules.RuleFailure;
import vn.dondoc.runs.FutureRuns;
import vn.dondoc.runs.Run;
import vn.dondoc.runs.RunRequested;
import vn.dondoc.text.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.reset;

@PageTest
class RunPagesTests {

	@Autowired
	private FakeRunLog runs;

	@Autowired
	private FakeOutbox outbox;

	@Autowired
	private FutureRuns future;

	@Autowired
	private Fakes fakes;

	private final Browser admin;

	private final Browser supervisor;

	RunPagesTests(@Autowired MockMvcTester mvc, @Autowired Accounts accounts) {
		if (accounts.account("runs.reader").isEmpty()) {
			String first = accounts.add("admin", "runs.reader", Role.SUPERVISOR, "vi");
			accounts.changePassword("runs.reader", first, "correct horse battery");
		}
		this.admin = new Browser(mvc, accounts, "admin");
		this.supervisor = new Browser(mvc, accounts, "runs.reader");
	}

	@BeforeEach
	void clear() {
		this.runs.runs.clear();
		this.fakes.requests.clear();
		reset(this.future);
	}

	@Test
	void everyStateHasItsWord() {
		long id = 0;
		for (Run.State state : Run.State.values()) {
			id++;
			this.runs.runs.add(Samples.run(id, state, Reason.given(Samples.EVIL)));
			assertThat(this.admin.page("/runs/" + id)).contains("1.234", "1 lỗi cần xử lý", "&lt;script&gt;");
		}
		assertThat(this.admin.page("/runs?lang=en")).contains("1,234", "Interrupted", "Completed with problems",
				"1.2 s");
	}

	@Test
	void aTroubledRunIsSaidOnEveryPage() {
		this.runs.runs.add(Samples.run(7, Run.State.FAILED, new Reason("RUN_BROKE_OFF", List.of("Boom"))));
		assertThat(this.admin.page("/alerts")).contains("bị ngắt giữa chừng; những gì đã ghi vẫn được giữ",
				"href=\"/runs/7\"");
		this.runs.runs.add(Samples.run(8, Run.State.COMPLETED, null));
		assertThat(this.admin.page("/alerts")).doesNotContain("Xem chi tiết");
	}

	@Test
	void everyPageSaysWhyRemindersDoNotGoOut() {
		for (HealthIssue.Kind kind : HealthIssue.Kind.values()) {
			HealthIssue hindrance = new HealthIssue(kind, switch (kind) {
				case NO_RUN, FUTURE_RUN, CLOCK_AHEAD -> "2022-10-10";
				default -> "3";
			});
			this.fakes.hindrances.add(hindrance);
			assertThat(hindrance.text(Locale.ENGLISH)).isNotBlank().doesNotContain("{", "'");
			assertThat(this.admin.page("/alerts")).contains(hindrance.text(Locale.forLanguageTag("vi")),
					"href=\"" + hindrance.page() + "\"");
		}
		this.fakes.hindrances.clear();
		assertThat(this.admin.page("/alerts")).doesNotContain("ti-bell-x");
	}

	@Test
	void aRuleThatBrokeIsNamedWithTheWayToItAndWhoWasTold() {
		this.runs.runs.add(Samples.run(7, Run.State.COMPLETED_WITH_PROBLEMS,
				new RuleFailure("thư mục/1.drl", 12, "Mạng", Reason.given("NullPointerException: parent")).reason()));
		this.outbox.admins = List.of("quantri@bgtvt.example");
		assertThat(this.admin.page("/runs/7")).contains("/th%C6%B0%20m%E1%BB%A5c/1.drl?line=12#L12",
				"quy tắc “Mạng”: NullPointerException", "các cảnh báo trước đó của phần này giữ nguyên",
				"Quản trị được báo qua thư: quantri@bgtvt.example");
		this.outbox.admins = List.of();
		assertThat(this.admin.page("/runs/7")).contains("Chưa ai được báo qua thư");
	}

	@Test
	void anAdminAsksForARun() {
		assertThat(this.admin.page("/runs")).contains("<span>Xét ngay</span>", "Chưa có lượt xét nào");
		assertThat(this.admin.post("/runs")).hasStatus3xxRedirection().hasRedirectedUrl("/runs");
		assertThat(this.fakes.requests).containsExactly(new RunRequested("admin"));
	}

	@Test
	void anAdminSetsARunOfAFutureDayAside() {
		this.runs.runs.add(Samples.run(7, Run.State.COMPLETED, null));
		assertThat(this.admin.page("/runs/7")).doesNotContain("Loại bỏ lượt xét");
		given(this.future.maySetAside(7)).willReturn(true);
		assertThat(this.admin.page("/runs/7")).contains("/runs/7/set-aside", "Loại bỏ lượt xét",
				"Ngày của lượt xét này chưa đến");
		assertThat(this.supervisor.page("/runs/7")).doesNotContain("/runs/7/set-aside");
		assertThat(this.supervisor.post("/runs/7/set-aside")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.admin.post("/runs/7/set-aside")).hasRedirectedUrl("/runs/7");
		assertThat(this.fakes.requests).as("refused").isEmpty();
		given(this.future.setAside(7, "admin")).willReturn(true);
		given(this.future.setAsideBy(7)).willReturn(Optional.of("admin"));
		assertThat(this.admin.post("/runs/7/set-aside")).hasRedirectedUrl("/runs/7");
		assertThat(this.fakes.requests).containsExactly(new RunRequested("admin"));
		assertThat(this.admin.page("/runs/7")).contains("Người loại bỏ: admin");
	}

	@Test
	void theWarningLeadsToTheRunOfTheFutureDay() {
		assertThat(this.admin.get("/runs/future")).hasRedirectedUrl("/runs");
		given(this.future.latest()).willReturn(Optional.of(Samples.run(7, Run.State.COMPLETED, null)));
		assertThat(this.admin.get("/runs/future")).hasRedirectedUrl("/runs/7");
	}

	@Test
	void aSupervisorDoesNot() {
		assertThat(this.supervisor.page("/runs")).doesNotContain("<span>Xét ngay</span>", "href=\"/accounts\"");
		assertThat(this.supervisor.post("/runs")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.fakes.requests).isEmpty();
	}

	@Test
	void aRequestWithoutTokenIsRefused() {
		assertThat(this.admin.postWithoutToken("/runs")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.fakes.requests).isEmpty();
	}

	@Test
	void pagesAreReadByKey() {
		for (int id = 1; id <= 60; id++) {
			this.runs.runs.add(Samples.run(id, Run.State.COMPLETED, null));
		}
		assertThat(this.admin.page("/runs?before=x")).contains("href=\"/runs?before=36\"", "Đã bỏ qua");
		assertThat(this.admin.get("/runs/99")).hasStatus(HttpStatus.NOT_FOUND);
	}

}
