package io.dockflow.slotting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import io.dockflow.decisions.Decisions;
import io.dockflow.integration.DailySales;
import io.dockflow.integration.SalesHistory;
import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.HandlingUnit;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Mixing;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

@DatabaseTest
class ScoredPutAwaysIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	PutAways putAways;

	@Autowired
	SalesHistory sales;

	@Autowired
	SlotPlans plans;

	@Autowired
	Decisions decisions;

	TestSite site;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
	}

	@Test
	void fastGoodsComeNearSlowOnesMakeRoomAndTheExplanationAddsUp() {
		var near = face("NEAR", 1);
		var far = face("FAR", 80);
		for (var number = 0; number < 18; number++) {
			this.site.stock(face("USED-" + number, 10 + number), this.site.item(), 1);
		}
		var slow = sold(this.site.item(), 1, 1);
		var fast = sold(this.site.item(), 80, 40);

		var slowUnit = unit(slow, 10);
		assertThat(this.putAways.propose(slowUnit, Set.of()).locationId()).isEqualTo(far);
		var fastUnit = unit(fast, 400);
		assertThat(this.putAways.propose(fastUnit, Set.of(far)).locationId()).isEqualTo(near);

		for (var unit : List.of(slowUnit, fastUnit)) {
			assertThat(this.decisions.explain("put-away", unit)).hasValueSatisfying((explanation) -> {
				assertThat(explanation.reason()).contains("picks a day by its sales");
				assertThat(explanation.candidates()).isNotEmpty();
				assertThat(explanation.candidates()).allSatisfy((candidate) -> assertThat(candidate.score())
					.isCloseTo(StorageScoreTests.sum(candidate.note()), offset(1e-9)));
				assertThat(explanation.candidates())
					.isSortedAccordingTo((one, other) -> Double.compare(one.score(), other.score()));
				assertThat(explanation.candidates().getFirst().chosen()).isTrue();
			});
		}
	}

	@Test
	void theNightlyPlanDrawsAnItemToItsFace() {
		var faces = IntStream.range(0, 12).mapToObj((number) -> face("F" + number, 2 + 2 * number)).toList();
		var items = IntStream.range(0, 12).mapToObj((number) -> this.site.item()).toList();
		var orders = new ArrayList<List<String>>();
		for (var order = 0; order < 200; order++) {
			orders.add(List.of(items.get(order % 5 == 0 ? order % 12 : 7), items.get(order % 5 == 0 ? 3 : 8)));
		}

		assertThat(this.plans.plan(this.site.siteId(), orders)).isEqualTo(12);

		var plan = this.plans.ofSite(this.site.siteId());
		assertThat(plan.keySet()).containsExactlyInAnyOrderElementsOf(faces);
		assertThat(List.of(plan.get(faces.get(0)), plan.get(faces.get(1)), plan.get(faces.get(2))))
			.as("what is ordered most is nearest to packing")
			.contains(items.get(7), items.get(8));
		var own = plan.entrySet()
			.stream()
			.filter((slot) -> slot.getValue().equals(items.get(11)))
			.findFirst()
			.orElseThrow()
			.getKey();
		assertThat(this.putAways.propose(unit(items.get(11), 10), Set.of()).locationId()).isEqualTo(own);
	}

	@Test
	void fillsTheFaceOfAnItemAndLeavesThoseOfOthers() {
		var others = face("OTHERS", 1);
		var own = face("OWN", 10);
		var plain = face("PLAIN", 11);
		var item = this.site.item();
		kept(others, this.site.item(), 100);
		kept(own, item, 25);

		assertThat(this.putAways.propose(unit(item, 20), Set.of()).locationId()).isEqualTo(own);
		assertThat(this.putAways.propose(unit(item, 26), Set.of(own)).locationId()).isEqualTo(plain);
	}

	private void kept(String face, String itemId, long most) {
		this.context.getBean(JdbcClient.class)
			.sql("INSERT INTO pick_face (location_id, site_id, item_id, min_quantity, max_quantity) VALUES (?, ?, ?, 1, ?)")
			.params(face, this.site.siteId(), itemId, most)
			.update();
	}

	@Test
	void tooFewOrdersPlanNothing() {
		face("F", 1);
		this.plans.planAll();

		assertThat(this.plans.plan(this.site.siteId(), List.of(List.of(this.site.item())))).isZero();
		assertThat(this.plans.ofSite(this.site.siteId())).isEmpty();
	}

	private String sold(String itemId, int days, long quantity) {
		var today = LocalDate.now(ZoneOffset.UTC);
		this.sales.addAll(IntStream.rangeClosed(1, days)
			.mapToObj((day) -> new DailySales(this.site.siteId(), itemId, today.minusDays(day), quantity, true)));
		return itemId;
	}

	private String face(String code, int metres) {
		var locationId = "%s-%s".formatted(this.site.siteId(), code);
		this.context.getBean(Locations.class)
			.addAll(List.of(new Location(locationId, this.site.siteId(), "AMBIENT", LocationKind.PICK_FACE,
					StorageCondition.AMBIENT, 1, metres, 1, 0, metres * 1000L, 0, 0, true, false, false,
					Mixing.SINGLE_ITEM)));
		return locationId;
	}

	private String unit(String itemId, long quantity) {
		var sscc = this.context.getBean(BusinessNumbers.class).nextSscc();
		this.context.getBean(HandlingUnits.class)
			.create(sscc, HandlingUnit.Kind.PALLET, this.site.siteId(), this.site.receiving(), null);
		var cell = StockCell.loose(this.site.siteId(), this.site.receiving(), itemId).in(sscc);
		this.context.getBean(StockLedger.class)
			.post(new Posting("test:" + sscc, MovementType.RECEIPT, "test", "test", null, "TEST", Instant.now(),
					List.of(StockTransfer.in(ExternalAccount.SUPPLIER, cell, quantity))));
		return sscc;
	}

}
