package vn.dondoc.sending;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/**
 * Postfix's {@code smtp-sink}, which takes any mail and forgets it, and
 * {@code smtp-source}, which sends to it as fast as it can. Debian's package
 * {@code postfix} has both.
 */
final class PostfixSink implements AutoCloseable {

	private static final Path PLACE = Path.of("/usr/sbin");

	private final int port;

	private final Process process;

	private PostfixSink(int port, Process process) {
		this.port = port;
		this.process = process;
	}

	static PostfixSink start() throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}
		Process process = new ProcessBuilder(tool("smtp-sink"), "-u", "nobody", "127.0.0.1:" + port, "1024")
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop smtp-sink"));
		PostfixSink sink = new PostfixSink(port, process);
		Awaitility.await("smtp-sink").atMost(Duration.ofSeconds(10)).until(sink::answers);
		return sink;
	}

	private static String tool(String name) {
		Path path = PLACE.resolve(name);
		if (!Files.isExecutable(path)) {
			throw new IllegalStateException(path + " is missing; Debian's package postfix has it");
		}
		return path.toString();
	}

	private boolean answers() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 500);
			return socket.getInputStream().read() == '2';
		}
		catch (IOException ex) {
			return false;
		}
	}

	int port() {
		return this.port;
	}

	/**
	 * Has {@code smtp-source} send over connections that it reuses.
	 * @return messages a second
	 */
	double source(int messages, int connections, int bytes) throws IOException, InterruptedException {
		List<String> command = List.of(tool("smtp-source"), "-d", "-s", Integer.toString(connections), "-m",
				Integer.toString(messages), "-l", Integer.toString(bytes), "-f", "dondoc@dondoc.example", "-t",
				"unit@bgtvt.example", "127.0.0.1:" + this.port);
		long start = System.nanoTime();
		Process source = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		if (!source.waitFor(5, TimeUnit.MINUTES) || source.exitValue() != 0) {
			source.destroyForcibly();
			throw new IllegalStateException("smtp-source did not end well");
		}
		return messages * 1e9 / (System.nanoTime() - start);
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
	}

	@Override
	public String toString() {
		return "smtp-sink on port " + this.port;
	}

}
