package vn.dondoc.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The relay and the proxy do what they are told.
 */
class ScriptedRelayTests {

	@TempDir
	private Path folder = Path.of("");

	private ScriptedRelay relay;

	private FaultProxy proxy;

	@BeforeEach
	void open() {
		this.relay = new ScriptedRelay(this.folder);
		this.proxy = new FaultProxy(this.relay.port());
	}

	@AfterEach
	void close() {
		this.proxy.close();
		this.relay.close();
	}

	@Test
	void aMessageIsOnDiskBeforeItIsAnswered() throws IOException {
		AtomicInteger onDisk = new AtomicInteger();
		this.relay.follow((step, usual) -> (step.phase() == Phase.KEPT)
				? usual.after(() -> onDisk.set(this.relay.drop().read().size())) : usual);
		try (Client client = new Client(this.relay.port())) {
			assertThat(client.send()).isEqualTo("250 ok");
		}
		assertThat(onDisk).hasValue(1);
		assertThat(this.relay.drop().read()).singleElement().satisfies((mail) -> {
			assertThat(mail.recipient()).isEqualTo("a@rig.example");
			assertThat(mail.messageId()).isEqualTo("<1@rig.example>");
			assertThat(mail.lines()).hasToString("[Line[alert=7, slot=D-3], Line[alert=7, slot=D+1]]");
		});
	}

	@Test
	void aResetComesBeforeTheMessageIsKeptOrAfter() throws IOException {
		for (Phase phase : new Phase[] { Phase.DOT, Phase.KEPT }) {
			this.relay.follow((step, usual) -> (step.phase() == phase) ? Answer.reset() : usual);
			try (Client client = new Client(this.relay.port())) {
				assertThatExceptionOfType(SocketException.class).isThrownBy(client::send);
			}
			assertThat(this.relay.drop().count()).isEqualTo((phase == Phase.DOT) ? 0 : 1);
		}
	}

	@Test
	void aRefusalAfterTheDotKeepsNothing() throws IOException {
		this.relay.follow((step, usual) -> (step.phase() == Phase.DOT) ? Answer.say("554 no") : usual);
		try (Client client = new Client(this.relay.port())) {
			assertThat(client.send()).isEqualTo("554 no");
		}
		assertThat(this.relay.drop().read()).isEmpty();
	}

	@Test
	void itSpeaksByteByByte() throws IOException {
		this.relay.follow((step, usual) -> usual.byteByByte(Duration.ofMillis(20)));
		long began = System.nanoTime();
		try (Client client = new Client(this.relay.port())) {
			assertThat(client.line()).isEqualTo("220 relay");
		}
		assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(200));
	}

	@Test
	void itShutsAndOpensOnTheSamePort() throws IOException {
		this.relay.shut();
		assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> new Client(this.relay.port()));
		this.relay.open();
		try (Client client = new Client(this.relay.port())) {
			assertThat(client.send()).isEqualTo("250 ok");
		}
	}

	@Test
	void theProxyFreezesCutsAndHeals() throws IOException {
		try (Client client = new Client(this.proxy.port())) {
			assertThat(client.line()).isEqualTo("220 relay");
			this.proxy.freeze();
			client.say("NOOP");
			client.socket.setSoTimeout(300);
			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(client::line);
			client.socket.setSoTimeout(10_000);
			this.proxy.heal();
			assertThat(client.line()).isEqualTo("250 ok");
			this.proxy.cut();
			assertThatExceptionOfType(SocketException.class).isThrownBy(client::line);
		}
		this.proxy.heal();
		try (Client client = new Client(this.proxy.port())) {
			assertThat(client.send()).isEqualTo("250 ok");
		}
	}

	/**
	 * Sends one message by hand.
	 */
	private static final class Client implements AutoCloseable {

		private final Socket socket;

		private final BufferedReader in;

		private final PrintStream out;

		private Client(int port) throws IOException {
			this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
			this.socket.setSoTimeout(10_000);
			this.in = new BufferedReader(new InputStreamReader(this.socket.getInputStream(), StandardCharsets.UTF_8));
			this.out = new PrintStream(this.socket.getOutputStream(), true, StandardCharsets.UTF_8);
		}

		private String send() throws IOException {
			line();
			for (String command : new String[] { "MAIL FROM:<b@rig.example>", "RCPT TO:<a@rig.example>", "DATA" }) {
				say(command);
				assertThat(line()).matches("[23]50 ok|354 .*");
			}
			say("Message-ID: <1@rig.example>\r\nContent-Type: text/plain; charset=utf-8\r\n"
					+ "X-Dondoc-Points: 7=D-3,D+1\r\n\r\n   Xem: http://localhost/alerts/7\r\n..\r\n.");
			return line();
		}

		private void say(String text) {
			this.out.print(text + "\r\n");
			this.out.flush();
		}

		private String line() throws IOException {
			String line = this.in.readLine();
			if (line == null) {
				throw new SocketException("closed");
			}
			return line;
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
