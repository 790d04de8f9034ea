package vn.dondoc.notification.channel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP transport that says how far the dialogue came and what the server answered
 * there, and that asks before it writes the final dot.
 */
class DotTransport extends SMTPTransport {

	private BooleanSupplier beforeDot = () -> false;

	private Phase phase = Phase.SENDER;

	private int reply;

	private String replyText = "";

	DotTransport(Session session, String protocol) {
		super(session, new URLName(protocol, null, -1, null, null, null), protocol, "smtps".equals(protocol));
	}

	void beginMessage(BooleanSupplier beforeDot) {
		this.beforeDot = beforeDot;
		enter(Phase.SENDER);
	}

	@Override
	protected void rcptTo() throws MessagingException {
		enter(Phase.RECIPIENT);
		super.rcptTo();
	}

	@Override
	protected OutputStream data() throws MessagingException {
		enter(Phase.DATA);
		return super.data();
	}

	/**
	 * Replaces the inherited steps: the end of the last line flushes the content first,
	 * so that what fails on the way there fails before the dot.
	 */
	@Override
	protected void finishData() throws IOException, MessagingException {
		sendCommand("");
		askBeforeDot();
		enter(Phase.DOT);
		if (simpleCommand(".") / 100 != 2) {
			throw new MessagingException("Not accepted: " + getLastServerResponse());
		}
	}

	/**
	 * Only an I/O error makes the transport hang up, without a QUIT that would be taken
	 * for content.
	 */
	private void askBeforeDot() throws IOException {
		boolean granted;
		try {
			granted = this.beforeDot.getAsBoolean();
		}
		catch (RuntimeException ex) {
			throw new IOException("The final dot could not be committed", ex);
		}
		if (!granted) {
			throw new IOException("The claim was lost before the final dot");
		}
	}

	@Override
	protected void finishBdat() throws IOException {
		throw new IOException("CHUNKING is off: it has no final dot to ask before");
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
	 * @param failure why it ended, or {@code null} when it did not fail
	 */
	SmtpReply lastReply(@Nullable Exception failure) {
		String text = (this.reply > 0) ? this.replyText : String.valueOf(failure);
		return new SmtpReply(this.phase, this.reply, text);
	}

	/**
	 * The steps of a dialogue.
	 */
	enum Phase {

		SENDER, RECIPIENT, DATA, DOT

	}

}
