package io.dockflow.bench.inventory;

import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CrewTests {

	@Test
	void aShiftAddsUpWhatEachThreadGotDone() throws Exception {
		Crew.Shift shift = new Crew(4).work((thread) -> thread);

		assertThat(shift.done()).isEqualTo(0 + 1 + 2 + 3);
		assertThat(shift.seconds()).isPositive();
	}

	@Test
	void aThreadThatFailsFailsTheShift() {
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> new Crew(2).work((thread) -> {
			throw new IllegalStateException("nothing left");
		})).withRootCauseInstanceOf(IllegalStateException.class);
	}

}
