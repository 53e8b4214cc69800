package io.dockflow.sites;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.shared.Batches;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.StorageCondition;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLocations implements Locations {

	static final RowMapper<Location> LOCATION = (row, number) -> new Location(row.getString("location_id"),
			row.getString("site_id"), row.getString("zone"), LocationKind.valueOf(row.getString("kind")),
			StorageCondition.valueOf(row.getString("storage_condition")), row.getInt("aisle"), row.getInt("bay"),
			row.getInt("level"), row.getLong("x_mm"), row.getLong("y_mm"), row.getLong("max_weight_grams"),
			row.getLong("max_volume_mm3"), row.getInt("max_handling_units"), row.getBoolean("pickable"),
			row.getBoolean("blocked_for_put_away"), row.getBoolean("blocked_for_removal"),
			Mixing.valueOf(row.getString("mixing")));

	private final JdbcClient jdbc;

	JdbcLocations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Location> find(String locationId) {
		return this.jdbc.sql("SELECT * FROM location WHERE location_id = ?")
			.param(locationId)
			.query(LOCATION)
			.optional();
	}

	@Override
	public Location byId(String locationId) {
		return find(locationId).orElseThrow(() -> new NotFound("location", locationId));
	}

	@Override
	public Map<String, Location> byIds(Collection<String> locationIds) {
		var found = new HashMap<String, Location>();
		Batches.of(locationIds,
				(batch) -> this.jdbc.sql("SELECT * FROM location WHERE location_id IN (:ids)")
					.param("ids", batch)
					.query(LOCATION)
					.list()
					.forEach((location) -> found.put(location.locationId(), location)));
		return found;
	}

	@Override
	public List<Location> ofKind(String siteId, LocationKind kind) {
		return this.jdbc.sql("SELECT * FROM location WHERE site_id = ? AND kind = ? ORDER BY location_id")
			.params(siteId, kind.name())
			.query(LOCATION)
			.list();
	}

	@Override
	public Location receivingOf(String siteId) {
		return ofKind(siteId, LocationKind.RECEIVING).stream()
			.findFirst()
			.orElseThrow(() -> new BusinessRuleViolation(
					"Expected a receiving area at site %s, but it has none. Add a location of kind RECEIVING."
						.formatted(siteId)));
	}

	@Override
	public List<Location> search(String siteId, String codePart, int page, int size) {
		return this.jdbc.sql("""
				SELECT * FROM location WHERE (:site = '' OR site_id = :site) AND location_id LIKE :part
				ORDER BY location_id LIMIT :size OFFSET :offset""")
			.param("site", siteId)
			.param("part", "%" + codePart + "%")
			.param("size", size)
			.param("offset", (long) page * size)
			.query(LOCATION)
			.list();
	}

	@Override
	public long count(String siteId, String codePart) {
		return this.jdbc
			.sql("SELECT COUNT(*) FROM location WHERE (:site = '' OR site_id = :site) AND location_id LIKE :part")
			.param("site", siteId)
			.param("part", "%" + codePart + "%")
			.query(Long.class)
			.single();
	}

	@Override
	public void addAll(Collection<Location> locations) {
		Batches.of(locations, (batch) -> {
			var values = new ArrayList<Object>();
			for (var location : batch) {
				values.addAll(List.of(location.locationId(), location.siteId(), location.zone(), location.kind().name(),
						location.condition().name(), location.aisle(), location.bay(), location.level(), location.xMm(),
						location.yMm(), location.maxWeightGrams(), location.maxVolumeMm3(), location.maxHandlingUnits(),
						location.pickable(), location.blockedForPutAway(), location.blockedForRemoval(),
						location.mixing().name()));
			}
			this.jdbc
				.sql("""
						INSERT INTO location (location_id, site_id, zone, kind, storage_condition, aisle, bay, level,
						  x_mm, y_mm, max_weight_grams, max_volume_mm3, max_handling_units, pickable, blocked_for_put_away, blocked_for_removal,
						  mixing) VALUES """
						+ " " + Batches.rows(batch.size(), 17) + " ON DUPLICATE KEY UPDATE location_id = location_id")
				.params(values)
				.update();
		});
	}

	@Override
	public Optional<String> blockReason(String locationId) {
		return this.jdbc.sql("SELECT block_reason FROM location WHERE location_id = ? AND block_reason IS NOT NULL")
			.param(locationId)
			.query(String.class)
			.optional();
	}

	@Override
	public void block(String locationId, boolean forPutAway, boolean forRemoval, String reason) {
		var changed = this.jdbc.sql("""
				UPDATE location SET blocked_for_put_away = ?, blocked_for_removal = ?, block_reason = ?
				WHERE location_id = ?""").params(forPutAway, forRemoval, reason, locationId).update();
		if (changed == 0) {
			throw new NotFound("location", locationId);
		}
	}

}
