package io.dockflow.web.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;

/**
 * Checks name and password. After some wrong ones the name is refused for a while,
 * whichever way it comes, whether it exists or not and even with the right password.
 */
final class GuardedPasswords implements AuthenticationProvider {

	private final AuthenticationProvider passwords;

	private final Users users;

	GuardedPasswords(AuthenticationProvider passwords, Users users) {
		this.passwords = passwords;
		this.users = users;
	}

	@Override
	public Authentication authenticate(Authentication login) {
		String name = login.getName();
		int failures = this.users.recentFailures(name);
		if (failures >= Users.FAILURES_ALLOWED) {
			throw new LockedException("Too many wrong passwords for this name. Wait five minutes and try again.");
		}
		try {
			Authentication authenticated = this.passwords.authenticate(login);
			if (failures > 0) {
				this.users.loginSucceeded(name);
			}
			return authenticated;
		}
		catch (BadCredentialsException ex) {
			this.users.loginFailed(name);
			throw new BadCredentialsException("User name or password is wrong. Check both and try again.", ex);
		}
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return this.passwords.supports(authentication);
	}

}
