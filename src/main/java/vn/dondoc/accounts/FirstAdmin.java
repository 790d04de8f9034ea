package vn.dondoc.accounts;

import java.io.PrintStream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates the account {@code admin} when there is no account at all. A password that was
 * made up is printed to the console, once and past the log, and must be changed when
 * signing in.
 */
@Component
class FirstAdmin {

	static final String ADMIN = "admin";

	private static final String RULE = "=".repeat(72);

	private final StoredAccounts stored;

	private final Accounts accounts;

	private final Passwords passwords;

	private final AdminProperties properties;

	private final TransactionTemplate transaction;

	private final Environment environment;

	FirstAdmin(StoredAccounts stored, Accounts accounts, Passwords passwords, AdminProperties properties,
			TransactionTemplate transaction, Environment environment) {
		this.stored = stored;
		this.accounts = accounts;
		this.passwords = passwords;
		this.properties = properties;
		this.transaction = transaction;
		this.environment = environment;
	}

	@EventListener(ApplicationStartedEvent.class)
	void createAdmin() {
		createAdmin(System.out);
	}

	void createAdmin(PrintStream console) {
		if (this.stored.count() > 0) {
			return;
		}
		String given = this.properties.password();
		if (given != null && !given.isBlank()) {
			if (create(given, !this.passwords.good(ADMIN, given))) {
				print(console, null);
			}
			return;
		}
		String made = this.passwords.random();
		if (create(made, true)) {
			print(console, made);
		}
	}

	private boolean create(String password, boolean temporary) {
		try {
			this.transaction.executeWithoutResult(
					(status) -> this.accounts.create("system", ADMIN, Role.ADMIN, "vi", password, temporary));
			return true;
		}
		catch (DataIntegrityViolationException ex) {
			return false; // another node was faster
		}
	}

	private void print(PrintStream console, @Nullable String made) {
		console.println();
		console.println(RULE);
		console.println("  dondoc   " + url());
		console.println("  Tài khoản / account:    " + ADMIN);
		if (made != null) {
			console.println("  Mật khẩu / password:    " + made);
			console.println("  Chỉ in một lần này; đổi khi đăng nhập.");
			console.println("  Printed only this once; to be changed at sign-in.");
		}
		else {
			console.println("  Mật khẩu / password:    DONDOC_ADMIN_PASSWORD");
		}
		console.println(RULE);
		console.println();
		console.flush();
	}

	private String url() {
		String port = this.environment.getProperty("local.server.port",
				this.environment.getProperty("server.port", "8080"));
		return "http://localhost:" + port + this.environment.getProperty("server.servlet.context-path", "/");
	}

}
