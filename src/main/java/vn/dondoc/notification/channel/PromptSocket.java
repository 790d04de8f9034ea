package vn.dondoc.notification.channel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/**
 * A socket that sends at once what it is given, and that reads no longer than its
 * dialogue may take. The final dot of a mail goes out by itself after the text; otherwise
 * it would wait until the server acknowledges the text, which servers put off by some 40
 * ms. A server that says a byte now and then keeps to every read's timeout, but not to
 * the dialogue's.
 */
class PromptSocket extends Socket {

	private final LineSockets line;

	PromptSocket(LineSockets line) throws IOException {
		this.line = line;
		setTcpNoDelay(true);
	}

	@Override
	public InputStream getInputStream() throws IOException {
		return new FilterInputStream(super.getInputStream()) {

			@Override
			public int read() throws IOException {
				byte[] one = new byte[1];
				return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
			}

			@Override
			public int read(byte[] bytes, int offset, int length) throws IOException {
				return inTime(() -> super.read(bytes, offset, length));
			}

		};
	}

	private int inTime(Reading reading) throws IOException {
		long remaining = TimeUnit.NANOSECONDS.toMillis(this.line.remaining());
		if (remaining <= 0) {
			throw new SocketTimeoutException("The dialogue took too long");
		}
		int usual = getSoTimeout();
		if (usual > 0 && usual <= remaining) {
			return reading.read();
		}
		setSoTimeout((int) Math.min(remaining, Integer.MAX_VALUE));
		try {
			return reading.read();
		}
		finally {
			if (!isClosed()) {
				setSoTimeout(usual);
			}
		}
	}

	/**
	 * Waits for bytes.
	 */
	private interface Reading {

		int read() throws IOException;

	}

}
