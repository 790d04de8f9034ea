package vn.dondoc.web.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Waits for the whole body of a request before a thread is given to it, so that whoever
 * sends slowly holds a connection and a little memory, and keeps nobody else waiting. A
 * body has a limit of size and of time, and so have all together that come from people
 * who are not signed in.
 */
class WholeBodyFilter implements Filter {

	/**
	 * A draft of the editor whose session has ended is told so, and not that it is large.
	 */
	static final int MOST_ANONYMOUS = 256 * 1024;

	/** Of all who are not signed in together. */
	static final long MOST_HELD = 32L * 1024 * 1024;

	static final int MOST_SIGNED_IN = 2 * 1024 * 1024;

	static final Duration LONGEST_ANONYMOUS = Duration.ofSeconds(10);

	static final Duration LONGEST_SIGNED_IN = Duration.ofSeconds(30);

	private final AtomicLong heldAnonymous = new AtomicLong();

	private final AtomicLong heldSignedIn = new AtomicLong();

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!(request instanceof HttpServletRequest asked) || !(response instanceof HttpServletResponse answer)) {
			chain.doFilter(request, response);
		}
		else if (asked.getAttribute(BodyReader.BODY) instanceof byte[] body) {
			chain.doFilter(new WholeBodyRequest(asked, body), response);
		}
		else if (hasBody(asked)) {
			await(asked, answer);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private void await(HttpServletRequest request, HttpServletResponse response) throws IOException {
		boolean signedIn = request.isRequestedSessionIdValid();
		int most = signedIn ? MOST_SIGNED_IN : MOST_ANONYMOUS;
		if (request.getContentLengthLong() > most) {
			refuse(response, HttpStatus.CONTENT_TOO_LARGE);
			return;
		}
		AsyncContext async = request.startAsync();
		async.setTimeout((signedIn ? LONGEST_SIGNED_IN : LONGEST_ANONYMOUS).toMillis());
		BodyReader reader = new BodyReader(async, request.getInputStream(), most,
				signedIn ? this.heldSignedIn : this.heldAnonymous, signedIn ? Long.MAX_VALUE : MOST_HELD);
		async.addListener(reader);
		request.getInputStream().setReadListener(reader);
	}

	private static boolean hasBody(HttpServletRequest request) {
		return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
	}

	static void refuse(HttpServletResponse response, HttpStatus status) {
		response.setStatus(status.value());
		response.setHeader(HttpHeaders.CONNECTION, "close");
	}

}
