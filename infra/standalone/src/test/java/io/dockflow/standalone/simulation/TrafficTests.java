package io.dockflow.standalone.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrafficTests {

	private static final String NOTHING = "{\"items\":[],\"total\":0}";

	private final HandClock clock = new HandClock();

	private final FakeDockflow dockflow = new FakeDockflow().reply("GET /api/deliveries", 200, NOTHING)
		.reply("GET /api/loads", 200, NOTHING)
		.reply("GET /api/stock", 200,
				"{\"items\":[{\"itemId\":\"MUG\",\"status\":\"AVAILABLE\",\"quantity\":40,\"reserved\":36}],\"total\":1}");

	private final Api api = new Api(this.dockflow.uri(), new Login("ada", "dockflow"));

	private final Appointments appointments = new Appointments(new Whim(1, "outside", true), 60, this.clock);

	private final Traffic traffic = new Traffic(this.api, new Whim(1, "outside", true), (real) -> {
	}, new SimulationOptions(this.dockflow.uri(), 60, 1, List.of(new Login("pia", "dockflow")),
			new Login("ada", "dockflow"), true, List.of("W1"), Duration.ofSeconds(2)), this.clock);

	@AfterEach
	void close() {
		this.api.close();
		this.dockflow.close();
	}

	@Test
	void customersOrderNoMoreThanIsFree() throws Exception {
		this.dockflow.reply("POST /api/orders", 201, "{}");

		this.traffic.step("W1", 1.0 / 12);

		var order = this.dockflow.calls("POST /api/orders").getFirst().body();
		assertThat(order.path("siteId").asText()).isEqualTo("W1");
		assertThat(order.at("/lines/0/itemId").asText()).isEqualTo("MUG");
		assertThat(order.at("/lines/0/quantity").asLong()).isBetween(1L, 4L);
		assertThat(Instant.parse(order.path("dueAt").asText())).isAfter(this.clock.instant());
	}

	@Test
	void suppliersBringWhatTheSiteCanStore() throws Exception {
		this.dockflow.reply("GET /api/locations", 200,
				"""
						{"items":[{"kind":"BIN","condition":"AMBIENT"},{"kind":"DOCK_DOOR","condition":"HAZMAT"}],"total":2}""");
		this.dockflow.reply("GET /api/items", 200, """
				{"items":[{"itemId":"ACID","storageCondition":"HAZMAT"},{"itemId":"MUG","storageCondition":"AMBIENT"}],
				"total":2}""");
		this.dockflow.reply("POST /api/deliveries", 201, "{}");

		this.traffic.step("W1", 1);

		var delivery = this.dockflow.calls("POST /api/deliveries").getFirst().body();
		assertThat(delivery.path("lines").findValuesAsText("itemId")).isNotEmpty().containsOnly("MUG");
	}

	@Test
	void aTruckArrivesOnceAndNotBeforeItsTime() throws Exception {
		this.dockflow.reply("GET /api/deliveries", 200, """
				{"items":[{"deliveryNumber":"ASN-1","expectedAt":"%s"}],"total":1}"""
			.formatted(this.clock.instant().plus(Duration.ofMinutes(60))));
		this.dockflow.reply("POST /api/deliveries/ASN-1/arrival", 200, "{}");
		var yard = new Yard(new Outside(this.api), this.appointments, this.clock);

		yard.look();
		assertThat(this.dockflow.deeds()).isEmpty();

		this.clock.advance(Duration.ofMinutes(3));
		yard.look();
		yard.look();
		assertThat(this.dockflow.deeds()).containsExactly("POST /api/deliveries/ASN-1/arrival");
	}

	@Test
	void aSupplierConfirmsAnOrderAndShipsWhatIsOpen() throws Exception {
		this.dockflow.reply("GET /api/purchase-orders?state=SENT&page=0&size=100", 200,
				"{\"items\":[{\"orderNumber\":\"PO-1\"}],\"total\":1}",
				"{\"items\":[{\"orderNumber\":\"PO-1\"}],\"total\":1}", NOTHING);
		this.dockflow.reply("GET /api/purchase-orders?state=CONFIRMED&page=0&size=100", 200,
				"{\"items\":[{\"orderNumber\":\"PO-1\"}],\"total\":1}");
		this.dockflow.reply("GET /api/purchase-orders/PO-1", 200,
				"""
						{"order":{"orderNumber":"PO-1","siteId":"W1","supplierId":"SUP-2","lines":[
						{"itemId":"MUG","quantity":24,"received":4,"announced":8},{"itemId":"JAR","quantity":6,"received":6,"announced":0}]}}""");
		this.dockflow.reply("GET /api/items", 200,
				"{\"items\":[{\"itemId\":\"MUG\",\"lotTracked\":true}],\"total\":1}");
		this.dockflow.reply("POST /api/purchase-orders/PO-1/confirmation", 200, "{}");
		this.dockflow.reply("POST /api/deliveries", 201, "{}");
		var outside = new Outside(this.api);
		var exact = new Whim(1, "outside", false);
		var offices = new SupplierOffices(outside, new Goods(this.api, exact), exact, this.appointments, this.clock);

		offices.look();
		this.clock.advance(Duration.ofHours(1));
		offices.look();
		offices.look();

		assertThat(this.dockflow.deeds()).containsExactlyInAnyOrder("POST /api/purchase-orders/PO-1/confirmation",
				"POST /api/deliveries");
		var delivery = this.dockflow.calls("POST /api/deliveries").getFirst().body();
		assertThat(delivery.path("purchaseOrder").asText()).isEqualTo("PO-1");
		assertThat(delivery.path("lines")).hasSize(1);
		assertThat(delivery.at("/lines/0/quantity").asLong()).isEqualTo(12);
		assertThat(delivery.at("/lines/0/lot").asText()).isEqualTo("PO-1");
	}

	@Test
	void theSitesArePlannedOnceANight() throws Exception {
		this.dockflow.reply("POST /api/plans", 202, "{}");

		this.traffic.night();
		assertThat(this.dockflow.deeds()).isEmpty();

		this.clock.advance(Duration.ofMinutes(3));
		this.traffic.night();
		this.traffic.night();
		assertThat(this.dockflow.calls("POST /api/plans")).singleElement()
			.satisfies((call) -> assertThat(call.body().path("siteId").asText()).isEqualTo("W1"));
	}

	@Test
	void aRefusalDoesNotStopTheWorld() throws Exception {
		this.dockflow.reply("POST /api/orders", 422, "{\"detail\":\"No.\"}");

		this.traffic.step("W1", 2.0 / 12);

		assertThat(this.dockflow.calls("POST /api/orders")).hasSize(2);
	}

	@Test
	void theStatusLineTellsTheDay() {
		var overview = new com.fasterxml.jackson.databind.json.JsonMapper().createObjectNode();
		overview.putObject("ordersByState").put("DISPATCHED", 3).put("PICKING", 2).put("CANCELLED", 1);
		overview.put("openTasks", 5);

		assertThat(StatusLine.line(new Answer(200, overview))).isEqualTo(
				"Simulation: 3 orders dispatched, 2 in work, 0 deliveries closed, 5 open tasks (0 overdue), 0 incidents");
	}

	private static final class HandClock extends Clock {

		private Instant now = Instant.parse("2026-11-23T09:00:00Z");

		void advance(Duration duration) {
			this.now = this.now.plus(duration);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
