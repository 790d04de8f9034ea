package vn.dondoc.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * An SMTP server that does at each step what a test tells it to. A message that it
 * accepts is on disk, synced, before the final dot is answered, so that what a client was
 * told and what is kept can be compared whatever is killed in between.
 */
final class ScriptedRelay implements AutoCloseable {

	private final MailDrop drop;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private final AtomicInteger sessions = new AtomicInteger();

	private final int port;

	private volatile Script script = Script.USUAL;

	private volatile @Nullable ServerSocket listener;

	private volatile @Nullable Thread acceptor;

	ScriptedRelay(Path folder) {
		this.drop = new MailDrop(folder);
		this.port = listen(0);
	}

	int port() {
		return this.port;
	}

	MailDrop drop() {
		return this.drop;
	}

	int sessions() {
		return this.sessions.get();
	}

	/**
	 * From now on does what a script says.
	 */
	void follow(Script next) {
		this.script = next;
	}

	/**
	 * Refuses connections until {@link #open()}, as a relay that is down.
	 */
	void shut() {
		ServerSocket open = this.listener;
		this.listener = null;
		close(open);
		// Until nobody waits in accept any more, the kernel goes on to take connections
		join(this.acceptor);
		this.sockets.forEach(ScriptedRelay::close);
	}

	void open() {
		listen(this.port);
	}

	private int listen(int wanted) {
		try {
			ServerSocket socket = new ServerSocket();
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 200);
			this.listener = socket;
			this.acceptor = daemon(() -> accept(socket), "relay");
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void accept(ServerSocket from) {
		while (!from.isClosed()) {
			try {
				Socket socket = from.accept();
				this.sockets.add(socket);
				int number = this.sessions.incrementAndGet();
				daemon(() -> serve(socket, number), "relay-" + number);
			}
			catch (IOException ex) {
				// closed
				return;
			}
		}
	}

	private void serve(Socket socket, int number) {
		try (socket) {
			new RelaySession(socket, number, (step, usual) -> this.script.at(step, usual), this.drop).converse();
		}
		catch (IOException ex) {
			// the client is gone
		}
		finally {
			this.sockets.remove(socket);
		}
	}

	private static Thread daemon(Runnable work, String name) {
		Thread thread = new Thread(work, name);
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

	private static void join(@Nullable Thread thread) {
		while (thread != null && thread.isAlive()) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
		}
	}

	private static void close(@Nullable AutoCloseable socket) {
		try {
			if (socket != null) {
				socket.close();
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		shut();
	}

	/**
	 * Decides what is done at a step.
	 */
	interface Script {

		Script USUAL = (step, usual) -> usual;

		Answer at(Step step, Answer usual);

	}

}
