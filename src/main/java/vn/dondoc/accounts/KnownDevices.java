package vn.dondoc.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import vn.dondoc.secrets.Secret;
import vn.dondoc.secrets.Secret.Signer;

/**
 * Knows again a browser that signed in to an account before, by a signed cookie. It opens
 * nothing; it only tells the owner from those who guess. It holds no name.
 */
@Component
class KnownDevices {

	private static final String COOKIE = "dondoc-device";

	private static final Pattern VALUE = Pattern.compile("[0-9a-f-]{36}\\.[0-9a-f]{64}");

	private static final int ID = 36;

	private static final Duration KNOWN = Duration.ofDays(180);

	private final Signer signer;

	KnownDevices(Secret secret) {
		this.signer = secret.signer("device");
	}

	/**
	 * Who tries a password.
	 * @param username the name as it was typed
	 */
	Visitor visitor(String username, HttpServletRequest request) {
		String account = Visitor.account(username);
		return new Visitor(account, request.getRemoteAddr(), device(account, request));
	}

	/**
	 * Remembers that this browser signed in.
	 */
	void remember(String username, HttpServletRequest request, HttpServletResponse response) {
		String id = UUID.randomUUID().toString();
		ResponseCookie cookie = ResponseCookie.from(COOKIE, value(id, Visitor.account(username)))
			.path(request.getContextPath() + "/")
			.maxAge(KNOWN)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	private @Nullable String device(String account, HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		if (cookie == null || !VALUE.matcher(cookie.getValue()).matches()) {
			return null;
		}
		String id = cookie.getValue().substring(0, ID);
		return MessageDigest.isEqual(bytes(value(id, account)), bytes(cookie.getValue())) ? id : null;
	}

	private String value(String id, String account) {
		return id + "." + this.signer.sign(id + " " + account);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
