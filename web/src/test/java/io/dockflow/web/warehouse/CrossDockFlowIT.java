package io.dockflow.web.warehouse;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.Floor;
import io.dockflow.web.testing.Visitor;
import io.dockflow.web.testing.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Goods an order waits for, over HTTP alone: to the door, and into a bin when nobody
 * wants them any more.
 */
@WebTest
class CrossDockFlowIT {

	@Autowired
	Dockflow dockflow;

	@Autowired
	JdbcClient jdbc;

	Floor floor;

	Visitor receiver;

	String bin;

	String lane;

	String item;

	@BeforeEach
	void openFloor() {
		this.floor = Floor.of(this.dockflow);
		this.bin = this.floor.site().bin();
		this.lane = this.floor.siteId() + "-STAGE-01";
		this.item = this.floor.site().item();
		this.receiver = this.dockflow.worker(this.floor.siteId(), "receiving", "put-away");
	}

	@Test
	void aBackorderedOrderIsServedFromTruckToTruck() {
		Visitor packer = this.dockflow.worker(this.floor.siteId(), "packing", "loading");
		String order = backordered(this.floor.order(this.item, 4));
		String delivery = received(10);
		this.floor.does(this.receiver, "Task_PutAway", Map.of("confirmedLocation", this.bin));

		JsonNode share = this.floor.supervisor().get("/api/deliveries/%s/cross-docks".formatted(delivery)).body();
		assertThat(share.path("planned").path(0).path("orderNumber").asText()).isEqualTo(order);
		String unit = share.path("units").path(0).path("handlingUnitId").asText();
		assertThat(share.path("units").path(0).path("quantity").asLong()).isEqualTo(4);
		moveToLane(unit);
		JsonNode detail = this.floor.supervisor().get("/api/cross-docks/" + unit).body();
		assertThat(detail.path("unit").path("laneId").asText()).isEqualTo(this.lane);
		assertThat(detail.path("whyThisLane").path("reason").asText()).contains(this.lane);
		assertThat(detail.path("whyNotPutAway").path("candidates").path(0).path("label").asText()).isEqualTo(order);

		String packing = this.floor.task(packer, "Task_PackOrder").path("key").asText();
		long weight = packer.get("/api/tasks/" + packing).body().path("variables").path("expectedWeightGrams").asLong();
		this.floor.does(packer, "Task_PackOrder", Map.of("measuredWeightGrams", weight, "cartonsUsed", 1));
		Floor.await(() -> state("/api/orders/" + order).equals("STAGED"));
		JsonNode load = this.floor.supervisor().post("/api/loads/close?siteId=" + this.floor.siteId()).body().path(0);
		String loadPath = "/api/loads/" + load.path("loadNumber").asText();
		Floor.await(() -> !this.floor.supervisor().get(loadPath).body().path("dockDoor").isNull());
		this.floor.supervisor().post(loadPath + "/arrival").requireStatus(200);
		this.floor.does(packer, "Task_LoadTruck", Map.of("sealNumber", "SEAL-1", "missingParcels", List.of()));

		Floor.await(() -> state("/api/orders/" + order).equals("DISPATCHED"));
		Floor.await(() -> state("/api/deliveries/" + delivery).equals("CLOSED"));
		assertThat(this.floor.supervisor().get("/api/cross-docks?state=LOADED").items())
			.anySatisfy((row) -> assertThat(row.path("handlingUnitId").asText()).isEqualTo(unit));
		assertThat(this.floor.supervisor().get("/api/instances?q=" + unit).items())
			.anySatisfy((instance) -> assertThat(instance.path("processId").asText()).isEqualTo("cross-dock"));
		assertThat(inStock()).isEqualTo(6);
		assertBooksBalance();
	}

	@Test
	void aUnitWhoseOrderIsCancelledOnTheWayIsPutAway() {
		String order = backordered(this.floor.order(this.item, 10));
		String delivery = received(10);
		this.floor.task(this.receiver, "Task_MoveToLane");

		this.floor.supervisor().post("/api/orders/%s/cancel".formatted(order), Map.of("reason", "changed my mind"));
		this.floor.does(this.receiver, "Task_PutAway", Map.of("confirmedLocation", this.bin));

		Floor.await(() -> state("/api/deliveries/" + delivery).equals("CLOSED"));
		Floor.await(() -> state("/api/orders/" + order).equals("CANCELLED"));
		assertThat(inStock()).isEqualTo(10);
		assertBooksBalance();
	}

	@Test
	void aUnitWhoseTruckClosesBeforeTheOrderIsReadyIsPutAway() {
		String picked = this.floor.site().item();
		this.floor.site().stock(this.floor.site().bin(), picked, 3);
		String order = backordered(this.floor.order(this.item, 10, picked, 3));
		String delivery = received(10);
		this.floor.task(this.receiver, "Task_MoveToLane");
		this.jdbc.sql("""
				UPDATE cross_dock_line SET cut_off_at = UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE WHERE order_number = ?""")
			.param(order)
			.update();
		moveToLane(this.floor.supervisor()
			.get("/api/deliveries/%s/cross-docks".formatted(delivery))
			.body()
			.path("units")
			.path(0)
			.path("handlingUnitId")
			.asText());

		this.floor.does(this.receiver, "Task_PutAway", Map.of("confirmedLocation", this.bin));
		Floor.await(() -> state("/api/deliveries/" + delivery).equals("CLOSED"));

		assertThat(this.floor.supervisor().get("/api/cross-docks?state=PUT_AWAY").items())
			.anySatisfy((row) -> assertThat(row.path("deliveryNumber").asText()).isEqualTo(delivery));
		assertThat(line(order, 0).path("crossDocked").asLong()).isZero();
		assertThat(inStock()).isEqualTo(10);
		assertBooksBalance();
	}

	@Test
	void goodsOfAnOrderThatMissesSomethingElseBlockNoLane() {
		String order = backordered(this.floor.order(this.item, 10, this.floor.site().item(), 3));
		String delivery = received(10);

		this.floor.does(this.receiver, "Task_PutAway", Map.of("confirmedLocation", this.bin));
		Floor.await(() -> state("/api/deliveries/" + delivery).equals("CLOSED"));

		assertThat(this.floor.supervisor()
			.get("/api/deliveries/%s/cross-docks".formatted(delivery))
			.body()
			.path("units")
			.isEmpty()).isTrue();
		Floor.await(() -> line(order, 0).path("allocated").asLong() == 10);
		assertThat(state("/api/orders/" + order)).as("it still waits for the other item").isEqualTo("BACKORDERED");
		assertBooksBalance();
	}

	private JsonNode line(String order, int index) {
		return this.floor.supervisor().get("/api/orders/" + order).body().path("lines").path(index);
	}

	private String backordered(Map<String, Object> request) {
		String order = this.floor.supervisor().post("/api/orders", request).body().path("orderNumber").asText();
		Floor.await(() -> state("/api/orders/" + order).equals("BACKORDERED"));
		return order;
	}

	private String received(long quantity) {
		String delivery = this.floor.delivery(this.item, quantity);
		this.floor.does(this.receiver, "Task_UnloadAndCount", Map.of("countConfirmed", true));
		return delivery;
	}

	private void moveToLane(String unit) {
		this.floor.does(this.receiver, "Task_MoveToLane", Map.of("scannedUnit", unit, "confirmedLane", this.lane));
	}

	private String state(String path) {
		return this.floor.supervisor().get(path).body().path("state").asText();
	}

	private long inStock() {
		return this.floor.supervisor()
			.get("/api/stock?siteId=%s&itemId=%s".formatted(this.floor.siteId(), this.item))
			.items()
			.mapToLong((row) -> row.path("quantity").asLong())
			.sum();
	}

	private void assertBooksBalance() {
		JsonNode audit = this.floor.supervisor().get("/api/inventory/audit").body();
		assertThat(audit.path("passed").asBoolean()).as(audit.toString()).isTrue();
	}

}
