package io.dockflow.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStorageView implements StorageView {

	private static final String MAP = """
			SELECT p.*, COALESCE(g.quantity, 0) AS quantity, COALESCE(g.items, 0) AS items, g.velocity, g.oldest, g.expiry,
			  CEIL(100 * GREATEST(
			    IF(p.max_weight_grams > 0, COALESCE(g.weight, 0) / p.max_weight_grams, 0),
			    IF(p.max_volume_mm3 > 0, COALESCE(g.volume, 0) / p.max_volume_mm3, 0),
			    IF(p.max_handling_units > 0, COALESCE(g.units, 0) / p.max_handling_units, 0))) AS fill
			FROM location p LEFT JOIN (
			  SELECT s.location_id, SUM(s.quantity) AS quantity, COUNT(DISTINCT s.item_id) AS items,
			    MIN(i.velocity_class) AS velocity, MIN(s.received_at) AS oldest,
			    MIN(COALESCE(l.expiry, l.best_before)) AS expiry,
			    SUM(CAST(s.quantity AS DECIMAL(30, 0)) * i.weight_grams) AS weight,
			    SUM(CAST(s.quantity AS DECIMAL(30, 0)) * i.length_mm * i.width_mm * i.height_mm) AS volume,
			    COUNT(DISTINCT COALESCE(b.parent_id, h.parent_id, h.handling_unit_id)) AS units
			  FROM stock s JOIN item i ON i.item_id = s.item_id
			  LEFT JOIN handling_unit h ON h.handling_unit_id = s.handling_unit_id
			  LEFT JOIN handling_unit b ON b.handling_unit_id = h.parent_id
			  LEFT JOIN lot l ON l.item_id = s.item_id AND l.lot = s.lot
			  WHERE s.site_id = :site AND s.quantity > 0 GROUP BY s.location_id
			) g ON g.location_id = p.location_id
			WHERE p.site_id = :site ORDER BY p.location_id""";

	private final JdbcClient jdbc;

	private final StorageLimits limits;

	JdbcStorageView(JdbcClient jdbc, StorageLimits limits) {
		this.jdbc = jdbc;
		this.limits = limits;
	}

	@Override
	public Usage of(String locationId) {
		return this.limits.contents(List.of(locationId))
			.stream()
			.findFirst()
			.map((found) -> new Usage(found.weight(), found.volume(), found.units()))
			.orElse(new Usage(BigDecimal.ZERO, BigDecimal.ZERO, 0));
	}

	@Override
	public List<Spot> map(String siteId) {
		return this.jdbc.sql(MAP).param("site", siteId).query((row, number) -> {
			var limited = row.getLong("max_weight_grams") > 0 || row.getLong("max_volume_mm3") > 0
					|| row.getInt("max_handling_units") > 0;
			return new Spot(row.getString("location_id"), row.getString("zone"), row.getString("kind"),
					row.getString("storage_condition"), row.getLong("x_mm"), row.getLong("y_mm"), row.getInt("aisle"),
					row.getInt("bay"), row.getInt("level"), row.getLong("quantity"), row.getInt("items"),
					limited ? row.getInt("fill") : null, row.getString("velocity"), UtcTime.nullable(row, "oldest"),
					row.getObject("expiry", LocalDate.class), row.getBoolean("blocked_for_put_away"),
					row.getBoolean("blocked_for_removal"));
		}).list();
	}

}
