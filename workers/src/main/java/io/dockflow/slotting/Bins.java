package io.dockflow.slotting;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.dockflow.shared.StorageCondition;
import io.dockflow.shared.UtcTime;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Mixing;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads how full bins are, counting what is on its way to them, and keeps the claims.
 */
@Repository
class Bins {

	private static final String OCCUPANCY = """
			SELECT l.*, COALESCE(o.weight, 0) AS used_weight, COALESCE(o.volume, 0) AS used_volume,
			  COALESCE(o.other_items, 0) AS other_items, COALESCE(o.other_lots, 0) AS other_lots
			FROM location l LEFT JOIN (
			  SELECT location_id, SUM(weight) AS weight, SUM(volume) AS volume,
			    COUNT(DISTINCT IF(item_id <> :item, item_id, NULL)) AS other_items,
			    COUNT(DISTINCT IF(item_id = :item AND lot <> :lot, lot, NULL)) AS other_lots
			  FROM (
			    SELECT s.location_id, s.item_id, s.lot, s.quantity * i.weight_grams AS weight,
			      s.quantity * i.length_mm * i.width_mm * i.height_mm AS volume
			    FROM stock s JOIN item i ON i.item_id = s.item_id
			    WHERE s.site_id = :site AND s.quantity > 0
			    UNION ALL
			    SELECT c.location_id, c.item_id, c.lot, c.weight_grams, c.volume_mm3
			    FROM put_away_claim c WHERE c.handling_unit_id <> :unit
			  ) goods GROUP BY location_id
			) o ON o.location_id = l.location_id
			WHERE""";

	private static final RowMapper<BinState> BIN = (row, number) -> new BinState(
			new Location(row.getString("location_id"), row.getString("site_id"), row.getString("zone"),
					LocationKind.valueOf(row.getString("kind")),
					StorageCondition.valueOf(row.getString("storage_condition")), row.getInt("aisle"),
					row.getInt("bay"), row.getInt("level"), row.getLong("x_mm"), row.getLong("y_mm"),
					row.getLong("max_weight_grams"), row.getLong("max_volume_mm3"), row.getBoolean("pickable"),
					row.getBoolean("blocked_for_put_away"), row.getBoolean("blocked_for_removal"),
					Mixing.valueOf(row.getString("mixing"))),
			row.getLong("used_weight"), row.getLong("used_volume"), row.getInt("other_items"),
			row.getInt("other_lots"));

	private final JdbcClient jdbc;

	private final Clock clock;

	Bins(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All storage bins of the unit's site that offer the condition it needs. */
	List<BinState> ofCondition(UnitLoad unit) {
		return occupancy(unit, " l.site_id = :site AND l.kind IN ('BIN', 'PICK_FACE') AND l.storage_condition = :key",
				unit.condition().name())
			.list();
	}

	/**
	 * One location; its row is locked so that its capacity is claimed by one unit at a
	 * time.
	 */
	Optional<BinState> lock(UnitLoad unit, String locationId) {
		this.jdbc.sql("SELECT location_id FROM location WHERE location_id = ? FOR UPDATE")
			.param(locationId)
			.query(String.class)
			.list();
		return find(unit, locationId);
	}

	Optional<BinState> find(UnitLoad unit, String locationId) {
		return occupancy(unit, " l.location_id = :key", locationId).optional();
	}

	private JdbcClient.MappedQuerySpec<BinState> occupancy(UnitLoad unit, String condition, String key) {
		return this.jdbc.sql(OCCUPANCY + condition)
			.param("item", unit.first().item().itemId())
			.param("lot", unit.first().lot())
			.param("site", unit.siteId())
			.param("unit", unit.handlingUnitId())
			.param("key", key)
			.query(BIN);
	}

	void claim(UnitLoad unit, String locationId) {
		this.jdbc.sql("""
				REPLACE INTO put_away_claim (handling_unit_id, location_id, item_id, lot, weight_grams, volume_mm3,
				  claimed_at) VALUES (?, ?, ?, ?, ?, ?, ?)""")
			.params(unit.handlingUnitId(), locationId, unit.first().item().itemId(), unit.first().lot(),
					unit.weightGrams(), unit.volumeMm3(), UtcTime.of(this.clock.instant()))
			.update();
	}

	Optional<String> claimedBy(String handlingUnitId) {
		return this.jdbc.sql("SELECT location_id FROM put_away_claim WHERE handling_unit_id = ?")
			.param(handlingUnitId)
			.query(String.class)
			.optional();
	}

	void release(Collection<String> handlingUnitIds) {
		if (!handlingUnitIds.isEmpty()) {
			this.jdbc.sql("DELETE FROM put_away_claim WHERE handling_unit_id IN (:units)")
				.param("units", handlingUnitIds)
				.update();
		}
	}

}
