package io.dockflow.inventory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.sites.Location;
import io.dockflow.sites.Locations;

import org.springframework.stereotype.Component;

/**
 * Commands on handling units: moved, split, merged, put on each other.
 */
@Component
class UnitCommands {

	private final HandlingUnits units;

	private final Locations locations;

	private final BusinessNumbers numbers;

	UnitCommands(HandlingUnits units, Locations locations, BusinessNumbers numbers) {
		this.units = units;
		this.locations = locations;
		this.numbers = numbers;
	}

	StockCommands.Outcome move(CommandStep step, StockCommand.MoveUnits move) {
		requireAt(move.siteId(), this.locations.byId(move.locationId()));
		var transfers = new LinkedHashSet<StockTransfer>();
		for (var unit : move.handlingUnitIds()) {
			this.units.move(unit, move.siteId(), move.locationId());
			transfers.addAll(this.units.moveAll(unit, move.siteId(), move.locationId()));
		}
		return transfers.isEmpty() ? step.done() : step.post(MovementType.MOVE, List.copyOf(transfers));
	}

	/** The ledger looks at places of goods only, and a unit may be empty. */
	private static void requireAt(String siteId, Location location) {
		if (!location.siteId().equals(siteId)) {
			throw new BusinessRuleViolation(
					"Expected location %s at site %s, but it belongs to site %s. Name that site."
						.formatted(location.locationId(), siteId, location.siteId()));
		}
	}

	StockCommands.Outcome split(CommandStep step, StockCommand.SplitUnit split) {
		var place = split.lines().getFirst().from();
		requireAt(place.siteId(), this.locations.byId(place.locationId()));
		if (split.handlingUnitId() != null && this.units.find(split.handlingUnitId()).isPresent()) {
			throw new BusinessRuleViolation(
					"Expected unit %s to be new, but it is there already. Merge into it, or leave it out to make one."
						.formatted(split.handlingUnitId()));
		}
		var unit = (split.handlingUnitId() != null) ? split.handlingUnitId() : this.numbers.nextSscc();
		this.units.create(unit, split.kind(), place.siteId(), place.locationId(), step.batch().document());
		return step.post(MovementType.SPLIT, split.lines().stream().map((line) -> {
			if (!line.from().locationId().equals(place.locationId())) {
				throw new BusinessRuleViolation(
						"Expected everything for the new unit at %s, but %s is elsewhere. Move it there first."
							.formatted(place.locationId(), line.from()));
			}
			return StockTransfer.move(line.from(), line.from().in(unit), line.quantity()).of(line.serials());
		}).toList(), unit);
	}

	StockCommands.Outcome merge(CommandStep step, StockCommand.MergeUnits merge) {
		var into = this.units.byId(merge.into());
		var transfers = new ArrayList<StockTransfer>();
		for (var id : merge.handlingUnitIds()) {
			var unit = this.units.byId(id);
			if (!unit.locationId().equals(into.locationId())) {
				throw new BusinessRuleViolation(
						"Expected unit %s beside unit %s at %s, but it is at %s. Move it there first.".formatted(id,
								into.handlingUnitId(), into.locationId(), unit.locationId()));
			}
			this.units.contents(id)
				.stream()
				.filter((row) -> row.cell().handlingUnitId().equals(id))
				.forEach((row) -> transfers
					.add(StockTransfer.move(row.cell(), row.cell().in(merge.into()), row.quantity())));
			this.units.tree(id)
				.stream()
				.filter((child) -> id.equals(child.parentId()))
				.forEach((child) -> this.units.nest(child.handlingUnitId(), merge.into()));
		}
		return transfers.isEmpty() ? step.done() : step.post(MovementType.MERGE, transfers);
	}

	StockCommands.Outcome nest(CommandStep step, StockCommand.NestUnits nest) {
		nest.handlingUnitIds().forEach((unit) -> this.units.nest(unit, nest.parentId()));
		return step.done();
	}

}
