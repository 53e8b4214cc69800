package io.dockflow.shipping;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShippingSettingsTests {

	private final ShippingSettings settings = new ShippingSettings(Duration.ofHours(2), Duration.ofHours(1),
			Duration.ofMinutes(30), Duration.ofDays(2));

	@Test
	void departsAtTheNextFullStepAfterTheLeadTime() {
		assertThat(this.settings.nextDeparture(Instant.parse("2026-11-23T08:59:00Z")))
			.isEqualTo("2026-11-23T10:00:00Z");
		assertThat(this.settings.nextDeparture(Instant.parse("2026-11-23T09:01:00Z")))
			.isEqualTo("2026-11-23T12:00:00Z");
	}

}
