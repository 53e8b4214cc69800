package io.dockflow.slotting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.dockflow.decisions.Decisions;
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
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanels;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Mixing;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
class PutAwaysIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	PutAways putAways;

	@Autowired
	HandlingUnits handlingUnits;

	@Autowired
	StockLedger ledger;

	@Autowired
	BusinessNumbers numbers;

	@Autowired
	Decisions decisions;

	@Autowired
	Locations locations;

	@Autowired
	WorkPanels panels;

	TestSite site;

	String item;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.item = this.site.item();
	}

	@Test
	void choosesTheBinThatMakesLeastWorkAndSaysWhy() {
		var near = this.site.bin();
		this.site.bin();
		var unit = unit(this.item, 10);

		var proposal = this.putAways.propose(unit, Set.of());

		assertThat(proposal.locationId()).isEqualTo(near);
		assertThat(proposal.candidateCount()).isEqualTo(2);
		assertThat(proposal.reason()).contains(near).contains("least work of 2");
		assertThat(this.decisions.explain("put-away", unit)).hasValueSatisfying((explanation) -> {
			assertThat(explanation.candidates()).hasSize(2);
			assertThat(explanation.candidates().getFirst().chosen()).isTrue();
		});
	}

	@Test
	void respectsTheStorageCondition() {
		this.site.bin();
		var cold = this.site.bin(StorageCondition.CHILLED, 0, 0, Mixing.ANY);
		var unit = unit(this.site.item(StorageCondition.CHILLED, false), 1);

		assertThat(this.putAways.propose(unit, Set.of()).locationId()).isEqualTo(cold);
	}

	@Test
	void countsWhatIsOnItsWayToABin() {
		var small = this.site.bin(StorageCondition.AMBIENT, 15_000, 0, Mixing.ANY);
		var next = this.site.bin();

		assertThat(this.putAways.propose(unit(this.item, 10), Set.of()).locationId()).isEqualTo(small);
		assertThat(this.putAways.propose(unit(this.item, 10), Set.of()).locationId()).isEqualTo(next);
	}

	@Test
	void countsWhatStandsInABin() {
		var small = this.site.bin(StorageCondition.AMBIENT, 0, 15_000_000, Mixing.ANY);
		var next = this.site.bin();
		this.site.stock(small, this.item, 6);

		assertThat(this.putAways.propose(unit(this.item, 10), Set.of()).locationId()).isEqualTo(next);
	}

	@Test
	void mixesItemsOnlyWhereThatIsAllowed() {
		var single = this.site.bin(StorageCondition.AMBIENT, 0, 0, Mixing.SINGLE_ITEM);
		var any = this.site.bin();
		this.site.stock(single, this.site.item(), 1);

		assertThat(this.putAways.propose(unit(this.item, 1), Set.of()).locationId()).isEqualTo(any);
	}

	@Test
	void leavesRefusedAndBlockedBinsOut() {
		var refused = this.site.bin();
		var blocked = this.site.bin();
		var good = this.site.bin();
		this.locations.block(blocked, true, false, "test");

		assertThat(this.putAways.propose(unit(this.item, 1), Set.of(refused)).locationId()).isEqualTo(good);
	}

	@Test
	void saysThatThereIsNoSpace() {
		this.site.bin(StorageCondition.AMBIENT, 5_000, 0, Mixing.ANY);

		assertThatExceptionOfType(NoSpace.class).isThrownBy(() -> this.putAways.propose(unit(this.item, 10), Set.of()))
			.withMessageContaining("10 kg");
	}

	@Test
	void givesTheLastRoomToOneOfManyUnits() throws Exception {
		for (int bin = 0; bin < 4; bin++) {
			this.site.bin(StorageCondition.AMBIENT, 10_000, 0, Mixing.ANY);
		}
		var units = new ArrayList<String>();
		for (int index = 0; index < 8; index++) {
			units.add(unit(this.item, 10));
		}

		var proposals = new ArrayList<Future<String>>();
		try (var threads = Executors.newFixedThreadPool(8)) {
			units.forEach((unit) -> proposals.add(threads.submit(() -> {
				try {
					return this.putAways.propose(unit, Set.of()).locationId();
				}
				catch (NoSpace ex) {
					return "none";
				}
			})));
		}

		var places = new ArrayList<String>();
		for (var proposal : proposals) {
			places.add(proposal.get());
		}
		assertThat(places).filteredOn((place) -> !place.equals("none")).hasSize(4).doesNotHaveDuplicates();
	}

	@Test
	void refusesAWrongBinAndTakesAGoodOne() {
		var proposed = this.site.bin();
		var cold = this.site.bin(StorageCondition.CHILLED, 0, 0, Mixing.ANY);
		var other = this.site.bin();
		var unit = unit(this.item, 10);
		this.putAways.propose(unit, Set.of());

		assertThatExceptionOfType(LocationRefused.class).isThrownBy(() -> confirm(unit, proposed, cold))
			.satisfies((refusal) -> assertThat(refusal.locationId()).isEqualTo(cold))
			.withMessageContaining("chilled");
		assertThatExceptionOfType(LocationRefused.class).isThrownBy(() -> confirm(unit, proposed, "NOWHERE"));
		confirm(unit, proposed, other);

		assertThat(this.handlingUnits.byId(unit).locationId()).isEqualTo(other);
	}

	@Test
	void wantsAReasonForADeviation() {
		var proposed = this.site.bin();
		var other = this.site.bin();
		var unit = unit(this.item, 1);
		var task = new WorkItem("Task_PutAway", unit, Map.of("handlingUnitId", unit, "locationId", proposed), "pia");

		assertThat(this.panels.validate(task, Map.of("confirmedLocation", other))).extracting("field")
			.containsExactly("deviationReason");
		assertThat(this.panels.validate(task, Map.of("confirmedLocation", "NOWHERE", "deviationReason", "full")))
			.extracting("field")
			.containsExactly("confirmedLocation");
		assertThat(this.panels.validate(task, Map.of("confirmedLocation", proposed))).isEmpty();
	}

	private void confirm(String unit, String proposed, String location) {
		this.putAways.confirm(
				new PutAways.Confirmation(unit, proposed, location, "test", "put-away:" + UUID.randomUUID(), null));
	}

	private String unit(String itemId, long quantity) {
		var sscc = this.numbers.nextSscc();
		this.handlingUnits.create(sscc, HandlingUnit.Kind.PALLET, this.site.siteId(), this.site.receiving(), null);
		var cell = StockCell.loose(this.site.siteId(), this.site.receiving(), itemId).in(sscc);
		this.ledger.post(new Posting("test:" + sscc, MovementType.RECEIPT, "test", "test", null, "TEST", Instant.now(),
				List.of(StockTransfer.in(ExternalAccount.SUPPLIER, cell, quantity))));
		return sscc;
	}

}
