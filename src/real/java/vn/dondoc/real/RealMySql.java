package vn.dondoc.real;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real MySQL 8 server on a free port of the loopback interface. All tests of a run
 * share the server; each has a database of its own:
 *
 * <pre>
 * &#64;RegisterExtension
 * static final RealMySql MYSQL = new RealMySql();
 *
 * &#64;DynamicPropertySource
 * static void database(DynamicPropertyRegistry registry) {
 *     MYSQL.register(registry);
 * }
 * </pre>
 *
 * The server needs Debian's {@code libaio1}. It ends with the run.
 */
public final class RealMySql implements BeforeAllCallback {

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private final String database = "dondoc_" + DATABASES.incrementAndGet();

	private @Nullable MySqlServer server;

	@Override
	public void beforeAll(ExtensionContext context) {
		this.server = context.getRoot()
			.getStore(Namespace.create(RealMySql.class))
			.computeIfAbsent(MySqlServer.class, (key) -> MySqlServer.start(), MySqlServer.class);
	}

	/**
	 * Lets a Spring context use the database.
	 * @param registry takes the properties
	 */
	public void register(DynamicPropertyRegistry registry) {
		registry.add("spring.datasource.url", this::url);
		registry.add("spring.datasource.username", () -> MySqlServer.USER);
		registry.add("spring.datasource.password", () -> MySqlServer.USER);
	}

	/**
	 * The database's address; it is made when first connected to.
	 * @return a JDBC URL
	 */
	public String url() {
		if (this.server == null) {
			throw new IllegalStateException("MySQL runs only within a test class that registers it");
		}
		return this.server.url(this.database);
	}

	/**
	 * Connects to the database.
	 * @return a connection
	 * @throws SQLException if that fails
	 */
	public Connection connect() throws SQLException {
		return DriverManager.getConnection(url(), MySqlServer.USER, MySqlServer.USER);
	}

	/**
	 * Writes a backup of the database as the README says, while it is in use.
	 * @param file where to
	 * @throws IOException if that fails
	 */
	public void dump(Path file) throws IOException {
		MySqlTool.run("mysqldump", port(), null, file, "--single-transaction", "--no-tablespaces",
				"--set-gtid-purged=OFF", this.database);
	}

	/**
	 * Loads a backup into the database, which must be empty.
	 * @param file the backup
	 * @throws IOException if that fails
	 * @throws SQLException if the database cannot be made
	 */
	public void load(Path file) throws IOException, SQLException {
		connect().close();
		MySqlTool.run("mysql", port(), file, null, this.database);
	}

	private int port() {
		if (this.server == null) {
			throw new IllegalStateException("MySQL runs only within a test class that registers it");
		}
		return this.server.port();
	}

}
