package vn.dondoc.notification.channel;

import java.util.function.BooleanSupplier;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * One batch over SMTP. Connects when the first message needs it. When the server cannot
 * be reached or does not want us, the rest of the batch is deferred without trying.
 */
class SmtpLine implements Channel.Line {

	private static final Log logger = LogFactory.getLog(SmtpLine.class);

	/**
	 * A message that makes the server hang up must not hold up those behind it; a server
	 * that hangs up on several in a row is not available.
	 */
	private static final int LOST_IN_A_ROW = 3;

	private final SmtpChannel channel;

	private final Session session;

	private final ReturnPath returnPath;

	private @Nullable DotTransport transport;

	private @Nullable String unavailable;

	private int lostInARow;

	SmtpLine(SmtpChannel channel, Session session, ReturnPath returnPath) {
		this.channel = channel;
		this.session = session;
		this.returnPath = returnPath;
	}

	@Override
	public Verdict send(Claim claim, BooleanSupplier beforeDot) {
		DotTransport connected = connected();
		if (connected == null) {
			return Verdict
				.deferred("Not tried, no connection to " + this.channel.destination() + ": " + this.unavailable);
		}
		try {
			connected.beginMessage(beforeDot);
			connected.sendMessage(new FrozenMessage(this.session, claim.content(), this.returnPath.of(claim)),
					new Address[] { new InternetAddress(claim.recipient(), true) });
			this.lostInARow = 0;
			return Verdict.sent(this.channel.destination());
		}
		catch (MessagingException | RuntimeException ex) {
			return verdict(connected.lastReply(ex));
		}
	}

	private Verdict verdict(SmtpReply reply) {
		if (reply.refusesUs()) {
			this.unavailable = reply.text();
			this.channel.pause(reply.text());
			close();
		}
		else if (reply.connectionLost()) {
			this.lostInARow++;
			this.unavailable = (this.lostInARow >= LOST_IN_A_ROW) ? reply.text() : null;
			close();
		}
		else {
			this.lostInARow = 0;
		}
		return reply.verdict();
	}

	private @Nullable DotTransport connected() {
		if (this.transport == null && this.unavailable == null) {
			try {
				this.transport = this.channel.connect();
			}
			catch (AuthenticationFailedException ex) {
				this.unavailable = String.valueOf(ex.getMessage());
				this.channel.pause(this.unavailable);
			}
			catch (MessagingException ex) {
				this.unavailable = ex.toString();
				logger.warn("Cannot connect to " + this.channel.destination() + ": " + ex);
			}
		}
		return this.transport;
	}

	/**
	 * What fails here fails after the answer to the last message.
	 */
	@Override
	public void close() {
		DotTransport connected = this.transport;
		this.transport = null;
		if (connected != null) {
			try {
				connected.close();
			}
			catch (MessagingException ex) {
				logger.debug("QUIT failed", ex);
			}
		}
	}

}
