package vn.dondoc.web.layout;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

import vn.dondoc.accounts.CurrentUser;

/**
 * Which language a page speaks: what was switched to in this browser, else what the
 * account says, else Vietnamese.
 */
@Component("localeResolver")
public class Languages implements LocaleResolver {

	private static final String COOKIE = "dondoc-lang";

	private static final String ATTRIBUTE = Languages.class.getName();

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.ENGLISH);

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof Locale switched) {
			return switched;
		}
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		Locale remembered = (cookie != null) ? spoken(cookie.getValue()) : null;
		if (remembered != null) {
			return remembered;
		}
		Locale own = (request.getUserPrincipal() instanceof Authentication authentication
				&& authentication.getPrincipal() instanceof CurrentUser user) ? spoken(user.locale()) : null;
		return (own != null) ? own : VIETNAMESE;
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		Locale spoken = (locale != null) ? spoken(locale.getLanguage()) : null;
		if (spoken == null || response == null) {
			return;
		}
		request.setAttribute(ATTRIBUTE, spoken);
		ResponseCookie cookie = ResponseCookie.from(COOKIE, spoken.getLanguage())
			.path(request.getContextPath() + "/")
			.maxAge(Duration.ofDays(365))
			.httpOnly(true)
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	static @Nullable Locale spoken(@Nullable String language) {
		return SPOKEN.stream().filter((locale) -> locale.getLanguage().equals(language)).findAny().orElse(null);
	}

}
