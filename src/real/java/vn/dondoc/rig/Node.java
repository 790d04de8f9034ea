package vn.dondoc.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server in a JVM of its own, started as people start it, that can be killed, stopped
 * and woken by its process number.
 */
final class Node implements AutoCloseable {

	static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	private static final Duration ENDS_WITHIN = Duration.ofMinutes(2);

	private final String name;

	private final Process process;

	private final Path log;

	private Node(String name, Process process, Path log) {
		this.name = name;
		this.process = process;
		this.log = log;
	}

	/**
	 * Starts a node and does not wait for it.
	 * @param name its name, which is also how it names itself to the relay
	 * @param classPath the program
	 * @param jvm further options of the JVM
	 * @param log where it logs to; a log that is there already goes on
	 * @param settings its settings
	 */
	static Node start(String name, String classPath, List<String> jvm, Path log, Map<String, String> settings) {
		// Cheap to start: one compiler, one collector, a small heap
		List<String> command = new ArrayList<>(
				List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-XX:-UsePerfData", "-Xmx256m"));
		command.addAll(jvm);
		command.addAll(List.of("-cp", classPath, "vn.dondoc.cli.Dondoc", "serve"));
		settings.forEach((key, value) -> command.add("--" + key + "=" + value));
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
				.start();
			Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end " + name));
			return new Node(name, process, log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String name() {
		return this.name;
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/**
	 * Kills it with SIGKILL and waits until it is gone.
	 */
	void kill() {
		this.process.destroyForcibly();
		awaitEnd();
	}

	/**
	 * Lets it stand still, as a machine that hangs.
	 */
	void stop() {
		signal("STOP");
	}

	void resume() {
		signal("CONT");
	}

	/**
	 * Asks it to end, as a service manager does.
	 */
	void terminate() {
		signal("TERM");
	}

	/**
	 * Waits until it has ended.
	 * @return the exit status
	 */
	int awaitEnd() {
		try {
			if (!this.process.waitFor(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
				throw new IllegalStateException(this + " does not end");
			}
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	String log() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void signal(String signal) {
		try {
			int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(this.process.pid())).start().waitFor();
			if (exit != 0) {
				throw new IllegalStateException("kill -" + signal + " of " + this + ": " + exit);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		if (isAlive()) {
			kill();
		}
	}

	@Override
	public String toString() {
		return this.name + " (process " + this.process.pid() + ", log " + this.log + ")";
	}

}
