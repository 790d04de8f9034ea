package vn.dondoc.delivery.channel.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * An SMTP server that answers as a test tells it to, and keeps what it accepts and from
 * whom. {@code DROP} resets the connection, {@code HANG} says nothing more,
 * {@code TRICKLE} says a byte now and then.
 */
public class ScriptedSmtpServer implements AutoCloseable {

	private final ServerSocket listener;

	private final Map<String, Deque<String>> script = new ConcurrentHashMap<>();

	private final Map<String, String> always = new ConcurrentHashMap<>();

	public final List<byte[]> accepted = new CopyOnWriteArrayList<>();

	public final List<String> senders = new CopyOnWriteArrayList<>();

	public final List<String> commands = new CopyOnWriteArrayList<>();

	public final AtomicInteger connections = new AtomicInteger();

	private int open;

	public ScriptedSmtpServer() {
		try {
			this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread thread = new Thread(this::listen, "scripted-smtp");
		thread.setDaemon(true);
		thread.start();
	}

	public int port() {
		return this.listener.getLocalPort();
	}

	/**
	 * The next answers to a step: CONNECT, EHLO, AUTH, MAIL, RCPT, DATA, BODY (the
	 * content is not read), DOT, QUIT.
	 */
	public ScriptedSmtpServer on(String step, String... replies) {
		this.script.computeIfAbsent(step, (key) -> new ArrayDeque<>()).addAll(List.of(replies));
		return this;
	}

	public ScriptedSmtpServer always(String step, String reply) {
		this.always.put(step, reply);
		return this;
	}

	private synchronized String reply(String step, String usual) {
		String next = this.script.getOrDefault(step, new ArrayDeque<>()).poll();
		return (next != null) ? next : this.always.getOrDefault(step, usual);
	}

	private void listen() {
		while (!this.listener.isClosed()) {
			try {
				Socket socket = this.listener.accept();
				this.connections.incrementAndGet();
				begin();
				Thread thread = new Thread(() -> serve(socket), "scripted-smtp-session");
				thread.setDaemon(true);
				thread.start();
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket socket) {
		try (socket) {
			InputStream in = new BufferedInputStream(socket.getInputStream());
			boolean open = say(socket, reply("CONNECT", "220 scripted"));
			while (open) {
				String line = line(in);
				if (line == null) {
					return;
				}
				if (line.startsWith("MAIL FROM:")) {
					this.senders.add(line.substring("MAIL FROM:".length()).replaceFirst(" .*", ""));
				}
				String command = line.replaceFirst("[ :].*", "").toUpperCase(Locale.ROOT);
				this.commands.add(command);
				open = answer(socket, in, command);
			}
		}
		catch (IOException ex) {
			// the client hung up
		}
		finally {
			end();
		}
	}

	private synchronized void begin() {
		this.open++;
	}

	private synchronized void end() {
		this.open--;
		notifyAll();
	}

	/**
	 * Waits until the server has closed every connection, for ten seconds at most.
	 */
	public synchronized void awaitClosed() {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
		try {
			while (this.open > 0 && System.nanoTime() < end) {
				wait(100);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean answer(Socket socket, InputStream in, String verb) throws IOException {
		if (!"DATA".equals(verb)) {
			String usual = switch (verb) {
				case "EHLO" -> "250-scripted\r\n250 AUTH PLAIN";
				case "AUTH" -> "235 welcome";
				case "QUIT" -> "221 bye";
				default -> "250 ok";
			};
			return say(socket, reply(verb, usual)) && !"QUIT".equals(verb);
		}
		String go = reply("DATA", "354 go");
		if (!say(socket, go) || !go.startsWith("354")) {
			return !"DROP".equals(go);
		}
		String instead = reply("BODY", "");
		if (!instead.isEmpty()) {
			return say(socket, instead);
		}
		byte[] content = content(in);
		String verdict = reply("DOT", "250 queued");
		if (verdict.startsWith("250") || "DROP".equals(verdict)) {
			this.accepted.add(content);
		}
		return say(socket, verdict);
	}

	private byte[] content(InputStream in) throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (String line = line(in); line != null && !".".equals(line); line = line(in)) {
			content
				.write(((line.startsWith(".") ? line.substring(1) : line) + "\r\n").getBytes(StandardCharsets.UTF_8));
		}
		return content.toByteArray();
	}

	private boolean say(Socket socket, String reply) throws IOException {
		if ("DROP".equals(reply)) {
			socket.setSoLinger(true, 0);
			return false;
		}
		if ("TRICKLE".equals(reply)) {
			trickle(socket);
			return false;
		}
		if (!"HANG".equals(reply)) {
			socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
		}
		return !reply.startsWith("421");
	}

	/**
	 * An answer that never ends, a byte at a time.
	 */
	private void trickle(Socket socket) throws IOException {
		socket.getOutputStream().write("250-".getBytes(StandardCharsets.UTF_8));
		while (!socket.isClosed() && !this.listener.isClosed()) {
			socket.getOutputStream().write('x');
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
		}
	}

	private String line(InputStream in) throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = in.read(); next >= 0; next = in.read()) {
			if (next == '\n') {
				return line.toString(StandardCharsets.UTF_8).replace("\r", "");
			}
			line.write(next);
		}
		throw new IOException("end of stream");
	}

	@Override
	public void close() {
		try {
			this.listener.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
