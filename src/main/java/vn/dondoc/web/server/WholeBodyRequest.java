package vn.dondoc.web.server;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * A request whose body is all there, in UTF-8.
 */
class WholeBodyRequest extends HttpServletRequestWrapper {

	private static final int MOST_PARAMETERS = 1_000;

	private final byte[] body;

	private @Nullable Map<String, String[]> parameters;

	WholeBodyRequest(HttpServletRequest request, byte[] body) {
		super(request);
		this.body = body;
	}

	/**
	 * Nobody has seen this request yet. Filters that look once at each request pass over
	 * one that comes back to them, and so would the protection of forms.
	 */
	@Override
	public DispatcherType getDispatcherType() {
		return DispatcherType.REQUEST;
	}

	@Override
	public ServletInputStream getInputStream() {
		return new Bytes(new ByteArrayInputStream(this.body));
	}

	@Override
	public BufferedReader getReader() {
		return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		if (this.parameters == null) {
			this.parameters = read();
		}
		return this.parameters;
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = getParameterMap().get(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return getParameterMap().get(name);
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(getParameterMap().keySet());
	}

	private Map<String, String[]> read() {
		Map<String, List<String>> all = new LinkedHashMap<>();
		super.getParameterMap().forEach((name, values) -> all.put(name, new ArrayList<>(List.of(values))));
		String type = getContentType();
		if (type != null && type.regionMatches(true, 0, MediaType.APPLICATION_FORM_URLENCODED_VALUE, 0,
				MediaType.APPLICATION_FORM_URLENCODED_VALUE.length())) {
			readForm(all);
		}
		Map<String, String[]> read = new LinkedHashMap<>();
		all.forEach((name, values) -> read.put(name, values.toArray(String[]::new)));
		return Collections.unmodifiableMap(read);
	}

	// As a browser sends it; what is no such form has no parameters, and so is refused
	private void readForm(Map<String, List<String>> all) {
		String[] pairs = new String(this.body, StandardCharsets.UTF_8).split("&", MOST_PARAMETERS + 1);
		if (pairs.length > MOST_PARAMETERS) {
			return;
		}
		try {
			for (String pair : pairs) {
				int equals = pair.indexOf('=');
				String name = decode((equals < 0) ? pair : pair.substring(0, equals));
				all.computeIfAbsent(name, (key) -> new ArrayList<>())
					.add((equals < 0) ? "" : decode(pair.substring(equals + 1)));
			}
		}
		catch (IllegalArgumentException ex) {
			all.clear();
		}
	}

	private static String decode(String encoded) {
		return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
	}

	/**
	 * A body that is all there.
	 */
	private static final class Bytes extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		private Bytes(ByteArrayInputStream bytes) {
			this.bytes = bytes;
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			return this.bytes.read(target, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("The body is there already");
		}

	}

}
