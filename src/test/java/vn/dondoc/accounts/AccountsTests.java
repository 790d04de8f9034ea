package vn.dondoc.accounts;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.dondoc.SignInApplication;
import vn.dondoc.accounts.AccountRefusal.Reason;
import vn.dondoc.journal.AuditTrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(classes = SignInApplication.class, properties = SignInApplication.DATABASE)
class AccountsTests {

	@Autowired
	private Accounts accounts;

	@Autowired
	private Passwords passwords;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AuditTrail audit;

	@BeforeEach
	void beginWithOneAdmin() {
		this.jdbc.sql("delete from account").update();
		this.accounts.create("system", "admin", Role.ADMIN, "vi", "correct horse battery", false);
	}

	@Test
	void anAddedAccountSignsInWithItsFirstPasswordAndMustChangeIt() {
		String password = this.accounts.add("admin", "hoa.nt", Role.SUPERVISOR, "vi");
		assertThat(password).hasSizeGreaterThanOrEqualTo(20);
		CurrentUser hoa = this.accounts.user(" Hoa.NT ").orElseThrow();
		assertThat(this.passwords.matches(password, hoa.passwordHash())).isTrue();
		assertThat(hoa.mustChangePassword()).isTrue();
		assertThat(hoa.admin()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "Hoa", "hoa ", "1hoa", "hoà", "a/b", "<b>" })
	void aNameIsPlain(String name) {
		assertRefused(Reason.BAD_NAME, () -> this.accounts.add("admin", name, Role.SUPERVISOR, "vi"));
	}

	@Test
	void aNameIsGivenOnce() {
		assertRefused(Reason.NAME_TAKEN, () -> this.accounts.add("admin", "admin", Role.SUPERVISOR, "vi"));
	}

	@Test
	void nobodyDisablesOneself() {
		this.accounts.add("admin", "second", Role.ADMIN, "vi");
		assertRefused(Reason.ONESELF, () -> this.accounts.disable("admin", "admin"));
	}

	@Test
	void theLastEnabledAdminStays() {
		this.accounts.add("admin", "second", Role.ADMIN, "vi");
		this.accounts.disable("admin", "second");
		assertRefused(Reason.LAST_ADMIN, () -> this.accounts.disable("second", "admin"));
		assertRefused(Reason.LAST_ADMIN, () -> this.accounts.changeRole("second", "admin", Role.SUPERVISOR));
		this.accounts.enable("admin", "second");
		this.accounts.changeRole("second", "admin", Role.SUPERVISOR);
		assertThat(this.accounts.account("admin").orElseThrow().role()).isEqualTo(Role.SUPERVISOR);
	}

	@Test
	void aResetPasswordReplacesTheOldOne() {
		String first = this.accounts.add("admin", "hoa", Role.SUPERVISOR, "vi");
		String second = this.accounts.resetPassword("admin", "hoa");
		String hash = this.accounts.user("hoa").orElseThrow().passwordHash();
		assertThat(this.passwords.matches(first, hash)).isFalse();
		assertThat(this.passwords.matches(second, hash)).isTrue();
	}

	@Test
	void onesOwnPasswordNeedsTheCurrentOne() {
		assertRefused(Reason.WRONG_PASSWORD,
				() -> this.accounts.changePassword("admin", "wrong", "a new password of mine"));
		assertRefused(Reason.WRONG_PASSWORD,
				() -> this.accounts.changePassword("admin", "x".repeat(100), "a new password of mine"));
		CurrentUser user = this.accounts.changePassword("admin", "correct horse battery", "a new passphrase of mine");
		assertThat(this.passwords.matches("a new passphrase of mine", user.passwordHash())).isTrue();
		assertThat(user.mustChangePassword()).isFalse();
	}

	@Test
	void aWeakPasswordIsRefused() {
		assertNewPasswordRefused(Reason.PASSWORD_TOO_SHORT, "elevenchars");
		assertNewPasswordRefused(Reason.PASSWORD_HAS_NAME, "my Admin password");
		assertNewPasswordRefused(Reason.PASSWORD_UNCHANGED, "correct horse battery");
	}

	@ParameterizedTest
	@ValueSource(strings = { "password1234", "PassWord!2026", "passwordpassword", "matkhau123456", "Mật khẩu 2026!",
			"MA\u0323\u0302T KHA\u0302\u0309U 123", "quản trị viên 1", "anhyeuem12345", "qwertyuiop123", "123456789012",
			"aaaaaaaaaaaa", "abcabcabcabc", "abcdefghijkl", "iloveyou2026!", "vietnam123456", "0912345678901",
			"Admin@123456" })
	void aPasswordThatManyChooseIsRefused(String fresh) {
		this.accounts.create("system", "hoa", Role.SUPERVISOR, "vi", "correct horse battery", false);
		assertRefused(Reason.PASSWORD_COMMON,
				() -> this.accounts.changePassword("hoa", "correct horse battery", fresh));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "trời hôm nay đẹp lắm", "mật khẩu của bà ngoại tôi", "kx7-2947-pq5-8813", "a long phrase" })
	void aPhraseOfOnesOwnIsTaken(String fresh) {
		CurrentUser user = this.accounts.changePassword("admin", "correct horse battery", fresh);
		assertThat(this.passwords.matches(fresh, user.passwordHash())).isTrue();
	}

	@Test
	void aLongPhraseCountsToItsLastLetter() {
		String phrase = "Trăm năm trong cõi người ta, chữ tài chữ mệnh khéo là ghét nhau. ".repeat(3);
		CurrentUser user = this.accounts.changePassword("admin", "correct horse battery", phrase + "a");
		assertThat(this.passwords.matches(phrase + "a", user.passwordHash())).isTrue();
		assertThat(this.passwords.matches(phrase + "b", user.passwordHash())).isFalse();
	}

	@Test
	void theSameLettersOfAnotherKeyboardAreTheSamePassword() {
		String composed = "trời hôm nay đẹp lắm";
		String decomposed = Normalizer.normalize(composed, Form.NFD);
		CurrentUser user = this.accounts.changePassword("admin", "correct horse battery", composed);
		assertThat(this.passwords.matches(decomposed, user.passwordHash())).isTrue();
		assertRefused(Reason.PASSWORD_UNCHANGED, () -> this.accounts.changePassword("admin", composed, decomposed));
	}

	@Test
	void pagesSpeakTwoLanguages() {
		this.accounts.changeLocale("admin", "en");
		assertThat(this.accounts.account("admin").orElseThrow().locale()).isEqualTo("en");
		assertRefused(Reason.UNKNOWN_LANGUAGE, () -> this.accounts.changeLocale("admin", "fr"));
	}

	@Test
	void everyMoveIsInTheJournalWithoutPasswords() {
		String password = this.accounts.add("admin", "hoa", Role.SUPERVISOR, "vi");
		String reset = this.accounts.resetPassword("admin", "hoa");
		this.accounts.changeRole("admin", "hoa", Role.ADMIN);
		this.accounts.disable("admin", "hoa");
		this.accounts.enable("admin", "hoa");
		this.accounts.changePassword("hoa", reset, "a new passphrase of mine");
		this.accounts.changeLocale("hoa", "en");
		List<String> actions = this.jdbc.sql("select action_code from audit_entry where subject = 'hoa' order by id")
			.query(String.class)
			.list();
		assertThat(actions).endsWith("account.created", "account.password-reset", "account.role-changed",
				"account.disabled", "account.enabled", "account.password-changed", "account.language-changed");
		String journal = this.jdbc.sql("select * from audit_entry").query().listOfRows().toString();
		assertThat(journal).doesNotContain(password, reset, "passphrase");
		assertThat(this.audit.verify().intact()).isTrue();
	}

	@Test
	void theCurrentUserKeepsItsHashToItself() {
		assertThat(this.accounts.user("admin").orElseThrow()).hasToString("admin");
	}

	private void assertNewPasswordRefused(Reason reason, String fresh) {
		assertRefused(reason, () -> this.accounts.changePassword("admin", "correct horse battery", fresh));
	}

	private static void assertRefused(Reason reason, ThrowingCallable move) {
		assertThatExceptionOfType(AccountRefusal.class).isThrownBy(move)
			.satisfies((refusal) -> assertThat(refusal.reason()).isEqualTo(reason));
	}

}
