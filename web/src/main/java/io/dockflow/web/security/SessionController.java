package io.dockflow.web.security;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Login and logout.
 */
@RestController
@RequestMapping("/api/session")
@Tag(name = "Session")
class SessionController {

	private final AuthenticationManager authentication;

	private final SecurityContextRepository contexts;

	private final SessionAuthenticationStrategy sessions;

	SessionController(AuthenticationManager authentication, SecurityContextRepository contexts,
			SessionAuthenticationStrategy sessions) {
		this.authentication = authentication;
		this.contexts = contexts;
		this.sessions = sessions;
	}

	@PostMapping
	@Operation(summary = "Log in; the session cookie carries it from then on")
	Session login(@Valid @RequestBody Credentials credentials, HttpServletRequest request,
			HttpServletResponse response) {
		Authentication login = this.authentication.authenticate(
				UsernamePasswordAuthenticationToken.unauthenticated(credentials.username(), credentials.password()));
		this.sessions.onAuthentication(login, request, response);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(login);
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
		return Session.of((DockflowUser) login.getPrincipal());
	}

	@GetMapping
	@Operation(summary = "Who is logged in")
	Session current(@AuthenticationPrincipal DockflowUser user) {
		return Session.of(user);
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Log out")
	void logout(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		SecurityContextHolder.clearContext();
	}

	record Credentials(@NotBlank @Size(max = 200) String username, @NotBlank @Size(max = 200) String password) {
	}

	record Session(String username, String displayName, List<Role> roles, List<String> groups,
			@Nullable String siteId) {

		static Session of(DockflowUser user) {
			return new Session(user.getUsername(), user.displayName(), user.roles(), user.groups(), user.siteId());
		}

	}

}
