package io.dockflow.labor;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LabourStandardTests {

	private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

	private final LabourStandard standard = new LabourStandard("pick", 60, 20, 1, 1, 15, 0.5, 30, 1.5, 60);

	@Test
	void plansByLinesUnitsAndWay() {
		assertThat(this.standard.plannedSeconds(new WorkMeasure.Work(3, 10, 50, null))).isEqualTo(180);
	}

	@Test
	void countsLiftsAndWeights() {
		var work = new WorkMeasure.Work(3, 10, 50, 2, 40, null);

		assertThat(this.standard.plannedSeconds(work)).isEqualTo(180 + 30 + 20);
	}

	@Test
	void refusesNegativeSecondsAndAmounts() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new LabourStandard("pick", 60, 20, 1, -1, 0, 0, 30, 1.5, 60))
			.withMessage("Expected seconds per metre from 0 for pick, but got -1.0. Correct the standard.");
		assertThatIllegalArgumentException().isThrownBy(() -> new WorkMeasure.Work(1, 1, Double.NaN, null))
			.withMessage("Expected metres from 0, but got NaN. Correct the measure of the work.");
	}

	@Test
	void isDueAfterTheQueueBeforeIt() {
		var work = new WorkMeasure.Work(3, 10, 50, null);

		assertThat(this.standard.dueAt(work, NOW, 600)).isEqualTo(NOW.plusSeconds(180 + 1800 + 600));
	}

	@Test
	void isDueSoonerWhenSomebodyWaitsButNeverSoonerThanPossible() {
		var soon = NOW.plusSeconds(600);
		assertThat(this.standard.dueAt(new WorkMeasure.Work(3, 10, 50, soon), NOW, 0)).isEqualTo(soon);

		var missed = NOW.minusSeconds(600);
		assertThat(this.standard.dueAt(new WorkMeasure.Work(3, 10, 50, missed), NOW, 0))
			.isEqualTo(NOW.plusSeconds(180));
	}

	@Test
	void alertsAfterAMultipleOfTheTimeAllowed() {
		assertThat(this.standard.slaAt(NOW, NOW.plus(Duration.ofHours(1)))).isEqualTo(NOW.plus(Duration.ofMinutes(90)));
	}

	@Test
	void becomesUrgentAsTheSlackShrinks() {
		assertThat(this.standard.priority(new WorkMeasure.Work(1, 0, 0, null), NOW)).isEqualTo(60);
		assertThat(this.standard.priority(new WorkMeasure.Work(1, 0, 0, NOW.plus(Duration.ofDays(2))), NOW))
			.isEqualTo(60);
		assertThat(this.standard.priority(new WorkMeasure.Work(1, 0, 0, NOW.plusSeconds(80 + 4 * 3600)), NOW))
			.isEqualTo(80);
		assertThat(this.standard.priority(new WorkMeasure.Work(1, 0, 0, NOW), NOW)).isEqualTo(100);
	}

}
