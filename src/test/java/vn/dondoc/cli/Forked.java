package vn.dondoc.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The commands as a process of their own, on a machine that knows nothing of UTF-8.
 */
final class Forked {

	private Forked() {
	}

	static Printed java(Path directory, String... args) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(dondoc());
		command.addAll(List.of(args));
		return run(directory, command);
	}

	/**
	 * What a shell does with {@code dondoc}. Its text reaches it as UTF-8 whatever the
	 * locale of the tests.
	 */
	static Printed shell(Path directory, String script) throws IOException, InterruptedException {
		Path file = Files.createTempFile("dondoc", ".sh");
		try {
			Files.writeString(file, "dondoc() { '" + String.join("' '", dondoc()) + "' \"$@\"; }\n" + script);
			return run(directory, List.of("sh", file.toString()));
		}
		finally {
			Files.delete(file);
		}
	}

	private static List<String> dondoc() {
		return List.of(System.getProperty("java.home") + "/bin/java", "-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp",
				classPath(), "vn.dondoc.cli.Dondoc");
	}

	private static Printed run(Path directory, List<String> command) throws IOException, InterruptedException {
		Path out = Files.createTempFile("dondoc", ".out");
		Path err = Files.createTempFile("dondoc", ".err");
		try {
			ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toAbsolutePath().toFile())
				.redirectOutput(out.toFile())
				.redirectError(err.toFile());
			builder.environment().put("LC_ALL", "C");
			builder.environment().remove("JAVA_TOOL_OPTIONS");
			Process process = builder.start();
			if (!process.waitFor(120, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new IllegalStateException("Did not end: " + command);
			}
			return new Printed(process.exitValue(), text(out), text(err));
		}
		finally {
			Files.delete(out);
			Files.delete(err);
		}
	}

	private static String classPath() {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Arrays.stream(classPath.split(File.pathSeparator))
			.map((part) -> Path.of(part).toAbsolutePath().toString())
			.collect(Collectors.joining(File.pathSeparator));
	}

	// Strict: throws on anything that is not UTF-8
	private static String text(Path file) throws IOException {
		return Files.readString(file, StandardCharsets.UTF_8);
	}

}
