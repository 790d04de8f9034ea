package vn.dondoc.accounts;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at the account again at each request: a session ends as soon as its account was
 * disabled, or got another role or password; and whoever has a temporary password gets no
 * further than changing it.
 */
class OpenSessionFilter extends OncePerRequestFilter {

	private final RequestMatcher assets = anyOf(SecurityConfiguration.ASSETS.stream());

	private final RequestMatcher withTemporaryPassword = anyOf(
			Stream.of("/account", "/account/password", "/account/language", SecurityConfiguration.SIGN_OUT));

	private final Accounts accounts;

	private final SecurityContextLogoutHandler end = new SecurityContextLogoutHandler();

	OpenSessionFilter(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return this.assets.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof CurrentUser user)) {
			chain.doFilter(request, response);
			return;
		}
		Optional<CurrentUser> now = this.accounts.user(user.username());
		if (now.isEmpty() || !user.agreesWith(now.get())) {
			this.end.logout(request, response, authentication);
			response.sendRedirect(request.getContextPath() + SecurityConfiguration.SIGN_IN + "?ended");
		}
		else if (now.get().mustChangePassword() && !this.withTemporaryPassword.matches(request)) {
			response.sendRedirect(request.getContextPath() + "/account");
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static RequestMatcher anyOf(Stream<String> paths) {
		return new OrRequestMatcher(
				paths.<RequestMatcher>map((path) -> PathPatternRequestMatcher.withDefaults().matcher(path)).toList());
	}

}
