package vn.dondoc.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.util.StringUtils;

/**
 * Lets a monitoring system read the metrics by a token of its own, and admins who are
 * signed in. Without a token only they can.
 *
 * @param token the token; empty for none
 */
@ConfigurationProperties("dondoc.metrics")
record MetricsAccess(@DefaultValue("") String token) implements AuthorizationManager<RequestAuthorizationContext> {

	private static final int SHORTEST = 16;

	MetricsAccess {
		if (StringUtils.hasText(token) && token.length() < SHORTEST) {
			throw new IllegalArgumentException(
					"dondoc.metrics.token is too short; expected at least " + SHORTEST + " characters");
		}
	}

	@Override
	public AuthorizationDecision authorize(Supplier<? extends Authentication> authentication,
			RequestAuthorizationContext context) {
		String header = context.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
		return new AuthorizationDecision((header != null) ? knows(header) : isAdmin(authentication.get()));
	}

	private boolean knows(String header) {
		return StringUtils.hasText(this.token) && MessageDigest.isEqual(bytes("Bearer " + this.token), bytes(header));
	}

	private static boolean isAdmin(Authentication authentication) {
		return authentication.getAuthorities()
			.stream()
			.anyMatch((authority) -> ("ROLE_" + Role.ADMIN).equals(authority.getAuthority()));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public String toString() {
		return "MetricsAccess[token=" + (StringUtils.hasText(this.token) ? "set" : "not set") + "]";
	}

}
