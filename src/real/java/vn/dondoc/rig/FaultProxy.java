package vn.dondoc.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between a client and a TCP server on the loopback interface, and can cut,
 * freeze or delay what passes.
 */
final class FaultProxy implements AutoCloseable {

	private static final long GLANCE = Duration.ofMillis(20).toNanos();

	private final ServerSocket listener;

	private final int target;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private volatile boolean cut;

	private volatile boolean frozen;

	private volatile Duration delay = Duration.ZERO;

	FaultProxy(int target) {
		try {
			this.listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
			this.target = target;
			daemon(this::accept);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int port() {
		return this.listener.getLocalPort();
	}

	/**
	 * Resets all connections and those to come, until {@link #heal()}.
	 */
	void cut() {
		this.cut = true;
		this.sockets.forEach(FaultProxy::reset);
	}

	/**
	 * Lets nothing pass and keeps all connections, until {@link #heal()}.
	 */
	void freeze() {
		this.frozen = true;
	}

	/**
	 * Holds up each piece that passes.
	 */
	void delay(Duration time) {
		this.delay = time;
	}

	void heal() {
		this.cut = false;
		this.frozen = false;
		this.delay = Duration.ZERO;
	}

	private void accept() {
		while (!this.listener.isClosed()) {
			try {
				Socket client = this.listener.accept();
				this.sockets.add(client);
				if (this.cut) {
					reset(client);
				}
				else {
					daemon(() -> connect(client));
				}
			}
			catch (IOException ex) {
				// closed
				return;
			}
		}
	}

	private void connect(Socket client) {
		try {
			Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
			this.sockets.add(server);
			daemon(() -> pump(client, server));
			pump(server, client);
		}
		catch (IOException ex) {
			reset(client);
		}
	}

	private void pump(Socket from, Socket to) {
		try {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			byte[] piece = new byte[8192];
			for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
				LockSupport.parkNanos(this.delay.toNanos());
				while (this.frozen && !this.cut) {
					LockSupport.parkNanos(GLANCE);
				}
				out.write(piece, 0, length);
			}
			to.shutdownOutput();
		}
		catch (IOException ex) {
			reset(from);
			reset(to);
		}
	}

	private static void reset(Socket socket) {
		try {
			socket.setSoLinger(true, 0);
			socket.close();
		}
		catch (IOException ex) {
			// closed already
		}
	}

	private static void daemon(Runnable work) {
		Thread thread = new Thread(work, "fault-proxy");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() {
		cut();
		try {
			this.listener.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
