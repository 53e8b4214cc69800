package io.dockflow.inventory;

import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.TreeSet;

import io.dockflow.shared.BusinessRuleViolation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Handling units stand where their contents stand, leave the unit they stood on when they
 * go without it or it goes without them, and are empty when nothing is left in them.
 */
@Repository
class UnitPlaces {

	private final JdbcClient jdbc;

	UnitPlaces(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Brings the units of a posting to where it put their contents. */
	void follow(Posting posting) {
		var places = new LinkedHashMap<String, StockCell>();
		var left = new TreeSet<String>();
		for (var transfer : posting.transfers()) {
			if (transfer.from() != null && !transfer.from().handlingUnitId().isEmpty()) {
				left.add(transfer.from().handlingUnitId());
			}
			if (transfer.to() != null && !transfer.to().handlingUnitId().isEmpty()) {
				var before = places.put(transfer.to().handlingUnitId(), transfer.to());
				requireOnePlace(before, transfer.to());
			}
		}
		place(places);
		left.removeAll(places.keySet());
		empty(left);
	}

	private static void requireOnePlace(@org.jspecify.annotations.Nullable StockCell before, StockCell now) {
		if (before != null && !before.locationId().equals(now.locationId())) {
			throw new BusinessRuleViolation(
					"Expected handling unit %s to stand in one place, but its contents would be at %s and %s. Split it first."
						.formatted(now.handlingUnitId(), before.locationId(), now.locationId()));
		}
	}

	private void place(LinkedHashMap<String, StockCell> places) {
		var byLocation = new TreeMap<String, TreeSet<String>>();
		places
			.forEach((unit, cell) -> byLocation.computeIfAbsent(cell.locationId(), (key) -> new TreeSet<>()).add(unit));
		byLocation.forEach((location, units) -> {
			var siteId = places.get(units.first()).siteId();
			var known = this.jdbc.sql("""
					UPDATE handling_unit SET site_id = :site, location_id = :location,
					  state = IF(state = 'EMPTY', 'OPEN', state) WHERE handling_unit_id IN (:units)""")
				.param("site", siteId)
				.param("location", location)
				.param("units", units)
				.update();
			if (known != units.size()) {
				throw new BusinessRuleViolation(
						"Expected handling units %s to exist before stock is put in them, but %d of them do not. Create them first."
							.formatted(units, units.size() - known));
			}
		});
		if (!places.isEmpty()) {
			this.jdbc
				.sql("""
						UPDATE handling_unit h JOIN handling_unit p ON p.handling_unit_id = h.parent_id
						SET h.parent_id = NULL
						WHERE (h.handling_unit_id IN (:units) OR h.parent_id IN (:units)) AND p.location_id <> h.location_id""")
				.param("units", places.keySet())
				.update();
		}
		requireWhole(places.keySet());
	}

	/** A unit of which a part was moved away would stand in two places. */
	private void requireWhole(java.util.Set<String> units) {
		if (units.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				SELECT h.handling_unit_id, s.location_id, h.location_id AS moved_to
				FROM handling_unit h JOIN stock s ON s.handling_unit_id = h.handling_unit_id
				WHERE h.handling_unit_id IN (:units) AND s.quantity > 0 AND s.location_id <> h.location_id LIMIT 1""")
			.param("units", units)
			.query((row, number) -> new BusinessRuleViolation(
					"Expected handling unit %s to move with all it holds, but something stays at %s. Move it whole, or split it."
						.formatted(row.getString("handling_unit_id"), row.getString("location_id"))))
			.optional()
			.ifPresent((violation) -> {
				throw violation;
			});
	}

	private void empty(TreeSet<String> units) {
		if (!units.isEmpty()) {
			this.jdbc.sql("""
					UPDATE handling_unit h SET state = 'EMPTY'
					WHERE h.handling_unit_id IN (:units) AND h.state IN ('OPEN', 'CLOSED') AND NOT EXISTS (
					  SELECT 1 FROM stock s WHERE s.handling_unit_id = h.handling_unit_id AND s.quantity > 0)""")
				.param("units", units)
				.update();
		}
	}

}
