package io.dockflow.slotting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.dockflow.inventory.StorageClaims;
import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Mixing;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads how full bins are, counting what is on its way to them, and claims them.
 */
@Repository
class Bins {

	private static final String OCCUPANCY = """
			SELECT l.*, COALESCE(o.weight, 0) AS used_weight, COALESCE(o.volume, 0) AS used_volume,
			  COALESCE(o.units, 0) AS units, COALESCE(o.own_item, 0) AS own_item, COALESCE(o.other_items, 0) AS other_items,
			  COALESCE(o.other_lots, 0) AS other_lots
			FROM location l LEFT JOIN (
			  SELECT location_id, SUM(weight) AS weight, SUM(volume) AS volume,
			    COUNT(DISTINCT unit) AS units, MAX(item_id = :item) AS own_item, COUNT(DISTINCT IF(item_id <> :item, item_id, NULL)) AS other_items,
			    COUNT(DISTINCT IF(item_id = :item AND lot <> :lot, lot, NULL)) AS other_lots
			  FROM (
			    SELECT s.location_id, s.item_id, s.lot, s.quantity * i.weight_grams AS weight,
			      s.quantity * i.length_mm * i.width_mm * i.height_mm AS volume,
			      COALESCE(p.parent_id, h.parent_id, h.handling_unit_id) AS unit
			    FROM stock s JOIN item i ON i.item_id = s.item_id
			    LEFT JOIN handling_unit h ON h.handling_unit_id = s.handling_unit_id
			    LEFT JOIN handling_unit p ON p.handling_unit_id = h.parent_id
			    WHERE s.site_id = :site AND s.quantity > 0
			    UNION ALL
			    SELECT c.location_id, c.item_id, c.lot, c.weight_grams, c.volume_mm3,
			      c.handling_unit_id
			    FROM put_away_claim c WHERE c.handling_unit_id <> :unit
			  ) goods GROUP BY location_id
			) o ON o.location_id = l.location_id
			WHERE""";

	private static final RowMapper<BinState> BIN = (row,
			number) -> new BinState(new Location(row.getString("location_id"), row.getString("site_id"),
					row.getString("zone"), LocationKind.valueOf(row.getString("kind")),
					StorageCondition.valueOf(row.getString("storage_condition")), row.getInt("aisle"),
					row.getInt("bay"), row.getInt("level"), row.getLong("x_mm"), row.getLong("y_mm"),
					row.getLong("max_weight_grams"), row.getLong("max_volume_mm3"), row.getInt("max_handling_units"),
					row.getBoolean("pickable"), row.getBoolean("blocked_for_put_away"),
					row.getBoolean("blocked_for_removal"), Mixing.valueOf(row.getString("mixing"))),
					row.getLong("used_weight"), row.getLong("used_volume"), row.getInt("units"),
					row.getBoolean("own_item"), row.getInt("other_items"), row.getInt("other_lots"));

	private final JdbcClient jdbc;

	private final StorageClaims claims;

	Bins(JdbcClient jdbc, StorageClaims claims) {
		this.jdbc = jdbc;
		this.claims = claims;
	}

	/** All storage bins of the unit's site that offer the condition it needs. */
	List<BinState> ofCondition(UnitLoad unit) {
		return occupancy(unit, " l.site_id = :site AND l.kind IN ('BIN', 'PICK_FACE') AND l.storage_condition = :key",
				unit.condition().name())
			.list();
	}

	/** One location; whoever fills it after this waits until the transaction ends. */
	Optional<BinState> lock(UnitLoad unit, String locationId) {
		this.claims.lock(List.of(locationId));
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
		this.claims.claim(new StorageClaims.Claim(unit.handlingUnitId(), locationId, unit.first().item().itemId(),
				unit.first().lot(), unit.weightGrams(), unit.volumeMm3()));
	}

	Optional<String> claimedBy(String handlingUnitId) {
		return this.claims.claimedBy(handlingUnitId);
	}

	void release(Collection<String> handlingUnitIds) {
		this.claims.release(handlingUnitIds);
	}

}
