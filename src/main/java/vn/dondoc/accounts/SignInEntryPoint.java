package vn.dondoc.accounts;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Sends whoever is not signed in to the sign-in page; when htmx asked for a part of a
 * page, the whole page goes there.
 */
class SignInEntryPoint extends LoginUrlAuthenticationEntryPoint {

	SignInEntryPoint() {
		super(SecurityConfiguration.SIGN_IN);
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException, ServletException {
		if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Redirect", request.getContextPath() + SecurityConfiguration.SIGN_IN);
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
			return;
		}
		super.commence(request, response, exception);
	}

}
