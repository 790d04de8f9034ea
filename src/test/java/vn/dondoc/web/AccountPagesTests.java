package vn.dondoc.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.dondoc.accounts.Account;
import vn.dondoc.accounts.Accounts;
import vn.dondoc.accounts.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@PageTest
class AccountPagesTests {

	private static final Pattern PASSWORD = Pattern.compile("id=\"password\">([^<]+)<");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient jdbc;

	private final Browser admin;

	AccountPagesTests(@Autowired MockMvcTester mvc, @Autowired Accounts accounts) {
		this.admin = new Browser(mvc, accounts, "admin");
	}

	@BeforeEach
	void onlyTheAdmin() {
		this.jdbc.sql("delete from account where username <> 'admin'").update();
	}

	@Test
	void anAddedAccountGetsAPasswordThatOutlastsAReloadAndIsGoneOnceItsPageIsLeft() {
		Browser one = this.admin.inOneSession();
		assertThat(one.post("/accounts", "username", " hoa ", "role", "SUPERVISOR", "locale", "en"))
			.hasRedirectedUrl("/accounts/password");
		String password = password(one.get("/accounts/password"));
		assertThat(one.page("/accounts/password")).as("loaded again").contains(password, "hoa");
		assertThat(one.page("/accounts/password?lang=en")).as("in the other language").contains(password);
		assertThat(this.admin.inOneSession().get("/accounts/password")).as("somebody else")
			.hasRedirectedUrl("/accounts");
		assertThat(one.page("/accounts")).contains("hoa", "chờ đổi mật khẩu").doesNotContain(password);
		assertThat(one.get("/accounts/password")).as("left").hasRedirectedUrl("/accounts");
		assertThat(this.accounts.account("hoa").orElseThrow().locale()).isEqualTo("en");
	}

	@Test
	void aPasswordThatWasUsedIsShownNoMore() {
		Browser one = this.admin.inOneSession();
		one.post("/accounts", "username", "hoa", "role", "SUPERVISOR", "locale", "vi");
		this.accounts.changePassword("hoa", password(one.get("/accounts/password")), "correct horse battery");
		assertThat(one.get("/accounts/password")).hasRedirectedUrl("/accounts");
	}

	@Test
	void whoHasATemporaryPasswordGetsNoFurtherThanChangingIt() {
		String first = this.accounts.add("admin", "hoa", Role.SUPERVISOR, "vi");
		Browser hoa = new Browser(this.mvc, this.accounts, "hoa");
		assertThat(hoa.get("/alerts")).hasRedirectedUrl("/account");
		assertThat(hoa.page("/account")).contains("Mật khẩu này chỉ dùng tạm");
		hoa.post("/account/password", "current", first, "fresh", "a long phrase", "again", "another");
		assertThat(this.accounts.account("hoa").orElseThrow().mustChangePassword()).isTrue();
		hoa.post("/account/password", "current", first, "fresh", "a long phrase", "again", "a long phrase");
		assertThat(this.accounts.account("hoa").orElseThrow().mustChangePassword()).isFalse();
		assertThat(new Browser(this.mvc, this.accounts, "hoa").page("/alerts")).contains("Đôn đốc");
	}

	@Test
	void anAccountSaysWhoMayHoldItUntilAnotherAdminConfirmsIt() {
		this.accounts.add("admin", "hoa", Role.ADMIN, "vi");
		assertThat(this.admin.page("/accounts?lang=en")).contains("admin may know this password", "before 8 Jul 2022")
			.doesNotContain("/accounts/hoa/confirm");
		assertThat(this.admin.post("/accounts/hoa/confirm")).flash()
			.containsEntry("refused", "account.refused.HANDED_BY_ONESELF");
		this.jdbc.sql("update account set handed_by = 'another' where username = 'hoa'").update();
		assertThat(this.admin.page("/accounts")).contains("another có thể biết mật khẩu này", "/accounts/hoa/confirm");
		assertThat(this.admin.post("/accounts/hoa/confirm")).flash().containsEntry("done", "accounts.confirmed");
		assertThat(this.admin.page("/accounts")).doesNotContain("có thể biết", "/accounts/hoa/confirm");
	}

	@Test
	void openSessionsEndWithTheAccount() {
		Browser hoa = hoa();
		hoa.page("/alerts");
		this.admin.post("/accounts/hoa/disable");
		assertThat(hoa.get("/alerts")).hasRedirectedUrl("/signin?ended");
		this.admin.post("/accounts/hoa/enable");
		hoa.page("/alerts");
		this.admin.post("/accounts/hoa/role", "role", "ADMIN");
		assertThat(hoa.get("/alerts")).hasRedirectedUrl("/signin?ended");
		Browser again = new Browser(this.mvc, this.accounts, "hoa");
		again.page("/accounts");
		Browser one = this.admin.inOneSession();
		one.post("/accounts/hoa/reset");
		assertThat(password(one.get("/accounts/password"))).hasSizeGreaterThan(16);
		assertThat(again.get("/alerts")).hasRedirectedUrl("/signin?ended");
	}

	@Test
	void whatIsNotAllowedIsSaidAndChangesNothing() {
		assertThat(refusal(this.admin.post("/accounts/admin/disable"))).isEqualTo("account.refused.ONESELF");
		assertThat(refusal(this.admin.post("/accounts/admin/role", "role", "SUPERVISOR")))
			.isEqualTo("account.refused.LAST_ADMIN");
		assertThat(refusal(this.admin.post("/accounts/nobody/reset"))).isEqualTo("account.refused.NO_SUCH_ACCOUNT");
		assertThat(this.accounts.all()).extracting(Account::role, Account::enabled)
			.containsExactly(tuple(Role.ADMIN, true));
	}

	@Test
	void anUnknownRoleIsABadRequest() {
		assertThat(this.admin.post("/accounts", "username", "hoa", "role", "KING", "locale", "vi"))
			.hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void accountsAreForAdmins() {
		Browser hoa = hoa();
		assertThat(hoa.get("/accounts")).hasStatus(HttpStatus.FORBIDDEN);
		for (String move : new String[] { "", "/admin/disable", "/admin/reset", "/admin/role", "/hoa/enable" }) {
			assertThat(hoa.post("/accounts" + move, "role", "ADMIN")).hasStatus(HttpStatus.FORBIDDEN);
			assertThat(this.admin.postWithoutToken("/accounts" + move)).hasStatus(HttpStatus.FORBIDDEN);
		}
	}

	@Test
	void onesOwnLanguageIsKept() {
		Browser hoa = hoa();
		assertThat(hoa.post("/account/language", "locale", "en")).hasRedirectedUrl("/account?lang=en");
		assertThat(new Browser(this.mvc, this.accounts, "hoa").page("/alerts")).contains("lang=\"en\"", "Sign out");
		assertThat(refusal(hoa.post("/account/language", "locale", "fr")))
			.isEqualTo("account.refused.UNKNOWN_LANGUAGE");
	}

	private Browser hoa() {
		String first = this.accounts.add("admin", "hoa", Role.SUPERVISOR, "vi");
		this.accounts.changePassword("hoa", first, "correct horse battery");
		return new Browser(this.mvc, this.accounts, "hoa");
	}

	private static Object refusal(MvcTestResult result) {
		return result.getMvcResult().getFlashMap().getOrDefault("refused", "nothing");
	}

	private static String password(MvcTestResult result) {
		Matcher matcher = PASSWORD.matcher(Browser.body(result));
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

}
