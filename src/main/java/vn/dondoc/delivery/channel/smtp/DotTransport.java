package vn.dondoc.delivery.channel.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP transport that sends frozen bytes to one recipient. It knows how far the
 * dialogue came and what the server answered there, it asks before it writes the final
 * dot, and it sends sender, recipient and DATA at once to a server that lets it (RFC
 * 2920).
 */
class DotTransport extends SMTPTransport {

	private static final String DATA = "DATA";

	private boolean secured;

	private boolean dataIsSent;

	private Phase phase = Phase.SENDER;

	private int reply;

	private String replyText = "";

	private final LineSockets sockets;

	DotTransport(Session session, String protocol, LineSockets sockets) {
		super(session, new URLName(protocol, null, -1, null, null, null), protocol, "smtps".equals(protocol));
		this.sockets = sockets;
		this.secured = "smtps".equals(protocol);
	}

	@Override
	protected void startTLS() throws MessagingException {
		super.startTLS();
		this.secured = true;
	}

	/**
	 * Sends one message. If this does not end with an exception, the server took it.
	 * @param content what to send; ends with a line end
	 * @param beforeDot commits that the final dot is about to be written
	 * @throws RefusedException when the server refused it and the connection is fit for
	 * the next
	 */
	synchronized void send(String from, String to, byte[] content, BooleanSupplier beforeDot)
			throws MessagingException, IOException {
		enter(Phase.SENDER);
		checkConnected();
		name(from, to);
		enter(Phase.DATA);
		OutputStream body = data();
		enter(Phase.TEXT);
		text(body, content);
		askBeforeDot(beforeDot);
		dot();
		enter(Phase.DOT);
		expect(readServerResponse(), 2);
	}

	/**
	 * Hands the final dot to the system. Where that fails nothing of it left, so the
	 * server cannot have taken the message.
	 */
	private void dot() throws MessagingException, IOException {
		sendCommand(".");
		this.sockets.push();
	}

	/**
	 * What fails on the way there fails before the dot, because all of it is pushed. The
	 * library's stream goes over every byte twice, so text leaves without it where
	 * nothing stands between it and the socket.
	 */
	private void text(OutputStream body, byte[] content) throws MessagingException, IOException {
		if (this.secured || !this.sockets.write(MailText.of(content))) {
			body.write(content, 0, content.length - 2);
			// The end of the last line flushes the content
			sendCommand("");
		}
		this.sockets.push();
	}

	private void name(String from, String to) throws MessagingException {
		String mail = "MAIL FROM:<" + from + ">";
		String rcpt = "RCPT TO:<" + to + ">";
		this.dataIsSent = supportsExtension("PIPELINING");
		sendCommand(mail);
		if (this.dataIsSent) {
			sendCommand(rcpt);
			super.sendCommand(DATA);
		}
		int sender = readServerResponse();
		if (sender / 100 != 2) {
			refused(this.dataIsSent ? 2 : 0);
		}
		if (!this.dataIsSent) {
			sendCommand(rcpt);
		}
		enter(Phase.RECIPIENT);
		int recipient = readServerResponse();
		if (recipient / 100 != 2) {
			refused(this.dataIsSent ? 1 : 0);
		}
	}

	/**
	 * Brings the dialogue back to its start after a refusal, whose answer is kept. A
	 * server that said yes to DATA although nobody is to receive it wants an end of the
	 * content (RFC 2920, 3.1); without a recipient it goes nowhere.
	 * @param outstanding how many commands the server has yet to answer
	 */
	private void refused(int outstanding) throws MessagingException {
		int last = this.reply;
		for (int i = 0; i < outstanding && last > 0; i++) {
			last = readServerResponse();
		}
		if (outstanding > 0 && last / 100 == 3) {
			last = simpleCommand(".");
		}
		if (last > 0 && this.reply != 421) {
			last = simpleCommand("RSET");
		}
		throw new RefusedException(this.replyText, last / 100 == 2);
	}

	private void expect(int code, int kind) throws MessagingException {
		if (code / 100 != kind) {
			throw new RefusedException(this.replyText, code >= 400 && code <= 599 && code != 421);
		}
	}

	private static void askBeforeDot(BooleanSupplier beforeDot) throws IOException {
		boolean granted;
		try {
			granted = beforeDot.getAsBoolean();
		}
		catch (RuntimeException ex) {
			throw new DotRefusedException("The final dot could not be committed", ex);
		}
		if (!granted) {
			throw new DotRefusedException("The claim was lost before the final dot", null);
		}
	}

	/**
	 * Leaves out DATA when it is sent already; what comes next reads its answer.
	 */
	@Override
	protected void sendCommand(String command) throws MessagingException {
		if (this.dataIsSent && DATA.equals(command)) {
			this.dataIsSent = false;
		}
		else {
			super.sendCommand(command);
		}
	}

	@Override
	protected int readServerResponse() throws MessagingException {
		int code = super.readServerResponse();
		if (this.reply == 0) {
			this.reply = code;
			this.replyText = getLastServerResponse();
		}
		return code;
	}

	private void enter(Phase next) {
		this.phase = next;
		this.reply = 0;
		this.replyText = "";
	}

	/**
	 * What the server said to the step that the dialogue ended at.
	 * @param failure why it ended
	 */
	SmtpReply lastReply(Exception failure) {
		String text = (this.reply > 0) ? this.replyText : String.valueOf(failure);
		return new SmtpReply(this.phase, this.reply, text);
	}

	/**
	 * The server said no.
	 */
	static final class RefusedException extends MessagingException {

		private static final long serialVersionUID = 1;

		private final boolean goesOn;

		RefusedException(String reply, boolean goesOn) {
			super(reply);
			this.goesOn = goesOn;
		}

		/**
		 * Whether the connection is fit for the next message.
		 */
		boolean goesOn() {
			return this.goesOn;
		}

	}

	/**
	 * The final dot must not be written.
	 */
	static final class DotRefusedException extends IOException {

		private static final long serialVersionUID = 1;

		DotRefusedException(String message, @Nullable Throwable cause) {
			super(message, cause);
		}

	}

}
