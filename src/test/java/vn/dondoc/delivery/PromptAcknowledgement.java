package vn.dondoc.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

import jdk.net.ExtendedSocketOptions;

/**
 * Stands before a server that sends an answer in several small parts, and acknowledges
 * each at once, where the system can. Else the server waits 40 ms before it sends the
 * second part, for every answer.
 */
final class PromptAcknowledgement implements AutoCloseable {

	private final ServerSocket door;

	private final int server;

	private PromptAcknowledgement(ServerSocket door, int server) {
		this.door = door;
		this.server = server;
	}

	/**
	 * Opens it.
	 * @param server the server's port on this machine
	 */
	static PromptAcknowledgement before(int server) {
		try {
			PromptAcknowledgement opened = new PromptAcknowledgement(
					new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
			start(opened::accept);
			return opened;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int port() {
		return this.door.getLocalPort();
	}

	private void accept() throws IOException {
		while (true) {
			Socket client = this.door.accept();
			Socket upstream = new Socket(InetAddress.getLoopbackAddress(), this.server);
			client.setTcpNoDelay(true);
			upstream.setTcpNoDelay(true);
			start(() -> copy(client, upstream));
			start(() -> copy(upstream, client));
		}
	}

	private static void copy(Socket from, Socket to) throws IOException {
		try (from; to) {
			byte[] buffer = new byte[8192];
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			promptly(from);
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				promptly(from);
				out.write(buffer, 0, read);
			}
		}
	}

	// The system forgets it after a while
	private static void promptly(Socket socket) throws IOException {
		if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
			socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
		}
	}

	private static void start(Copying action) {
		Thread thread = new Thread(() -> {
			try {
				action.run();
			}
			catch (IOException ex) {
				// One of both sides has closed
			}
		}, "prompt-acknowledgement");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.door.close();
	}

	private interface Copying {

		void run() throws IOException;

	}

}
