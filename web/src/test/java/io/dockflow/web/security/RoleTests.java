package io.dockflow.web.security;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RoleTests {

	@ParameterizedTest
	@EnumSource(names = { "SUPERVISOR", "MANAGER", "ADMIN" })
	void whoLeadsSeesEveryGroupsTasks(Role role) {
		assertThat(user(role).seesAllTasks()).isTrue();
	}

	@ParameterizedTest
	@EnumSource(names = { "WORKER", "PROCESS_OWNER" })
	void whoDoesNotLeadSeesTheirGroupsTasks(Role role) {
		assertThat(user(role).seesAllTasks()).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void aRoleIsAnAuthorityOfSpringSecurity(Role role) {
		assertThat(user(role).getAuthorities()).singleElement()
			.extracting("authority")
			.isEqualTo("ROLE_" + role.name());
	}

	@Test
	void theHashIsForgottenAfterLogin() {
		DockflowUser user = user(Role.WORKER);

		user.eraseCredentials();

		assertThat(user.getPassword()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Pia", "-pia", "pia novak", "pia/../sam" })
	void aUserNameIsPlain(String username) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewUser(username, "Pia", "long enough", Set.of(Role.WORKER), Set.of(), null))
			.withMessageContaining("Choose another");
	}

	@Test
	void aPasswordHasEightCharacters() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new NewUser("pia", "Pia", "short", Set.of(Role.WORKER), Set.of(), null))
			.withMessageContaining("at least 8 characters");
	}

	private static DockflowUser user(Role role) {
		return new DockflowUser("pia", "Pia Novak", "hash", Set.of(role), Set.of("picking"), "W1");
	}

}
