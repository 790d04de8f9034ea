package vn.dondoc.notification.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

import jakarta.mail.MessagingException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.dondoc.notification.ChannelStatus;

/**
 * Sends mails to the server of {@code spring.mail.*}, one connection a batch.
 */
public class SmtpChannel implements Channel {

	private static final Log logger = LogFactory.getLog(SmtpChannel.class);

	private static final Duration PAUSE = Duration.ofMinutes(30);

	private final JavaMailSenderImpl settings;

	private final ReturnPath returnPath;

	private final String protocol;

	private final Clock clock;

	private volatile ChannelStatus lastPause = ChannelStatus.OPEN;

	/**
	 * A channel to one server.
	 * @param settings where it is and how to sign in
	 * @param returnPath names the sender of the envelope
	 * @param clock the clock that pauses go by
	 */
	public SmtpChannel(JavaMailSenderImpl settings, ReturnPath returnPath, Clock clock) {
		this.settings = settings;
		this.returnPath = returnPath;
		this.protocol = "smtps".equals(settings.getProtocol()) ? "smtps" : "smtp";
		this.clock = clock;
		secure(settings.getJavaMailProperties());
	}

	/**
	 * Timeouts that are not set are infinite; CHUNKING has no final dot.
	 */
	private void secure(Properties properties) {
		String prefix = "mail." + this.protocol + ".";
		properties.putIfAbsent(prefix + "connectiontimeout", "10000");
		properties.putIfAbsent(prefix + "timeout", "60000");
		properties.putIfAbsent(prefix + "writetimeout", "60000");
		properties.putIfAbsent(prefix + "socketFactory", new PromptSockets());
		// Otherwise a server that does not answer is tried twice, with sockets of either
		// kind
		properties.putIfAbsent(prefix + "socketFactory.fallback", "false");
		properties.remove(prefix + "chunksize");
		properties.remove(prefix + "sendpartial");
		properties.remove(prefix + "reportsuccess");
	}

	@Override
	public String destination() {
		int port = this.settings.getPort();
		return this.protocol + "://" + this.settings.getHost() + ((port > 0) ? ":" + port : "");
	}

	@Override
	public ChannelStatus status() {
		ChannelStatus last = this.lastPause;
		Instant until = last.pausedUntil();
		return (until == null || !this.clock.instant().isBefore(until)) ? ChannelStatus.OPEN : last;
	}

	/**
	 * Tries nothing for a while, so that a wrong password does not lock the account.
	 */
	void pause(String why) {
		this.lastPause = ChannelStatus.paused(this.clock.instant().plus(PAUSE), why);
		logger.error("The mail server refuses our credentials; nothing is sent for 30 minutes: " + why);
	}

	@Override
	public Line line() {
		return new SmtpLine(this, this.settings.getSession(), this.returnPath);
	}

	DotTransport connect() throws MessagingException {
		DotTransport transport = new DotTransport(this.settings.getSession(), this.protocol);
		transport.connect(this.settings.getHost(), this.settings.getPort(), this.settings.getUsername(),
				this.settings.getPassword());
		return transport;
	}

}
