package vn.dondoc.delivery.channel.smtp;

import java.time.Clock;
import java.time.Duration;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

import vn.dondoc.delivery.ChannelStatus;
import vn.dondoc.delivery.channel.Channel;
import vn.dondoc.delivery.channel.ClaimedMail;
import vn.dondoc.delivery.channel.ReturnPath;
import vn.dondoc.delivery.mailbox.PasswordSettings;

/**
 * Sends mails to the server of {@code spring.mail.*}, over as many connections as lines
 * are asked for.
 */
public class SmtpChannel implements Channel {

	private static final Logger logger = LoggerFactory.getLogger(SmtpChannel.class);

	private static final Duration PAUSE = Duration.ofMinutes(30);

	private final JavaMailSenderImpl server;

	private final SmtpSettings settings;

	private final ReturnPath returnPath;

	private final String protocol;

	private final Clock clock;

	private volatile ChannelStatus lastPause = ChannelStatus.OPEN;

	/**
	 * A channel to one server.
	 * @param server where it is and how to sign in
	 * @param settings how long and how much may be said on a connection
	 * @param passwords whether the password may be sent without TLS
	 * @param returnPath names the sender of the envelope
	 * @param clock the clock that pauses go by
	 */
	public SmtpChannel(JavaMailSenderImpl server, SmtpSettings settings, PasswordSettings passwords,
			ReturnPath returnPath, Clock clock) {
		this.server = server;
		this.settings = settings;
		this.returnPath = returnPath;
		this.protocol = "smtps".equals(server.getProtocol()) ? "smtps" : "smtp";
		this.clock = clock;
		secure(server.getJavaMailProperties(), passwords);
	}

	/**
	 * Timeouts that are not set are infinite; CHUNKING has no final dot; SMTPUTF8 is not
	 * asked for, and would change how text is written. A password goes over TLS only,
	 * also where somebody on the way says that the server knows none.
	 */
	private void secure(Properties properties, PasswordSettings passwords) {
		String prefix = "mail." + this.protocol + ".";
		properties.putIfAbsent(prefix + "connectiontimeout", "10000");
		properties.putIfAbsent(prefix + "timeout", "60000");
		properties.putIfAbsent(prefix + "writetimeout", "60000");
		// Otherwise a server that does not answer is tried twice, with sockets of either
		// kind
		properties.putIfAbsent(prefix + "socketFactory.fallback", "false");
		properties.putIfAbsent(prefix + "ssl.checkserveridentity", "true");
		if (StringUtils.hasText(this.server.getUsername()) && !passwords.passwordsWithoutTls()) {
			properties.setProperty(prefix + "starttls.enable", "true");
			properties.setProperty(prefix + "starttls.required", "true");
		}
		properties.remove(prefix + "chunksize");
		properties.remove("mail.mime.allowutf8");
	}

	@Override
	public String destination() {
		int port = this.server.getPort();
		return this.protocol + "://" + this.server.getHost() + ((port > 0) ? ":" + port : "");
	}

	@Override
	public ChannelStatus status() {
		ChannelStatus last = this.lastPause;
		return (last.pausedUntil() == null || !this.clock.instant().isBefore(last.pausedUntil())) ? ChannelStatus.OPEN
				: last;
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
		return new SmtpConnection(this);
	}

	SmtpSettings settings() {
		return this.settings;
	}

	String returnPath(ClaimedMail claim) {
		return this.returnPath.of(claim);
	}

	/**
	 * Connects and signs in.
	 * @param sockets makes the connection
	 */
	DotTransport connect(LineSockets sockets) throws MessagingException {
		Properties properties = new Properties();
		properties.putAll(this.server.getSession().getProperties());
		properties.putIfAbsent("mail." + this.protocol + ".socketFactory", sockets);
		DotTransport transport = new DotTransport(Session.getInstance(properties), this.protocol, sockets);
		transport.connect(this.server.getHost(), this.server.getPort(), this.server.getUsername(),
				this.server.getPassword());
		return transport;
	}

}
