package vn.dondoc.accounts;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an attempt to sign in wait its turn before any password is looked at.
 */
class BrakeFilter extends OncePerRequestFilter {

	private final RequestMatcher attempts = PathPatternRequestMatcher.withDefaults()
		.matcher(HttpMethod.POST, SecurityConfiguration.SIGN_IN);

	private final SignInBrake brake;

	BrakeFilter(SignInBrake brake) {
		this.brake = brake;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !this.attempts.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String username = request.getParameter("username");
		Duration wait = this.brake.attempt((username != null) ? username : "", request.getRemoteAddr());
		if (wait.isZero()) {
			chain.doFilter(request, response);
			return;
		}
		response.sendRedirect(
				request.getContextPath() + SecurityConfiguration.SIGN_IN + "?wait=" + wait.plusMillis(999).toSeconds());
	}

}
