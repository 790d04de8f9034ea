package vn.dondoc.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The session of whoever is asking.
 */
@Component
public class OpenSession {

	private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	private final SignInBrake brake;

	private final KnownDevices devices;

	OpenSession(SignInBrake brake, KnownDevices devices) {
		this.brake = brake;
		this.devices = devices;
	}

	/**
	 * Goes on with this session under what has become of its user, while all other
	 * sessions of that user end. The password that was asked for was right.
	 * @param user the user as it stands now
	 * @param request the request
	 * @param response the response
	 */
	public void renew(CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
		this.brake.succeeded(this.devices.visitor(user.username(), request));
		if (request.getSession(false) != null) {
			request.changeSessionId();
		}
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
		SecurityContextHolder.setContext(context);
		this.sessions.saveContext(context, request, response);
	}

}
