package io.dockflow.web.tasks;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TaskQueryTests {

	@Test
	void readsTheTabFromTheAddress() {
		assertThat(TaskQuery.Filter.of("mine")).isEqualTo(TaskQuery.Filter.MINE);
		assertThat(TaskQuery.Filter.of("Claimed")).isEqualTo(TaskQuery.Filter.CLAIMED);
	}

	@Test
	void tellsTheTabsThereAre() {
		assertThatIllegalArgumentException().isThrownBy(() -> TaskQuery.Filter.of("yours"))
			.withMessage(
					"Expected the filter to be mine, open, claimed or all, but it is 'yours'. Correct the address.");
	}

	@Test
	void takesBlankForNotAsked() {
		assertThat(new TaskQuery(TaskQuery.Filter.ALL, " ", "", "  ")).isEqualTo(TaskQuery.of(TaskQuery.Filter.ALL));
		assertThat(new TaskQuery(TaskQuery.Filter.ALL, null, null, " SO-1 ").text()).isEqualTo("SO-1");
	}

}
