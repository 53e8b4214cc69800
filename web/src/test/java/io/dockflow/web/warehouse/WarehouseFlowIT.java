package io.dockflow.web.warehouse;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockflow.web.security.Role;
import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.Floor;
import io.dockflow.web.testing.Visitor;
import io.dockflow.web.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a truck to a truck over HTTP alone, each step by the person whose step it is.
 */
@WebTest
class WarehouseFlowIT {

	@Autowired
	Dockflow dockflow;

	@Test
	void goodsFlowFromATruckToATruck() {
		Floor floor = Floor.of(this.dockflow);
		String bin = floor.site().bin();
		String item = floor.site().item();
		Visitor receiver = this.dockflow.worker(floor.siteId(), "receiving", "put-away");
		Visitor picker = this.dockflow.worker(floor.siteId(), "picking");
		Visitor packer = this.dockflow.worker(floor.siteId(), "packing", "loading");

		String delivery = floor.delivery(item, 10);
		floor.does(receiver, "Task_UnloadAndCount", Map.of("countConfirmed", true));
		floor.does(receiver, "Task_PutAway", Map.of("confirmedLocation", bin));
		Floor.await(() -> state(floor, "/api/deliveries/" + delivery).equals("CLOSED"));
		assertThat(floor.supervisor().get("/api/stock?siteId=%s&itemId=%s".formatted(floor.siteId(), item)).items())
			.singleElement()
			.satisfies((row) -> assertThat(row.path("quantity").asLong()).isEqualTo(10));

		String order = floor.supervisor().post("/api/orders", floor.order(item, 4)).body().path("orderNumber").asText();
		Floor.await(() -> state(floor, "/api/orders/" + order).equals("QUEUED"));
		String wave = floor.supervisor()
			.post("/api/waves", Map.of("siteId", floor.siteId()))
			.body()
			.path("waveNumber")
			.asText();

		JsonNode tour = floor.does(picker, "Task_PickItems", Map.of("shortLines", List.of()));
		assertThat(tour.path("work").path("lines").path(0).path("locationId").asText()).isEqualTo(bin);
		JsonNode planned = floor.supervisor().get("/api/waves/" + wave).body();
		assertThat(planned.path("pickLists")).singleElement()
			.satisfies((list) -> assertThat(list.path("path").size()).isGreaterThan(1));
		assertThat(planned.path("why")).hasSize(2);

		String packing = floor.task(packer, "Task_PackOrder").path("key").asText();
		long weight = packer.get("/api/tasks/" + packing).body().path("variables").path("expectedWeightGrams").asLong();
		JsonNode packed = floor.does(packer, "Task_PackOrder", Map.of("measuredWeightGrams", weight, "cartonsUsed", 1));
		Floor.await(() -> state(floor, "/api/orders/" + order).equals("STAGED"));
		String shipment = packed.path("variables").path("shipmentNumber").asText();
		assertThat(floor.supervisor().get("/api/documents?number=" + shipment).items()).isNotEmpty();

		JsonNode load = floor.supervisor().post("/api/loads/close?siteId=" + floor.siteId()).body().path(0);
		String loadPath = "/api/loads/" + load.path("loadNumber").asText();
		Floor.await(() -> !floor.supervisor().get(loadPath).body().path("dockDoor").isNull());
		floor.supervisor().post(loadPath + "/arrival").requireStatus(200);
		floor.does(packer, "Task_LoadTruck", Map.of("sealNumber", "SEAL-1", "missingParcels", List.of()));

		Floor.await(() -> state(floor, "/api/orders/" + order).equals("DISPATCHED"));
		assertThat(floor.supervisor().get("/api/orders/" + order).body().path("lines").path(0).path("shipped").asLong())
			.isEqualTo(4);
		JsonNode audit = floor.supervisor().get("/api/inventory/audit").body();
		assertThat(audit.path("passed").asBoolean()).as(audit.toString()).isTrue();

		Floor.await(() -> floor.supervisor()
			.post(loadPath + "/delivered?signedBy=Bo%20Hansen")
			.body()
			.hasNonNull("loadNumber"));
		assertThat(floor.supervisor().get("/api/instances?q=" + order).items())
			.extracting((instance) -> instance.path("processId").asText())
			.contains("fulfil-order", "allocate-order");
	}

	private static String state(Floor floor, String path) {
		return floor.supervisor().get(path).body().path("state").asText();
	}

}
