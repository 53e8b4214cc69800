package io.dockflow.web.stock;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockflow.web.security.Role;
import io.dockflow.web.testing.Answer;
import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.Floor;
import io.dockflow.web.testing.Visitor;
import io.dockflow.web.testing.WebTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Other systems change stock: commands, and every way to get one wrong.
 */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockCommandApiIT {

	@Autowired
	Dockflow dockflow;

	Floor floor;

	Visitor erp;

	String item;

	@BeforeAll
	void floor() {
		this.floor = Floor.of(this.dockflow);
		this.erp = this.dockflow.person(Role.MANAGER, null);
		this.item = this.floor.site().item();
	}

	@Test
	void commandsHappenTogetherInTheUnitsTheyAreWrittenIn() {
		String from = this.floor.site().bin();
		String to = this.floor.site().bin();

		Answer answer = execute(key(), receive(from, 3, "CASE"), move(from, to, 2, "case")).requireStatus(200);

		assertThat(answer.body().path("outcomes")).extracting((outcome) -> outcome.path("command").asText())
			.containsExactly("Receive", "Move");
		assertThat(onHand(from)).isEqualTo(5);
		assertThat(onHand(to)).isEqualTo(10);
	}

	@Test
	void theSameKeyAnswersAsBeforeAndAnotherBodyIsAConflict() {
		String bin = this.floor.site().bin();
		String key = key();

		JsonNode first = execute(key, receive(bin, 4, "EACH")).body();
		JsonNode again = execute(key, receive(bin, 4, "EACH")).body();

		assertThat(again.path("repeated").asBoolean()).isTrue();
		assertThat(again.path("outcomes")).isEqualTo(first.path("outcomes"));
		assertThat(execute(key, receive(bin, 5, "EACH")).refusal(409)).contains(key);
		assertThat(onHand(bin)).isEqualTo(4);
	}

	@Test
	void nothingHappensWhenOneOfThemCannot() {
		String bin = this.floor.site().bin();
		String other = this.floor.site().bin();

		assertThat(execute(key(), receive(bin, 4, "EACH"), move(bin, other, 5, "EACH")).refusal(409))
			.contains("only 4 can be taken");

		assertThat(onHand(bin)).isZero();
	}

	@Test
	void reservationsAreMadeConsumedAndTheRestIsABackorder() {
		String bin = this.floor.site().bin();
		String own = this.floor.site().item();
		execute(key(),
				Map.of("type", "receive", "lines",
						List.of(Map.of("to", Map.of("locationId", bin, "itemId", own), "quantity", 7))))
			.requireStatus(200);

		JsonNode reserved = execute(key(),
				Map.of("type", "reserve", "siteId", this.floor.siteId(), "lines",
						List.of(Map.of("line", 1, "itemId", own, "quantity", 2, "unit", "CASE"))))
			.body()
			.path("outcomes")
			.path(0);
		long reservation = reserved.path("reservations").path(0).path("id").asLong();
		Answer consumed = execute(key(),
				Map.of("type", "consume", "parts", List.of(Map.of("reservationId", reservation, "quantity", 7))));

		assertThat(reserved.path("missing").path(0).path("quantity").asLong()).isEqualTo(3);
		consumed.requireStatus(200);
		assertThat(onHand(bin)).isZero();
	}

	@Test
	void aPostingIsReversedOnceAndItsMovementsSaySo() {
		String bin = this.floor.site().bin();
		JsonNode received = execute(key(), receive(bin, 6, "EACH")).body();
		String posting = received.path("outcomes").path(0).path("postingKey").asText();
		Map<String, Object> reverse = Map.of("type", "reverse", "postingKey", posting);

		execute(key(), reverse).requireStatus(200);

		assertThat(execute(key(), reverse).refusal(409)).contains("taken back before");
		assertThat(onHand(bin)).isZero();
		List<JsonNode> movements = this.erp.get("/api/movements?locationId=" + bin).items().toList();
		assertThat(movements).hasSize(2);
		assertThat(movements.getFirst().path("reversesId")).isEqualTo(movements.getLast().path("id"));
		assertThat(movements.getLast().path("reversedById")).isEqualTo(movements.getFirst().path("id"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			-1      | EACH   | Expected a positive quantity
			0       | EACH   | Expected a positive quantity
			1.5     | EACH   | Expected a whole number of pcs
			0.3     | CASE   | Expected a whole number of pcs
			2       | BARREL | Expected a unit of
			1e13    | EACH   | Expected at most
			""")
	void aQuantityThatCannotBeMeantIsRefusedAtItsField(String quantity, String unit, String sentence) {
		String bin = this.floor.site().bin();

		Answer answer = execute(key(), receive(bin, new java.math.BigDecimal(quantity), unit));

		answer.refusal(422);
		assertThat(answer.fieldError("commands[0].lines[0].quantity")).contains(sentence);
		assertThat(onHand(bin)).isZero();
	}

	@Test
	void whatIsUnknownIsNamed() {
		Answer place = execute(key(), receive("NOWHERE-1", 1, "EACH"));
		Answer item = execute(key(), Map.of("type", "receive", "lines", List
			.of(Map.of("to", Map.of("locationId", this.floor.site().bin(), "itemId", "NO-SUCH"), "quantity", 1))));

		place.refusal(422);
		assertThat(place.fieldError("commands[0].lines[0].to.locationId")).contains("NOWHERE-1");
		item.refusal(422);
		assertThat(item.fieldError("commands[0].lines[0].itemId")).contains("NO-SUCH");
		assertThat(execute(key(), Map.of("type", "levitate")).refusal(400)).contains("type");
		assertThat(execute(key(), Map.of("type", "consume", "parts", List.of(Map.of("reservationId", 999_999_999))))
			.refusal(404)).contains("999999999");
	}

	@Test
	void aBlockedLocationIsRefused() {
		String bin = this.floor.site().bin();
		this.erp
			.send(this.erp.request("/api/locations/%s/blocks".formatted(bin))
				.header("Content-Type", "application/json")
				.PUT(BodyPublishers
					.ofString("{\"forPutAway\": true, \"forRemoval\": true, \"reason\": \"broken beam\"}")))
			.requireStatus(200);

		assertThat(execute(key(), receive(bin, 1, "EACH")).refusal(409)).contains("blocked");
		assertThat(this.erp.get("/api/locations/" + bin).body().path("blockReason").asText()).isEqualTo("broken beam");
	}

	@Test
	void anExpiredLotIsNotReceivedForSale() {
		String perishable = this.floor.site().item(io.dockflow.shared.StorageCondition.AMBIENT, true);
		String bin = this.floor.site().bin();
		Map<String, Object> cell = Map.of("locationId", bin, "itemId", perishable, "lot", "L-1");

		Answer refused = execute(key(),
				Map.of("type", "receive", "lines", List.of(Map.of("to", cell, "quantity", 1, "expiry", "2020-01-31"))));
		Answer withoutLot = execute(key(), Map.of("type", "receive", "lines",
				List.of(Map.of("to", Map.of("locationId", bin, "itemId", perishable), "quantity", 1))));

		assertThat(refused.refusal(409)).contains("expired on 2020-01-31");
		assertThat(withoutLot.refusal(409)).contains("Expected a lot");
		assertThat(onHand(bin)).isZero();
	}

	@Test
	void withoutAKeyNothingIsDone() {
		assertThat(
				this.erp.post("/api/inventory/commands", Map.of("document", "D", "reason", "r", "commands", List.of()))
					.refusal(400))
			.contains("Idempotency-Key");
	}

	@Test
	void tenMegabytesAreTooMuch() {
		byte[] body = new byte[10 * 1024 * 1024];
		java.util.Arrays.fill(body, (byte) ' ');

		Answer announced = this.erp.send(this.erp.request("/api/inventory/commands")
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", key())
			.POST(BodyPublishers.ofByteArray(body)));
		Answer streamed = this.erp.send(this.erp.request("/api/inventory/commands")
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", key())
			.POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))));

		assertThat(announced.refusal(413)).contains("at most 4 MB");
		assertThat(streamed.refusal(413)).contains("at most 4 MB");
	}

	private Answer execute(String key, Object... commands) {
		Map<String, Object> batch = new HashMap<>();
		batch.put("document", "ERP-1");
		batch.put("reason", "told by the ERP");
		batch.put("commands", new ArrayList<>(List.of(commands)));
		try {
			return this.erp.send(this.erp.request("/api/inventory/commands")
				.header("Content-Type", "application/json")
				.header("Idempotency-Key", key)
				.POST(BodyPublishers
					.ofByteArray(new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsBytes(batch))));
		}
		catch (com.fasterxml.jackson.core.JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Map<String, Object> receive(String locationId, Number quantity, String unit) {
		return Map.of("type", "receive", "lines", List.of(Map.of("to",
				Map.of("locationId", locationId, "itemId", this.item), "quantity", quantity, "unit", unit)));
	}

	private Map<String, Object> move(String from, String to, Number quantity, String unit) {
		return Map.of("type", "move", "lines", List.of(Map.of("from", Map.of("locationId", from, "itemId", this.item),
				"toLocationId", to, "quantity", quantity, "unit", unit)));
	}

	private long onHand(String locationId) {
		return this.erp.get("/api/stock/totals?locationId=" + locationId).body().path("quantity").asLong();
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

}
