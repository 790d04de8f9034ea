package vn.dondoc.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Switches the language when an address says {@code ?lang=}; any other language than
 * those spoken is passed over.
 */
class LanguageSwitch implements HandlerInterceptor {

	private final Languages languages;

	LanguageSwitch(Languages languages) {
		this.languages = languages;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String language = request.getParameter("lang");
		if (language != null) {
			this.languages.setLocale(request, response, Languages.spoken(language));
		}
		return true;
	}

}
