package io.dockflow.web.stock;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockflow.replenishment.PickFace;
import io.dockflow.replenishment.PickFaces;
import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Mixing;
import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.Floor;
import io.dockflow.web.testing.Visitor;
import io.dockflow.web.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts and replenishments on the real engine and database, over HTTP, each step by the
 * person whose step it is.
 */
@WebTest
class CountFlowIT {

	@Autowired
	Dockflow dockflow;

	@Autowired
	Locations locations;

	@Autowired
	PickFaces faces;

	@Test
	void aShortPickIsCountedByTwoPeopleAndCorrected() {
		Floor floor = Floor.of(this.dockflow);
		String bin = floor.site().bin();
		String item = floor.site().item();
		floor.site().stock(bin, item, 10);
		Visitor picker = this.dockflow.worker(floor.siteId(), "picking");
		Visitor first = this.dockflow.worker(floor.siteId(), "counting");
		order(floor, item, 6);

		floor.does(picker, "Task_PickItems", Map.of("shortLines", List.of(Map.of("line", 1, "picked", 2))));
		JsonNode blind = floor.does(first, "Task_CountStock", Map.of("nothingThere", true));
		assertThat(blind.path("variables").toString()).doesNotContain("booked");
		Visitor second = this.dockflow.worker(floor.siteId(), "counting");
		floor.does(second, "Task_CountStock", Map.of("nothingThere", true));

		JsonNode count = floor.supervisor()
			.get("/api/counts?siteId=" + floor.siteId())
			.items()
			.findFirst()
			.orElseThrow();
		String path = "/api/counts/" + count.path("countNumber").asText();
		Floor.await(() -> floor.supervisor().get(path).body().path("state").asText().equals("ADJUSTED"));
		assertThat(floor.supervisor().get(path).body().path("rounds")).hasSize(2)
			.first()
			.satisfies((round) -> assertThat(round.path("lines").path(0).path("difference").asLong()).isEqualTo(-8));
		assertThat(first.get(path).status()).isEqualTo(403);
		assertThat(floor.supervisor().get("/api/stock?siteId=%s&locationId=%s".formatted(floor.siteId(), bin)).items())
			.isEmpty();
		assertAudited(floor);
	}

	@Test
	void aWaveWaitsForItsFaceAndIsPickedFromIt() {
		Floor floor = Floor.of(this.dockflow);
		String item = floor.site().item();
		String face = place(floor, "F-01", LocationKind.PICK_FACE, true);
		String reserve = place(floor, "R-01", LocationKind.BIN, false);
		this.faces.set(List.of(new PickFace(face, floor.siteId(), item, 5, 40)));
		floor.site().stock(reserve, item, 100);
		Visitor mover = this.dockflow.worker(floor.siteId(), "put-away");
		Visitor picker = this.dockflow.worker(floor.siteId(), "picking");

		String wave = order(floor, item, 12);
		JsonNode move = floor.does(mover, "Task_MoveStock", Map.of());
		assertThat(move.path("work").path("lines").path(0).path("locationId").asText()).isEqualTo(reserve);
		JsonNode tour = floor.does(picker, "Task_PickItems", Map.of("shortLines", List.of()));

		assertThat(tour.path("work").path("lines").path(0).path("locationId").asText()).isEqualTo(face);
		assertThat(floor.supervisor().get("/api/waves/" + wave).body().path("pickLists")).hasSize(1);
		assertThat(floor.supervisor().get("/api/faces?siteId=" + floor.siteId()).items()).singleElement()
			.satisfies((level) -> assertThat(level.path("face").path("locationId").asText()).isEqualTo(face));
		assertAudited(floor);
	}

	private String order(Floor floor, String item, long quantity) {
		String order = floor.supervisor()
			.post("/api/orders", floor.order(item, quantity))
			.body()
			.path("orderNumber")
			.asText();
		Floor
			.await(() -> floor.supervisor().get("/api/orders/" + order).body().path("state").asText().equals("QUEUED"));
		return floor.supervisor()
			.post("/api/waves", Map.of("siteId", floor.siteId()))
			.body()
			.path("waveNumber")
			.asText();
	}

	private String place(Floor floor, String code, LocationKind kind, boolean pickable) {
		String locationId = floor.siteId() + "-" + code;
		this.locations.addAll(List.of(new Location(locationId, floor.siteId(), "AMBIENT", kind,
				StorageCondition.AMBIENT, 90, 1, 1, 90_000, 0, 0, 0, pickable, false, false, Mixing.SINGLE_ITEM)));
		return locationId;
	}

	private static void assertAudited(Floor floor) {
		JsonNode audit = floor.supervisor().get("/api/inventory/audit").body();
		assertThat(audit.path("passed").asBoolean()).as(audit.toString()).isTrue();
	}

}
