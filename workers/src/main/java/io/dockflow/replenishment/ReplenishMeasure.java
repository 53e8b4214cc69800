package io.dockflow.replenishment;

import java.util.Optional;

import io.dockflow.catalog.Items;
import io.dockflow.labor.TaskKind;
import io.dockflow.labor.WorkMeasure;
import io.dockflow.sites.Location;
import io.dockflow.sites.Locations;

import org.springframework.stereotype.Component;

/**
 * A replenishment is the way from bin to bin to the face, a lift at each, and the weight
 * that is moved by hand.
 */
@Component
class ReplenishMeasure implements WorkMeasure {

	private final ReplenishmentRows rows;

	private final Items items;

	private final Locations locations;

	ReplenishMeasure(ReplenishmentRows rows, Items items, Locations locations) {
		this.rows = rows;
		this.items = items;
		this.locations = locations;
	}

	@Override
	public TaskKind kind() {
		return TaskKind.REPLENISH;
	}

	@Override
	public Optional<Work> measure(String number) {
		return this.rows.find(number).map((one) -> {
			var units = one.lines().stream().mapToLong(Replenishment.Line::quantity).sum();
			var kilograms = units * this.items.byId(one.itemId()).weightGrams() / 1000.0;
			return new Work(one.lines().size(), units, metres(one), one.lines().size() + 1, kilograms, null);
		});
	}

	private double metres(Replenishment one) {
		var metres = 0.0;
		Location before = null;
		for (var line : one.lines()) {
			var next = this.locations.byId(line.locationId());
			metres += (before != null) ? metres(before, next) : 0;
			before = next;
		}
		return (before != null) ? metres + metres(before, this.locations.byId(one.faceId())) : 0;
	}

	private static double metres(Location from, Location to) {
		return (Math.abs(from.xMm() - to.xMm()) + Math.abs(from.yMm() - to.yMm())) / 1000.0;
	}

	@Override
	public Optional<Way> way(String number) {
		return this.rows.find(number)
			.filter((one) -> !one.lines().isEmpty())
			.map((one) -> new Way(one.lines().getFirst().locationId(), one.faceId()));
	}

}
