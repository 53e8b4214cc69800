package io.dockflow.web.security;

import java.util.List;
import java.util.function.Supplier;

import io.dockflow.web.problem.SecurityProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Browsers log in once and carry a session cookie and a CSRF token; other systems send
 * HTTP Basic with each request.
 */
@Configuration
class SecurityConfiguration {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
			+ "frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

	private static final String[] SUPERVISING = { "SUPERVISOR", "MANAGER", "ADMIN" };

	private static final String[] MANAGING = { "MANAGER", "ADMIN" };

	private static final String[] OWNING = { "PROCESS_OWNER", "ADMIN" };

	@Bean
	SecurityFilterChain filters(HttpSecurity http, AuthenticationManager authentication, SecurityProblems problems,
			SecurityContextRepository contexts, CsrfTokenRepository csrfTokens) throws Exception {
		return http.authenticationManager(authentication)
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/actuator/health/**")
				.permitAll()
				.requestMatchers("/actuator/**")
				.hasRole("ADMIN")
				.requestMatchers(HttpMethod.POST, "/api/session")
				.permitAll()
				.requestMatchers(HttpMethod.POST, "/api/definitions")
				.hasAnyRole(OWNING)
				.requestMatchers(HttpMethod.POST, "/api/incidents/*/retry", "/api/instances/*/cancel")
				.hasAnyRole("SUPERVISOR", "MANAGER", "PROCESS_OWNER", "ADMIN")
				.requestMatchers(HttpMethod.POST, "/api/deliveries/**", "/api/orders/**", "/api/waves/**",
						"/api/loads/**", "/api/transfers/**", "/api/returns/**", "/api/adjustments", "/api/counts")
				.hasAnyRole(SUPERVISING)
				.requestMatchers(HttpMethod.GET, "/api/counts/*")
				.hasAnyRole(SUPERVISING)
				.requestMatchers(HttpMethod.PUT, "/api/locations/*/blocks")
				.hasAnyRole(SUPERVISING)
				.requestMatchers(HttpMethod.GET, "/api/inventory/audit")
				.hasAnyRole(SUPERVISING)
				.requestMatchers(HttpMethod.POST, "/api/inventory/commands")
				.hasAnyRole(MANAGING)
				.requestMatchers(HttpMethod.POST, "/api/purchase-orders/**", "/api/suppliers/**")
				.hasAnyRole(MANAGING)
				.requestMatchers(HttpMethod.PUT, "/api/items/*/policy", "/api/faces/*")
				.hasAnyRole(MANAGING)
				.requestMatchers(HttpMethod.POST, "/api/plans", "/api/proposals/**")
				.hasAnyRole(SUPERVISING)
				.requestMatchers(HttpMethod.PUT, "/api/supply-lanes")
				.hasAnyRole(MANAGING)
				.requestMatchers("/api/webhooks/**")
				.hasRole("ADMIN")
				.requestMatchers("/api/session", "/api/tasks/**")
				.authenticated()
				.requestMatchers(HttpMethod.GET, "/api/**")
				.authenticated()
				.requestMatchers(HttpMethod.HEAD, "/api/**")
				.authenticated()
				.requestMatchers("/api/**")
				.denyAll()
				.anyRequest()
				.permitAll())
			.csrf((csrf) -> csrf.csrfTokenRepository(csrfTokens)
				.csrfTokenRequestHandler(new BrowserCsrfTokens())
				.requireCsrfProtectionMatcher((request) -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
						&& !isBasic(request) && !isLogin(request)))
			.securityContext((context) -> context.securityContextRepository(contexts))
			.httpBasic((basic) -> basic.authenticationEntryPoint(problems)
				.securityContextRepository(new RequestAttributeSecurityContextRepository()))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.headers((headers) -> headers
				.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
			.requestCache((cache) -> cache.disable())
			.logout((logout) -> logout.disable())
			.build();
	}

	@Bean
	SecurityContextRepository securityContextRepository() {
		return new DelegatingSecurityContextRepository(new RequestAttributeSecurityContextRepository(),
				new HttpSessionSecurityContextRepository());
	}

	@Bean
	AuthenticationManager authenticationManager(Users users, PasswordEncoder passwords) {
		DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
		provider.setPasswordEncoder(passwords);
		return new ProviderManager(new GuardedPasswords(provider, users));
	}

	@Bean
	CsrfTokenRepository csrfTokenRepository() {
		CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
		tokens.setCookieCustomizer((cookie) -> cookie.sameSite("Lax"));
		return tokens;
	}

	/**
	 * What was known before the login, session id and token, is worth nothing after it.
	 */
	@Bean
	SessionAuthenticationStrategy sessionAuthenticationStrategy(CsrfTokenRepository csrfTokens) {
		CsrfAuthenticationStrategy newToken = new CsrfAuthenticationStrategy(csrfTokens);
		newToken.setRequestHandler(new BrowserCsrfTokens());
		return new CompositeSessionAuthenticationStrategy(
				List.of(new ChangeSessionIdAuthenticationStrategy(), newToken));
	}

	@Bean
	static PasswordEncoder passwordEncoder() {
		return new BCryptPasswordEncoder();
	}

	private static boolean isBasic(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
	}

	/** A JSON body, which no other site's page can send without being allowed to. */
	private static boolean isLogin(HttpServletRequest request) {
		return request.getMethod().equals("POST") && request.getRequestURI().equals("/api/session");
	}

	/**
	 * The token as a cookie at every response, and plain in the header of each request.
	 */
	private static final class BrowserCsrfTokens implements CsrfTokenRequestHandler {

		private final CsrfTokenRequestAttributeHandler plain = new CsrfTokenRequestAttributeHandler();

		private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

		@Override
		public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
			this.masked.handle(request, response, token);
			token.get();
		}

		@Override
		public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
			return (request.getHeader(token.getHeaderName()) != null) ? this.plain.resolveCsrfTokenValue(request, token)
					: this.masked.resolveCsrfTokenValue(request, token);
		}

	}

}
