package vn.dondoc.delivery.channel.smtp;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A socket that gathers what is written until an answer is waited for, and that reads no
 * longer than its dialogue may take. Commands that need no answer in between thus leave
 * together, in one packet and one system call. What leaves does so at once; otherwise the
 * final dot would wait until the server acknowledges the text, which servers put off by
 * some 40 ms. A server that says a byte now and then keeps to every read's timeout, but
 * not to the dialogue's.
 */
class PromptSocket extends Socket {

	private static final int AT_ONCE = 1 << 15;

	private final LineSockets line;

	private @Nullable BufferedOutputStream out;

	PromptSocket(LineSockets line) throws IOException {
		this.line = line;
		setTcpNoDelay(true);
	}

	/**
	 * Sends what was written.
	 */
	void push() throws IOException {
		BufferedOutputStream written = this.out;
		if (written != null) {
			written.flush();
		}
	}

	@Override
	public OutputStream getOutputStream() throws IOException {
		if (this.out == null) {
			this.out = new BufferedOutputStream(super.getOutputStream(), AT_ONCE);
		}
		BufferedOutputStream gathering = this.out;
		return new OutputStream() {

			@Override
			public void write(int one) throws IOException {
				gathering.write(one);
			}

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				gathering.write(bytes, offset, length);
			}

		};
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
		push();
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
