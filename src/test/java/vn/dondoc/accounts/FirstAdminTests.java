package vn.dondoc.accounts;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.dondoc.SignInApplication;

import static org.assertj.core.api.Assertions.assertThat;

@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(classes = SignInApplication.class, properties = SignInApplication.DATABASE)
@ExtendWith(OutputCaptureExtension.class)
class FirstAdminTests {

	private static final Pattern PASSWORD = Pattern.compile("password:\\s+(\\S{16,})");

	@Autowired
	private StoredAccounts stored;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Passwords passwords;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Environment environment;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void beginWithoutAccounts() {
		this.jdbc.sql("delete from account").update();
	}

	@Test
	void aMadeUpPasswordIsPrintedOnceAndMustBeChanged(CapturedOutput output) {
		String printed = start(null);
		Matcher password = PASSWORD.matcher(printed);
		assertThat(password.find()).isTrue();
		CurrentUser admin = this.accounts.user("admin").orElseThrow();
		assertThat(this.passwords.matches(password.group(1), admin.passwordHash())).isTrue();
		assertThat(admin.admin()).isTrue();
		assertThat(admin.mustChangePassword()).isTrue();
		assertThat(printed).contains("http://localhost:8080/");
		assertThat(start(null)).isEmpty();
		assertThat(output.getAll()).doesNotContain(password.group(1));
		assertThat(this.jdbc.sql("select * from account").query().listOfRows().toString())
			.doesNotContain(password.group(1));
	}

	@Test
	void aGivenPasswordIsNotPrinted() {
		assertThat(start("một mật khẩu đủ dài")).contains("DONDOC_ADMIN_PASSWORD").doesNotContain("đủ dài");
		CurrentUser admin = this.accounts.user("admin").orElseThrow();
		assertThat(this.passwords.matches("một mật khẩu đủ dài", admin.passwordHash())).isTrue();
		assertThat(admin.mustChangePassword()).isFalse();
	}

	@Test
	void aWeakGivenPasswordMustBeChanged() {
		start("secret");
		assertThat(this.accounts.user("admin").orElseThrow().mustChangePassword()).isTrue();
	}

	@Test
	void nothingHappensWhenThereIsAnAccount() {
		this.accounts.create("system", "hoa", Role.ADMIN, "vi", "correct horse battery", false);
		assertThat(start("một mật khẩu đủ dài")).isEmpty();
		assertThat(this.accounts.account("admin")).isEmpty();
	}

	@Test
	void theSettingDoesNotTellItself() {
		assertThat(new AdminProperties("secret")).asString().doesNotContain("secret");
	}

	private String start(@Nullable String given) {
		ByteArrayOutputStream console = new ByteArrayOutputStream();
		new FirstAdmin(this.stored, this.accounts, this.passwords, new AdminProperties(given), this.transaction,
				this.environment)
			.createAdmin(new PrintStream(console, true, StandardCharsets.UTF_8));
		return console.toString(StandardCharsets.UTF_8);
	}

}
