package vn.dondoc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stops a request that only tries a door, after all that could refuse it and before
 * anything is done.
 */
class Doorstep implements WebMvcConfigurer, HandlerInterceptor {

	static final String ONLY_TRIES = Doorstep.class.getName();

	static final int REACHED = 299;

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		boolean stops = request.getAttribute(ONLY_TRIES) != null;
		if (stops) {
			response.setStatus(REACHED);
		}
		return !stops;
	}

}
