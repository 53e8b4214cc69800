package io.dockflow.standalone.simulation;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The gate: trucks with deliveries, carriers for the loads, the van with transfers, and
 * customers' parcels that come back.
 */
final class Yard {

	private final Outside outside;

	private final Appointments appointments;

	private final Clock clock;

	Yard(Outside outside, Appointments appointments, Clock clock) {
		this.outside = outside;
		this.appointments = appointments;
		this.clock = clock;
	}

	void look() throws InterruptedException, IOException {
		for (var delivery : this.outside.list("/api/deliveries?state=SCHEDULED")) {
			var number = delivery.path("deliveryNumber").asText();
			if (this.appointments.isDue(number, expected(delivery))) {
				this.outside.tell("arrive", "/api/deliveries/%s/arrival".formatted(number), Map.of());
			}
		}
		comes("CLOSED", "/api/loads?state=CLOSED", "loadNumber", 5, 25, "/api/loads/%s/arrival");
		comes("DEPARTED", "/api/loads?state=DEPARTED", "loadNumber", 60, 180, "/api/loads/%s/delivered");
		comes("IN_TRANSIT", "/api/transfers?state=IN_TRANSIT", "transferNumber", 30, 90, "/api/transfers/%s/arrival");
		comes("ANNOUNCED", "/api/returns?state=ANNOUNCED", "returnNumber", 30, 120, "/api/returns/%s/arrival");
	}

	private void comes(String state, String path, String name, long fromMinutes, long toMinutes, String address)
			throws InterruptedException, IOException {
		for (var row : this.outside.list(path)) {
			var number = row.path(name).asText();
			if (this.appointments.isDue(number + "/" + state, fromMinutes, toMinutes)) {
				this.outside.tell("come for " + number, address.formatted(number), Map.of());
			}
		}
	}

	private Duration expected(JsonNode delivery) {
		var expectedAt = Instant.parse(delivery.path("expectedAt").asText());
		var left = Duration.between(this.clock.instant(), expectedAt);
		return left.isNegative() ? Duration.ZERO : left;
	}

}
