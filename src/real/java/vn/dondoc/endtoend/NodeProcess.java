package vn.dondoc.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A node in a Java process of its own, so that it can be killed as a machine dies.
 */
final class NodeProcess implements AutoCloseable {

	private static final int END_WITHIN_SECONDS = 60;

	private final Process process;

	private NodeProcess(Process process) {
		this.process = process;
	}

	static NodeProcess start(Path place, String name, String... settings) throws IOException {
		Files.createDirectories(place);
		List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx384m",
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				"vn.dondoc.cli.Dondoc", "--dondoc.node=" + name, "--server.port=0",
				"--dondoc.mail.folder=" + place.resolve("mail"), "--dondoc.admin.password=long-enough-password",
				"--dondoc.clock.start=2022-07-01T09:00"));
		for (String setting : settings) {
			command.add("--" + setting);
		}
		return new NodeProcess(new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(place.resolve("log.txt").toFile())
			.start());
	}

	long pid() {
		return this.process.pid();
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/** As {@code kill -9}. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** As {@code kill}; waits for the end. */
	void end() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
			throw new IllegalStateException("The node did not end within " + END_WITHIN_SECONDS + " s");
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
