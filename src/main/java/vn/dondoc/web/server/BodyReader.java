package vn.dondoc.web.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Takes in a body as it comes, and lets the request go on once all of it is there.
 */
class BodyReader implements ReadListener, AsyncListener {

	/**
	 * The attribute under which the request has its body.
	 */
	static final String BODY = BodyReader.class.getName();

	private static final int AT_ONCE = 8 * 1024;

	private final AsyncContext async;

	private final ServletInputStream input;

	private final int most;

	private final AtomicLong held;

	private final long mostHeld;

	private final AtomicBoolean done = new AtomicBoolean();

	private final ByteArrayOutputStream body = new ByteArrayOutputStream();

	BodyReader(AsyncContext async, ServletInputStream input, int most, AtomicLong held, long mostHeld) {
		this.async = async;
		this.input = input;
		this.most = most;
		this.held = held;
		this.mostHeld = mostHeld;
	}

	@Override
	public void onDataAvailable() throws IOException {
		byte[] bytes = new byte[AT_ONCE];
		while (!this.done.get() && this.input.isReady()) {
			int read = this.input.read(bytes);
			if (read < 0) {
				return;
			}
			this.body.write(bytes, 0, read);
			if (this.held.addAndGet(read) > this.mostHeld || this.body.size() > this.most) {
				end(HttpStatus.CONTENT_TOO_LARGE);
			}
		}
	}

	@Override
	public void onAllDataRead() {
		if (this.done.compareAndSet(false, true)) {
			this.async.getRequest().setAttribute(BODY, this.body.toByteArray());
			this.async.dispatch();
		}
	}

	@Override
	public void onError(Throwable failure) {
		end(HttpStatus.BAD_REQUEST);
	}

	@Override
	public void onTimeout(AsyncEvent event) {
		end(HttpStatus.REQUEST_TIMEOUT);
	}

	@Override
	public void onError(AsyncEvent event) {
		end(HttpStatus.BAD_REQUEST);
	}

	@Override
	public void onComplete(@Nullable AsyncEvent event) {
		this.held.addAndGet(-this.body.size());
	}

	@Override
	public void onStartAsync(@Nullable AsyncEvent event) {
		// Whoever goes on with the request looks after it
	}

	private void end(HttpStatus status) {
		if (this.done.compareAndSet(false, true)) {
			if (this.async.getResponse() instanceof HttpServletResponse response && !response.isCommitted()) {
				WholeBodyFilter.refuse(response, status);
			}
			this.async.complete();
		}
	}

}
