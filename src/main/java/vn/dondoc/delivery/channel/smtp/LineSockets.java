package vn.dondoc.delivery.channel.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

import javax.net.SocketFactory;

import org.jspecify.annotations.Nullable;

/**
 * Makes the sockets of one line. They keep to the time that a dialogue may take in all,
 * and they can be hung up on without a word, where a QUIT would be taken for content.
 */
final class LineSockets extends SocketFactory {

	private volatile long until = Long.MAX_VALUE;

	private volatile @Nullable PromptSocket last;

	/**
	 * Begins a dialogue.
	 * @param most how long it may take in all
	 */
	void allow(Duration most) {
		this.until = System.nanoTime() + most.toNanos();
	}

	/**
	 * How long the dialogue may still take, in nanoseconds.
	 */
	long remaining() {
		return (this.until == Long.MAX_VALUE) ? Long.MAX_VALUE : this.until - System.nanoTime();
	}

	/**
	 * Writes to the connection itself.
	 * @return {@code false} when it was made by somebody else
	 */
	boolean write(byte[] bytes) throws IOException {
		PromptSocket socket = this.last;
		if (socket != null) {
			socket.getOutputStream().write(bytes);
		}
		return socket != null;
	}

	/**
	 * Sends what was written and waits for no answer.
	 */
	void push() throws IOException {
		PromptSocket socket = this.last;
		if (socket != null) {
			socket.push();
		}
	}

	void hangUp() throws IOException {
		Socket socket = this.last;
		if (socket != null) {
			socket.close();
		}
	}

	@Override
	public Socket createSocket() throws IOException {
		PromptSocket socket = new PromptSocket(this);
		this.last = socket;
		return socket;
	}

	@Override
	public Socket createSocket(String host, int port) throws IOException {
		return connected(new InetSocketAddress(host, port));
	}

	@Override
	public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
		return connected(new InetSocketAddress(host, port));
	}

	@Override
	public Socket createSocket(InetAddress host, int port) throws IOException {
		return connected(new InetSocketAddress(host, port));
	}

	@Override
	public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
			throws IOException {
		return connected(new InetSocketAddress(address, port));
	}

	private Socket connected(InetSocketAddress address) throws IOException {
		Socket socket = createSocket();
		socket.connect(address);
		return socket;
	}

}
