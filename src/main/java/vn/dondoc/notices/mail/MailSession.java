package vn.dondoc.notices.mail;

import java.util.Properties;

import jakarta.mail.Session;
import org.eclipse.angus.mail.util.MailStreamProvider;

/**
 * The session of mails that are written or read here, without a server.
 */
public final class MailSession {

	private static final String STREAMS = "jakarta.mail.util.StreamProvider";

	static {
		// Otherwise every jar is searched for it, several times a mail
		if (System.getProperty(STREAMS) == null) {
			System.setProperty(STREAMS, MailStreamProvider.class.getName());
		}
	}

	private static final Session WITHOUT_SERVER = Session.getInstance(new Properties());

	private MailSession() {
	}

	/**
	 * The session.
	 * @return one session for all; it has no settings and may be shared by threads
	 */
	public static Session withoutServer() {
		return WITHOUT_SERVER;
	}

}
