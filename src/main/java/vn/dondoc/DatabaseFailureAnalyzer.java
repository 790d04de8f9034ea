package vn.dondoc;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/**
 * Says why the database cannot be used, and what to do about it.
 */
class DatabaseFailureAnalyzer implements FailureAnalyzer {

	/** H2's code for a database file that another process has open. */
	private static final int H2_FILE_LOCKED = 90020;

	private final @Nullable Environment environment;

	DatabaseFailureAnalyzer(@Nullable Environment environment) {
		this.environment = environment;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (String.valueOf(cause.getMessage()).contains("claims to not accept jdbcUrl")) {
				return new FailureAnalysis("spring.datasource.url is no address that dondoc knows: " + url(),
						"Give an address that begins with jdbc:mysql: or jdbc:h2:.", cause);
			}
			if (cause instanceof SQLException sql) {
				FailureAnalysis analysis = analyze(sql);
				if (analysis != null) {
					return analysis;
				}
			}
		}
		return null;
	}

	private @Nullable FailureAnalysis analyze(SQLException sql) {
		if (sql.getErrorCode() == H2_FILE_LOCKED) {
			return new FailureAnalysis("Another process has the database open: " + url(),
					"Stop the other dondoc, or give this one a database of its own with --spring.datasource.url=…",
					sql);
		}
		String state = (sql.getSQLState() != null) ? sql.getSQLState() : "";
		if (state.startsWith("08")) {
			return new FailureAnalysis("The database cannot be reached: " + url() + "\n" + sql.getMessage(),
					"Check spring.datasource.url, and that the database server runs and can be reached from here.",
					sql);
		}
		if (state.startsWith("28") || state.startsWith("3D") || state.startsWith("42")) {
			return new FailureAnalysis("The database refuses dondoc: " + url() + "\n" + sql.getMessage(),
					"Check the database's name in spring.datasource.url, spring.datasource.username and "
							+ "spring.datasource.password, and that this user may create tables there.",
					sql);
		}
		return null;
	}

	// Without what may follow the address, which can hold a password
	private String url() {
		String url = (this.environment != null) ? this.environment.getProperty("spring.datasource.url", "") : "";
		return url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
	}

}
