package vn.dondoc;

import com.icegreen.greenmail.util.ServerSetup;

/**
 * Where a mail server of the tests listens.
 */
public final class MailServer {

	private MailServer() {
	}

	/**
	 * A free port of this machine, with more time to start than the usual two seconds.
	 * @param protocol one of the protocols of {@link ServerSetup}
	 * @return the setup
	 */
	public static ServerSetup on(String protocol) {
		ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
		setup.setServerStartupTimeout(60_000);
		return setup;
	}

}
