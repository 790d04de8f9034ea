package vn.dondoc.rig;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

import vn.dondoc.rig.Answer.End;

/**
 * One connection of a {@link ScriptedRelay}.
 */
final class RelaySession {

	private final Socket socket;

	private final InputStream in;

	private final int number;

	private final ScriptedRelay.Script script;

	private final MailDrop drop;

	private String client = "";

	private String recipient = "";

	RelaySession(Socket socket, int number, ScriptedRelay.Script script, MailDrop drop) throws IOException {
		this.socket = socket;
		this.in = new BufferedInputStream(socket.getInputStream());
		this.number = number;
		this.script = script;
		this.drop = drop;
		socket.setTcpNoDelay(true);
	}

	void converse() throws IOException {
		boolean open = step(Phase.CONNECT, "220 relay");
		while (open) {
			open = command(line());
		}
	}

	private boolean command(String line) throws IOException {
		String verb = line.replaceFirst("[ :].*", "").toUpperCase(Locale.ROOT);
		switch (verb) {
			case "EHLO", "HELO" -> {
				this.client = line.substring(4).strip();
				return step(Phase.EHLO, "250-relay\r\n250-AUTH PLAIN\r\n250 8BITMIME");
			}
			case "AUTH" -> {
				return step(Phase.AUTH, "235 welcome");
			}
			case "MAIL" -> {
				this.recipient = "";
				return step(Phase.MAIL, "250 ok");
			}
			case "RCPT" -> {
				this.recipient = line.replaceFirst("(?i)^RCPT TO: *<([^>]*)>.*", "$1");
				return step(Phase.RCPT, "250 ok");
			}
			case "DATA" -> {
				return data();
			}
			case "QUIT" -> {
				step(Phase.QUIT, "221 bye");
				return false;
			}
			default -> {
				return step(Phase.RSET, "250 ok");
			}
		}
	}

	private boolean data() throws IOException {
		Answer go = ask(Phase.DATA, "354 go on");
		if (!perform(go) || !go.accepts()) {
			return go.end() == End.OPEN;
		}
		byte[] content = content();
		Answer verdict = ask(Phase.DOT, "250 ok");
		if (!verdict.accepts()) {
			return perform(verdict);
		}
		this.drop.keep(this.recipient, content);
		Answer said = this.script.at(new Step(Phase.KEPT, this.number, this.client, this.recipient), verdict);
		return perform(said) && perform(ask(Phase.ANSWERED, ""));
	}

	private boolean step(Phase phase, String usual) throws IOException {
		return perform(ask(phase, usual));
	}

	private Answer ask(Phase phase, String usual) {
		return this.script.at(new Step(phase, this.number, this.client, this.recipient), Answer.say(usual));
	}

	private boolean perform(Answer answer) throws IOException {
		answer.first().run();
		if (!answer.text().isEmpty()) {
			write((answer.text() + "\r\n").getBytes(StandardCharsets.UTF_8), answer.eachByte());
		}
		switch (answer.end()) {
			case RESET -> this.socket.setSoLinger(true, 0);
			case HANGING -> this.in.transferTo(java.io.OutputStream.nullOutputStream());
			default -> {
			}
		}
		return answer.end() == End.OPEN;
	}

	private void write(byte[] reply, Duration eachByte) throws IOException {
		if (eachByte.isZero()) {
			this.socket.getOutputStream().write(reply);
			return;
		}
		for (byte one : reply) {
			LockSupport.parkNanos(eachByte.toNanos());
			this.socket.getOutputStream().write(one);
		}
	}

	private byte[] content() throws IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (String line = line(); !".".equals(line); line = line()) {
			content.write((line.startsWith(".") ? line.substring(1) : line).getBytes(StandardCharsets.UTF_8));
			content.write('\r');
			content.write('\n');
		}
		return content.toByteArray();
	}

	private String line() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = this.in.read(); next >= 0; next = this.in.read()) {
			if (next == '\n') {
				String text = line.toString(StandardCharsets.UTF_8);
				return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
			}
			line.write(next);
		}
		throw new EOFException("The client hung up");
	}

}
