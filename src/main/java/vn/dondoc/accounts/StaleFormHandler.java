package vn.dondoc.accounts;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A sign-in page that lay open until its session ended is shown again instead of an
 * error.
 */
class StaleFormHandler implements AccessDeniedHandler {

	private final RequestMatcher signIn = PathPatternRequestMatcher.withDefaults()
		.matcher(SecurityConfiguration.SIGN_IN);

	private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException, ServletException {
		if (this.signIn.matches(request) && exception instanceof CsrfException) {
			response.sendRedirect(request.getContextPath() + SecurityConfiguration.SIGN_IN + "?again");
			return;
		}
		this.forbidden.handle(request, response, exception);
	}

}
