package vn.dondoc.web.accounts;

import java.io.Serializable;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * A password that was just made, for whoever made it to hand over. It is held by their
 * session until they go to another page, so that a reload does not lose it.
 *
 * @param username whose password
 * @param password the password
 */
record OneTimePassword(String username, String password) implements Serializable {

	private static final String NAME = OneTimePassword.class.getName();

	void keep(HttpServletRequest request) {
		request.getSession().setAttribute(NAME, this);
	}

	static Optional<OneTimePassword> kept(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? Optional.ofNullable((OneTimePassword) session.getAttribute(NAME)) : Optional.empty();
	}

	static void forget(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(NAME);
		}
	}

}
