package io.dockflow.web.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/**
 * Why somebody is not logged in.
 */
final class LoginProblem {

	private LoginProblem() {
	}

	static ProblemDetail of(AuthenticationException ex) {
		return switch (ex) {
			case BadCredentialsException wrong -> of(HttpStatus.UNAUTHORIZED, wrong.getMessage());
			case LockedException locked -> of(HttpStatus.UNAUTHORIZED, locked.getMessage());
			case AuthenticationServiceException unavailable -> of(HttpStatus.SERVICE_UNAVAILABLE,
					"Passwords cannot be checked now, because the database does not answer. Try again in a moment.");
			default -> of(HttpStatus.UNAUTHORIZED, "You are not logged in. Log in, or send HTTP Basic credentials.");
		};
	}

	private static ProblemDetail of(HttpStatus status, String detail) {
		return ProblemDetail.forStatusAndDetail(status, detail);
	}

}
