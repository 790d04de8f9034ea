package vn.dondoc.security;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an attempt to sign in wait its turn before any password is looked at.
 */
class BrakeFilter extends OncePerRequestFilter {

	private final SignInBrake brake;

	BrakeFilter(SignInBrake brake) {
		this.brake = brake;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"POST".equals(request.getMethod()) || !SecurityConfiguration.SIGN_IN.equals(request.getServletPath());
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
