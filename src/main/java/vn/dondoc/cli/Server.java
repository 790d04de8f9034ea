package vn.dondoc.cli;

import org.springframework.boot.SpringApplication;

import vn.dondoc.DondocApplication;

/**
 * Starts the server. Kept apart, so that a command loads nothing of Spring.
 */
final class Server {

	private Server() {
	}

	static void run(String[] settings) {
		try {
			SpringApplication.run(DondocApplication.class, settings);
		}
		catch (RuntimeException ex) {
			// Spring has said what was wrong; threads that were started must not keep the
			// process alive
			System.exit(1);
		}
	}

}
