package io.dockflow.inventory;

import java.util.List;

import io.dockflow.inventory.StockCommand.MergeUnits;
import io.dockflow.inventory.StockCommand.MoveUnits;
import io.dockflow.inventory.StockCommand.NestUnits;
import io.dockflow.inventory.StockCommand.Outgoing;
import io.dockflow.inventory.StockCommand.SplitUnit;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.NotFound;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Handling units: moved whole, split, merged, put on each other.
 */
@DatabaseTest
class UnitCommandsIT {

	@Autowired
	ApplicationContext context;

	TestSite site;

	StockDesk desk;

	StockCell floor;

	@BeforeEach
	void floor() {
		this.site = TestSite.in(this.context);
		this.desk = new StockDesk(this.context, this.site);
		this.floor = StockCell.loose(this.site.siteId(), this.site.receiving(), this.site.item());
	}

	@AfterEach
	void theBooksBalance() {
		this.desk.assertAudited();
	}

	@Test
	void movesAUnitWithAllThatStandsOnIt() {
		var tower = this.desk.tower(this.floor.locationId(), 3);
		tower.forEach((unit) -> this.desk.receive(this.floor.in(unit), 2));
		var bin = this.site.bin();

		var outcome = this.desk.send(new MoveUnits(List.of(tower.getFirst()), this.site.siteId(), bin));

		assertThat(this.desk.movements(outcome)).hasSize(3);
		assertThat(tower).allSatisfy((unit) -> {
			assertThat(this.desk.unit(unit).locationId()).isEqualTo(bin);
			assertThat(this.desk.quantity(this.floor.at(bin).in(unit))).isEqualTo(2);
		});
		assertThat(this.desk.unit(tower.get(2)).parentId()).isEqualTo(tower.get(1));
		assertThat(this.desk.unit(tower.get(1)).parentId()).isEqualTo(tower.get(0));
	}

	@Test
	void takesAUnitOffTheOneItStoodOnWhenItGoesAlone() {
		var tower = this.desk.tower(this.floor.locationId(), 3);
		this.desk.receive(this.floor.in(tower.get(2)), 2);
		var bin = this.site.bin();

		this.desk.send(new MoveUnits(List.of(tower.get(1)), this.site.siteId(), bin));

		assertThat(this.desk.unit(tower.get(0)).locationId()).isEqualTo(this.floor.locationId());
		assertThat(this.desk.unit(tower.get(1)).parentId()).isNull();
		assertThat(this.desk.unit(tower.get(2)).parentId()).isEqualTo(tower.get(1));
		assertThat(this.desk.unit(tower.get(2)).locationId()).isEqualTo(bin);
	}

	/** The lower one is named, and so is what it carries anyway. */
	@Test
	void movesGoodsOnceWhenAUnitAndWhatStandsOnItAreBothNamed() {
		var tower = this.desk.tower(this.floor.locationId(), 2);
		tower.forEach((unit) -> this.desk.receive(this.floor.in(unit), 2));
		var bin = this.site.bin();

		this.desk.send(new MoveUnits(tower, this.site.siteId(), bin));

		assertThat(tower).allMatch((unit) -> this.desk.quantity(this.floor.at(bin).in(unit)) == 2);
		assertThat(this.desk.unit(tower.get(1)).parentId()).isEqualTo(tower.get(0));
	}

	@Test
	void movesAnEmptyUnitWithoutAPosting() {
		var unit = this.desk.unit(HandlingUnit.Kind.PALLET, this.floor.locationId());
		var bin = this.site.bin();

		assertThat(this.desk.send(new MoveUnits(List.of(unit), this.site.siteId(), bin)).postingKey()).isNull();

		assertThat(this.desk.unit(unit).locationId()).isEqualTo(bin);
	}

	@Test
	void movesNoUnitToAPlaceThatIsNotThere() {
		var empty = this.desk.unit(HandlingUnit.Kind.PALLET, this.floor.locationId());
		var full = this.desk.unit(HandlingUnit.Kind.PALLET, this.floor.locationId());
		this.desk.receive(this.floor.in(full), 2);
		var elsewhere = TestSite.in(this.context).bin();

		for (var unit : List.of(empty, full)) {
			this.desk.refuses(NotFound.class, new MoveUnits(List.of(unit), this.site.siteId(), "NOWHERE"));
			this.desk.refuses(BusinessRuleViolation.class, new MoveUnits(List.of(unit), this.site.siteId(), elsewhere))
				.withMessageContaining("but it belongs to site");
		}
	}

	@Test
	void movesNoUnitNobodyMade() {
		this.desk.refuses(NotFound.class,
				new MoveUnits(List.of("000000000000000000"), this.site.siteId(), this.site.bin()));
	}

	@Test
	void keepsAUnitInOnePlace() {
		var unit = this.desk.unit(HandlingUnit.Kind.PALLET, this.floor.locationId());
		this.desk.receive(this.floor.in(unit), 5);
		var there = this.floor.in(unit).at(this.site.bin());

		this.desk.refuses(BusinessRuleViolation.class, StockDesk.move(this.floor.in(unit), there, 3))
			.withMessageContaining("Move it whole");
	}

	/** The goods of the lower unit go, by cell; the upper unit does not. */
	@Test
	void takesAUnitOffWhenTheOneItStoodOnGoesAway() {
		var tower = this.desk.tower(this.floor.locationId(), 2);
		tower.forEach((unit) -> this.desk.receive(this.floor.in(unit), 2));
		var lower = this.floor.in(tower.getFirst());

		this.desk.send(StockDesk.move(lower, lower.at(this.site.bin()), 2));

		assertThat(this.desk.unit(tower.get(1)).locationId()).isEqualTo(this.floor.locationId());
		assertThat(this.desk.unit(tower.get(1)).parentId()).isNull();
	}

	@Test
	void leavesAUnitEmptyWhenItsGoodsWentAndOpensItAgain() {
		var unit = this.desk.unit(HandlingUnit.Kind.PALLET, this.floor.locationId());
		var cell = this.desk.receive(this.floor.in(unit), 5);

		this.desk.send(StockDesk.ship(cell, 5));
		assertThat(this.desk.unit(unit).state()).isEqualTo(HandlingUnit.State.EMPTY);
		this.desk.receive(cell, 1);

		assertThat(this.desk.unit(unit).state()).isEqualTo(HandlingUnit.State.OPEN);
	}

	@Test
	void splitsGoodsOffIntoANewUnit() {
		var unit = this.desk.unit(HandlingUnit.Kind.PALLET, this.floor.locationId());
		this.desk.receive(this.floor.in(unit), 5);
		this.desk.receive(this.floor, 5);

		var outcome = this.desk.send(new SplitUnit(null, HandlingUnit.Kind.CASE,
				List.of(new Outgoing(this.floor.in(unit), 2, List.of()), new Outgoing(this.floor, 1, List.of()))));

		assertThat(this.desk.unit(outcome.handlingUnitId()).locationId()).isEqualTo(this.floor.locationId());
		assertThat(this.desk.quantity(this.floor.in(outcome.handlingUnitId()))).isEqualTo(3);
		assertThat(this.desk.quantity(this.floor.in(unit))).isEqualTo(3);
		assertThat(this.desk.quantity(this.floor)).isEqualTo(4);
	}

	@Test
	void splitsPiecesByTheirNumbers() {
		var cell = this.desk.receive(this.floor.locationId(), this.site.serialItem(), "S-1", "S-2");

		var outcome = this.desk
			.send(new SplitUnit(null, HandlingUnit.Kind.CASE, List.of(new Outgoing(cell, 1, List.of("S-2")))));

		assertThat(this.desk.serialsIn(cell.in(outcome.handlingUnitId()))).containsExactly("S-2");
	}

	@Test
	void splitsOnlyWhatStandsInOnePlace() {
		var here = this.desk.receive(this.floor, 5);
		var there = this.desk.receive(this.floor.at(this.site.bin()), 5);

		this.desk
			.refuses(BusinessRuleViolation.class,
					new SplitUnit(null, HandlingUnit.Kind.CASE,
							List.of(new Outgoing(here, 1, List.of()), new Outgoing(there, 1, List.of()))))
			.withMessageContaining("Move it there first");
	}

	@Test
	void splitsIntoANewUnitAtAKnownPlace() {
		var known = this.desk.unit(HandlingUnit.Kind.CASE, this.floor.locationId());
		this.desk.receive(this.floor, 5);

		this.desk
			.refuses(BusinessRuleViolation.class,
					new SplitUnit(known, HandlingUnit.Kind.CASE, List.of(new Outgoing(this.floor, 1, List.of()))))
			.withMessageContaining("to be new");
		this.desk.refuses(NotFound.class, new SplitUnit(null, HandlingUnit.Kind.CASE,
				List.of(new Outgoing(this.floor.at("NOWHERE"), 1, List.of()))));
	}

	@Test
	void mergesUnitsWithWhatStandsOnThem() {
		var tower = this.desk.tower(this.floor.locationId(), 2);
		var into = this.desk.unit(HandlingUnit.Kind.PALLET, this.floor.locationId());
		this.desk.receive(this.floor.in(tower.get(0)), 2);
		this.desk.receive(this.floor.in(tower.get(1)), 3);
		this.desk.receive(this.floor.in(into), 4);

		this.desk.send(new MergeUnits(List.of(tower.get(0)), into));

		assertThat(this.desk.quantity(this.floor.in(into))).isEqualTo(6);
		assertThat(this.desk.unit(tower.get(0)).state()).isEqualTo(HandlingUnit.State.EMPTY);
		assertThat(this.desk.unit(tower.get(1)).parentId()).isEqualTo(into);
		assertThat(this.desk.quantity(this.floor.in(tower.get(1)))).isEqualTo(3);
	}

	@Test
	void mergesOnlyUnitsThatStandTogether() {
		var here = this.desk.unit(HandlingUnit.Kind.PALLET, this.floor.locationId());
		var there = this.desk.unit(HandlingUnit.Kind.PALLET, this.site.bin());
		this.desk.receive(this.floor.in(here), 2);

		this.desk.refuses(BusinessRuleViolation.class, new MergeUnits(List.of(here), there))
			.withMessageContaining("Move it there first");
	}

	@Test
	void mergesNoUnitIntoWhatStandsOnIt() {
		var tower = this.desk.tower(this.floor.locationId(), 2);
		this.desk.receive(this.floor.in(tower.get(0)), 2);

		this.desk.refuses(BusinessRuleViolation.class, new MergeUnits(List.of(tower.get(0)), tower.get(1)))
			.withMessageContaining("another one than itself");
	}

	@Test
	void leavesReservedGoodsOfAUnitInTheirPlace() {
		var bin = this.floor.at(this.site.bin());
		var unit = this.desk.unit(HandlingUnit.Kind.PALLET, bin.locationId());
		this.desk.receive(bin.in(unit), 5);
		this.desk.send(StockDesk.reserve(bin, 1));

		this.desk.refuses(InsufficientStock.class, new MoveUnits(List.of(unit), this.site.siteId(), this.site.bin()));
	}

	@Test
	void standsNoUnitOnItself() {
		var tower = this.desk.tower(this.floor.locationId(), 3);

		for (var upper : tower) {
			this.desk.refuses(BusinessRuleViolation.class, new NestUnits(List.of(tower.get(0)), upper))
				.withMessageContaining("another one than itself");
		}
	}

	@Test
	void pilesUnitsThreeHighAndNoHigher() {
		var tower = this.desk.tower(this.floor.locationId(), 3);
		var fourth = this.desk.unit(HandlingUnit.Kind.PALLET, this.floor.locationId());

		this.desk.refuses(BusinessRuleViolation.class, new NestUnits(List.of(fourth), tower.get(2)))
			.withMessageContaining("at most 3 units");
		this.desk.refuses(BusinessRuleViolation.class, new NestUnits(List.of(tower.get(0)), fourth))
			.withMessageContaining("at most 3 units");
		this.desk.send(new NestUnits(List.of(fourth), tower.get(1)));
	}

	@Test
	void takesUnitsOff() {
		var tower = this.desk.tower(this.floor.locationId(), 3);

		this.desk.send(new NestUnits(List.of(tower.get(1), tower.get(2)), null));

		assertThat(tower).allMatch((unit) -> this.desk.unit(unit).parentId() == null);
	}

	@Test
	void standsUnitsOnlyOnUnitsBesideThem() {
		var here = this.desk.unit(HandlingUnit.Kind.PALLET, this.floor.locationId());
		var there = this.desk.unit(HandlingUnit.Kind.PALLET, this.site.bin());

		this.desk.refuses(BusinessRuleViolation.class, new NestUnits(List.of(here), there))
			.withMessageContaining("Move it there first");
	}

}
