package vn.dondoc.accounts;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an attempt to sign in, or to change a password by the current one, wait its turn
 * before any password is looked at.
 */
class BrakeFilter extends OncePerRequestFilter {

	private final RequestMatcher signIns = post(SecurityConfiguration.SIGN_IN);

	private final RequestMatcher changes = post(SecurityConfiguration.OWN_ACCOUNT + "/password");

	private final SignInBrake brake;

	private final KnownDevices devices;

	BrakeFilter(SignInBrake brake, KnownDevices devices) {
		this.brake = brake;
		this.devices = devices;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.signIns.matches(request)) {
			String username = request.getParameter("username");
			brake((username != null) ? username : "", SecurityConfiguration.SIGN_IN, request, response, chain);
			return;
		}
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		if (signedIn != null && this.changes.matches(request)) {
			brake(signedIn.getName(), SecurityConfiguration.OWN_ACCOUNT, request, response, chain);
			return;
		}
		chain.doFilter(request, response);
	}

	private void brake(String username, String back, HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		Duration wait = this.brake.attempt(this.devices.visitor(username, request));
		if (wait.isZero()) {
			chain.doFilter(request, response);
			return;
		}
		response.sendRedirect(request.getContextPath() + back + "?wait=" + wait.plusMillis(999).toSeconds());
	}

	private static RequestMatcher post(String path) {
		return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
	}

}
