package io.dockflow.processes;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FeelTests {

	@Test
	void anExpressionReadsItsVariables() {
		assertThat(Feel.reads("=orderCount = 0")).containsExactly("orderCount");
		assertThat(Feel.reads("=order.number")).containsExactly("order");
		assertThat(Feel.reads("=spaceDecision = \"direct\" and not(blocked)"))
			.containsExactlyInAnyOrder("spaceDecision", "blocked");
	}

	@Test
	void literalsFunctionsAndPlainTextReadNothing() {
		assertThat(Feel.reads("=now() + duration(\"PT1H\")")).isEmpty();
		assertThat(Feel.reads("=[]")).isEmpty();
		assertThat(Feel.reads("PT5M")).isEmpty();
	}

	@Test
	void aVariableThatMayBeMissingIsNotNeeded() {
		assertThat(Feel.needs("=if waitHours = null then backorderUntil else waitHours"))
			.containsExactly("backorderUntil");
	}

}
