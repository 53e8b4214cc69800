package io.dockflow.shared;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LikeTests {

	@Test
	void meansEveryCharacterLiterally() {
		assertThat(Like.escaped("50%_\\x")).isEqualTo("50\\%\\_\\\\x");
	}

}
