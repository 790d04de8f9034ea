package vn.dondoc.accounts;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Holds every endpoint to the roles stated at the very method that will answer, so that
 * no pattern of addresses can be wrong about it. Where no method would answer, whoever is
 * signed in is told so, and nothing is taken in.
 */
@Component
class EndpointRoles implements AuthorizationManager<RequestAuthorizationContext>, SmartInitializingSingleton {

	private static final List<String> READING = List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

	private final ObjectProvider<RequestMappingHandlerMapping> endpoints;

	EndpointRoles(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints) {
		this.endpoints = endpoints;
	}

	@Override
	public @Nullable AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> who,
			RequestAuthorizationContext context) {
		return rule(context.getRequest()).authorize(who, context);
	}

	/**
	 * Refuses to start with an endpoint that states no role. Spring's own page of errors
	 * has none; the filter chain lets it through.
	 */
	@Override
	public void afterSingletonsInstantiated() {
		this.endpoints.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().values().stream())
			.filter((method) -> !ErrorController.class.isAssignableFrom(method.getBeanType()))
			.filter((method) -> stated(method) == null)
			.findFirst()
			.ifPresent((method) -> {
				throw new IllegalStateException("No role is stated for " + method + "; expected @MayUse");
			});
	}

	private AuthorizationManager<RequestAuthorizationContext> rule(HttpServletRequest request) {
		HandlerMethod method = answering(request);
		if (method == null) {
			return READING.contains(request.getMethod()) ? AuthenticatedAuthorizationManager.authenticated()
					: SingleResultAuthorizationManager.denyAll();
		}
		MayUse stated = stated(method);
		if (stated == null) {
			return SingleResultAuthorizationManager.denyAll();
		}
		return stated.everyone() ? SingleResultAuthorizationManager.permitAll() : AuthorityAuthorizationManager
			.hasAnyRole(Stream.of(stated.value()).map(Role::name).toArray(String[]::new));
	}

	private @Nullable HandlerMethod answering(HttpServletRequest request) {
		ServletRequestPathUtils.parseAndCache(request);
		try {
			HandlerExecutionChain found = this.endpoints.getObject().getHandler(request);
			return (found != null && found.getHandler() instanceof HandlerMethod method) ? method : null;
		}
		catch (ServletException ex) {
			return null; // the address is known, but not for such a request
		}
		catch (Exception ex) {
			throw new IllegalStateException("Nobody can tell what would answer", ex);
		}
		finally {
			ServletRequestPathUtils.clearParsedRequestPath(request);
		}
	}

	private static @Nullable MayUse stated(HandlerMethod method) {
		MayUse own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), MayUse.class);
		return (own != null) ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), MayUse.class);
	}

}
