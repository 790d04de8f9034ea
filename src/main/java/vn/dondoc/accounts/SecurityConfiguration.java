package vn.dondoc.accounts;

import java.util.List;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;

import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.FORWARD;

/**
 * Who may go where, and what the browser is told not to do. Every endpoint of ours states
 * its own roles, see {@link MayUse}; here stands only what others serve.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ AdminProperties.class, MetricsAccess.class })
class SecurityConfiguration {

	static final String SIGN_IN = "/signin";

	static final String OWN_ACCOUNT = "/account";

	static final String SIGN_OUT = "/signout";

	static final List<String> ASSETS = List.of("/webjars/**", "/css/**", "/js/**", "/img/**");

	/**
	 * Tabler's style sheet draws its marks with {@code data:} images; everything else
	 * comes from here.
	 */
	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
			+ "img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	@Bean
	SecurityFilterChain pages(HttpSecurity http, Accounts accounts, SignInBrake brake, KnownDevices devices,
			SignInJournal journal, MetricsAccess metrics, EndpointRoles endpoints) {
		return http
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(FORWARD, ERROR)
				.permitAll()
				.requestMatchers(ASSETS.toArray(String[]::new))
				.permitAll()
				.requestMatchers("/error", "/actuator/health/**")
				.permitAll()
				.requestMatchers("/actuator/prometheus")
				.access(metrics)
				.requestMatchers("/actuator/**")
				.hasRole(Role.ADMIN.name())
				.anyRequest()
				.access(endpoints))
			.csrf((csrf) -> csrf.csrfTokenRepository(formTokens()))
			.requestCache((cache) -> cache.requestCache(new CookieRequestCache()))
			.formLogin((form) -> form.loginPage(SIGN_IN).successHandler(journal).failureHandler(journal))
			.logout((out) -> out.logoutUrl(SIGN_OUT).logoutSuccessUrl(SIGN_IN + "?out"))
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(new SignInEntryPoint())
				.accessDeniedHandler(new StaleFormHandler()))
			.headers(SecurityConfiguration::headers)
			.addFilterBefore(new BrakeFilter(brake, devices), UsernamePasswordAuthenticationFilter.class)
			.addFilterBefore(new OpenSessionFilter(accounts), AuthorizationFilter.class)
			.build();
	}

	// In a cookie, so that whoever is not signed in has no session
	private static CookieCsrfTokenRepository formTokens() {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName("dondoc-form");
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax"));
		return tokens;
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(POLICY))
			.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader(
					(permissions) -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"));
	}

	@Bean
	UserDetailsService accountDetails(Accounts accounts) {
		return (username) -> accounts.user(username)
			.orElseThrow(() -> new UsernameNotFoundException("There is no account of that name"));
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return LongPasswords.over(new BCryptPasswordEncoder());
	}

}
