package vn.dondoc.accounts;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Component;

import vn.dondoc.journal.AuditTrail;

/**
 * What follows an attempt to sign in: the brake learns of it, the journal keeps it, and
 * the browser goes on.
 */
@Component
class SignInJournal extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

	private final SignInBrake brake;

	private final KnownDevices devices;

	private final AuditTrail audit;

	private final Accounts accounts;

	private final AuthenticationFailureHandler back = new SimpleUrlAuthenticationFailureHandler(
			SecurityConfiguration.SIGN_IN + "?failed");

	SignInJournal(SignInBrake brake, KnownDevices devices, AuditTrail audit, Accounts accounts) {
		this.brake = brake;
		this.devices = devices;
		this.audit = audit;
		this.accounts = accounts;
		setDefaultTargetUrl("/alerts");
		setRequestCache(new CookieRequestCache());
		setRedirectStrategy((request, response, url) -> response.sendRedirect(within(url)));
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException, ServletException {
		this.brake.succeeded(this.devices.visitor(authentication.getName(), request));
		this.devices.remember(authentication.getName(), request, response);
		this.audit.record(authentication.getName(), "account.signed-in", authentication.getName(),
				request.getRemoteAddr());
		super.onAuthenticationSuccess(request, response, authentication);
	}

	// The kept address names the host that the request named
	private static String within(String url) {
		URI kept = URI.create(url);
		return kept.getRawPath() + ((kept.getRawQuery() != null) ? "?" + kept.getRawQuery() : "");
	}

	/**
	 * Only of accounts that exist: people type their password into the field of the name.
	 */
	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException, ServletException {
		String username = request.getParameter("username");
		if (username != null) {
			this.accounts.account(username)
				.ifPresent((account) -> this.audit.record("anonymous", "account.sign-in-failed", account.username(),
						request.getRemoteAddr()));
		}
		this.back.onAuthenticationFailure(request, response, exception);
	}

}
