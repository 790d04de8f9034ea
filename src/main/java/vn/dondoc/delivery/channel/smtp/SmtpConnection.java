package vn.dondoc.delivery.channel.smtp;

import java.io.IOException;
import java.util.function.BooleanSupplier;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.dondoc.delivery.DeliveryReason;
import vn.dondoc.delivery.channel.Channel;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.Verdict;
import vn.dondoc.delivery.channel.smtp.DotTransport.DotRefusedException;
import vn.dondoc.delivery.channel.smtp.DotTransport.RefusedException;
import vn.dondoc.text.Fault;

/**
 * One connection at a time to a mail server. Connects when a message needs it. When the
 * server cannot be reached or does not want us, what comes is deferred without trying.
 */
class SmtpConnection implements Channel.Line {

	private static final Logger logger = LoggerFactory.getLogger(SmtpConnection.class);

	/**
	 * A message that makes the server hang up must not hold up those behind it; a server
	 * that hangs up on several in a row is not available.
	 */
	private static final int LOST_IN_A_ROW = 3;

	private final SmtpChannel channel;

	private final LineSockets sockets = new LineSockets();

	private @Nullable DotTransport transport;

	private @Nullable String unavailable;

	private int lostInARow;

	private int sentOverIt;

	SmtpConnection(SmtpChannel channel) {
		this.channel = channel;
	}

	@Override
	public Verdict send(ClaimedMail claim, BooleanSupplier beforeDot) {
		this.sockets.allow(this.channel.settings().dialogue());
		DotTransport connected = connected();
		if (connected == null) {
			return Verdict.of(DeliveryReason.NO_CONNECTION, this.channel.destination(),
					String.valueOf(this.unavailable));
		}
		try {
			connected.send(this.channel.returnPath(claim), claim.recipient(), claim.content(), beforeDot);
			this.lostInARow = 0;
			if (++this.sentOverIt >= this.channel.settings().perConnection()) {
				close();
			}
			return Verdict.sent(this.channel.destination());
		}
		catch (DotRefusedException ex) {
			hangUp();
			Throwable cause = ex.getCause();
			return (cause != null)
					? Verdict.of(DeliveryReason.DOT_NOT_COMMITTED,
							Fault.logged(logger, "What is about to be sent could not be recorded", cause))
					: Verdict.of(DeliveryReason.DOT_NOT_GRANTED);
		}
		catch (MessagingException | IOException | RuntimeException ex) {
			return verdict(connected.lastReply(ex), ex);
		}
	}

	private Verdict verdict(SmtpReply reply, Exception ex) {
		if (reply.refusesUs()) {
			this.unavailable = reply.text();
			this.channel.pause(reply.text());
			close();
		}
		else if (reply.connectionLost()) {
			this.lostInARow++;
			this.unavailable = (this.lostInARow >= LOST_IN_A_ROW) ? reply.text() : null;
			hangUp();
		}
		else {
			this.lostInARow = 0;
			if (!goesOn(ex)) {
				hangUp();
			}
		}
		return reply.verdict();
	}

	private static boolean goesOn(Exception ex) {
		return (ex instanceof RefusedException refused) ? refused.goesOn() : ex instanceof SMTPSendFailedException;
	}

	private @Nullable DotTransport connected() {
		if (this.transport == null && this.unavailable == null) {
			try {
				this.sentOverIt = 0;
				this.transport = this.channel.connect(this.sockets);
			}
			catch (AuthenticationFailedException ex) {
				this.unavailable = String.valueOf(ex.getMessage());
				this.channel.pause(this.unavailable);
			}
			catch (MessagingException | RuntimeException ex) {
				this.unavailable = ex.toString();
				logger.warn("Cannot connect to " + this.channel.destination() + ": " + ex);
			}
		}
		return this.transport;
	}

	/**
	 * Ends the connection without a word.
	 */
	private void hangUp() {
		try {
			this.sockets.hangUp();
		}
		catch (IOException ex) {
			logger.debug("Hanging up failed", ex);
		}
		close();
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
