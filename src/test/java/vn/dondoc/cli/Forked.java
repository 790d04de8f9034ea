package vn.dondoc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The commands as a process of their own, on a machine that knows nothing of UTF-8.
 */
final class Forked {

	private Forked() {
	}

	static Printed java(Path directory, String... args) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx256m",
				"-XX:TieredStopAtLevel=1", "-cp", classPath(), "vn.dondoc.cli.Dondoc"));
		command.addAll(List.of(args));
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
		return String.valueOf(classPath);
	}

	// Strict: throws on anything that is not UTF-8
	private static String text(Path file) throws IOException {
		return Files.readString(file, StandardCharsets.UTF_8);
	}

}
