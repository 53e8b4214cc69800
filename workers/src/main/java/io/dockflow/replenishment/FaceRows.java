package io.dockflow.replenishment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.catalog.Item;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockStatus;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The faces, what they hold and what the reserve holds for them. Reserve is what stands
 * in bins that are no face.
 */
@Repository
class FaceRows implements PickFaces {

	private static final RowMapper<PickFace> FACE = (row, number) -> new PickFace(row.getString("location_id"),
			row.getString("site_id"), row.getString("item_id"), row.getLong("min_quantity"),
			row.getLong("max_quantity"));

	private static final String LEVELS = """
			FROM pick_face f JOIN item i ON i.item_id = f.item_id
			LEFT JOIN (SELECT location_id, item_id, SUM(quantity) AS on_hand, SUM(reserved) AS reserved FROM stock
			  WHERE status = 'AVAILABLE' AND owner = '' AND quantity > 0
			    AND location_id IN (SELECT location_id FROM pick_face) GROUP BY location_id, item_id) s
			  ON s.location_id = f.location_id AND s.item_id = f.item_id
			LEFT JOIN replenishment r ON r.open_face = f.location_id
			WHERE (:site IS NULL OR f.site_id = :site) AND (:item IS NULL OR f.item_id = :item)
			  AND (NOT :low OR COALESCE(s.on_hand, 0) < f.min_quantity)""";

	private static final String RESERVE = """
			FROM stock s JOIN location p ON p.location_id = s.location_id AND p.kind = 'BIN' AND NOT p.blocked_for_removal
			LEFT JOIN pick_face f ON f.location_id = s.location_id
			LEFT JOIN lot l ON l.item_id = s.item_id AND l.lot = s.lot
			WHERE s.site_id = :site AND s.item_id = :item AND s.status = 'AVAILABLE' AND s.owner = ''
			  AND s.quantity > s.reserved AND f.location_id IS NULL
			  AND COALESCE(l.expiry, l.best_before, '9999-12-31') > :today""";

	private final JdbcClient jdbc;

	private final Clock clock;

	FaceRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void set(Collection<PickFace> faces) {
		faces.forEach((face) -> this.jdbc.sql("""
				INSERT INTO pick_face (location_id, site_id, item_id, min_quantity, max_quantity) VALUES (?, ?, ?, ?, ?)
				ON DUPLICATE KEY UPDATE item_id = VALUES(item_id), min_quantity = VALUES(min_quantity),
				  max_quantity = VALUES(max_quantity)""")
			.params(face.locationId(), face.siteId(), face.itemId(), face.minQuantity(), face.maxQuantity())
			.update());
	}

	@Override
	public List<Level> list(@Nullable String siteId, @Nullable String itemId, boolean onlyLow, int page, int size) {
		return this.jdbc.sql("SELECT f.*, i.description, i.base_unit, s.on_hand, s.reserved, r.replenishment_number, "
				+ "(SELECT COALESCE(SUM(b.quantity - b.reserved), 0) FROM stock b JOIN location p ON p.location_id = b.location_id"
				+ " AND p.kind = 'BIN' LEFT JOIN pick_face o ON o.location_id = b.location_id WHERE b.site_id = f.site_id"
				+ " AND b.item_id = f.item_id AND b.status = 'AVAILABLE' AND b.owner = '' AND o.location_id IS NULL) AS reserve "
				+ LEVELS + " ORDER BY f.location_id LIMIT :size OFFSET :offset")
			.param("site", siteId)
			.param("item", itemId)
			.param("low", onlyLow)
			.param("size", size)
			.param("offset", (long) page * size)
			.query((row, number) -> new Level(FACE.mapRow(row, number), row.getString("description"),
					row.getString("base_unit"), row.getLong("on_hand"), row.getLong("reserved"), row.getLong("reserve"),
					row.getString("replenishment_number")))
			.list();
	}

	@Override
	public long count(@Nullable String siteId, @Nullable String itemId, boolean onlyLow) {
		return this.jdbc.sql("SELECT COUNT(*) " + LEVELS)
			.param("site", siteId)
			.param("item", itemId)
			.param("low", onlyLow)
			.query(Long.class)
			.single();
	}

	/** Those of these locations that are faces. */
	List<PickFace> among(Collection<String> locationIds) {
		return this.jdbc.sql("SELECT * FROM pick_face WHERE location_id IN (:locations) ORDER BY location_id")
			.param("locations", locationIds)
			.query(FACE)
			.list();
	}

	Optional<PickFace> find(String locationId) {
		return among(List.of(locationId)).stream().findFirst();
	}

	/** The faces of an item at a site, the one that holds least of its maximum first. */
	List<PickFace> ofItem(String siteId, String itemId) {
		return this.jdbc.sql("SELECT * FROM pick_face WHERE site_id = ? AND item_id = ? ORDER BY location_id")
			.params(siteId, itemId)
			.query(FACE)
			.list()
			.stream()
			.sorted(Comparator.comparingDouble(
					(PickFace face) -> onHand(face.locationId(), face.itemId()) / (double) face.maxQuantity()))
			.toList();
	}

	/** Sellable base units of an item in a location. */
	long onHand(String locationId, String itemId) {
		return this.jdbc.sql("""
				SELECT COALESCE(SUM(quantity), 0) FROM stock
				WHERE location_id = ? AND item_id = ? AND status = 'AVAILABLE' AND owner = ''""")
			.params(locationId, itemId)
			.query(Long.class)
			.single();
	}

	/** Base units of items that a wave can reserve at once, by item. */
	Map<String, Long> pickable(String siteId, Collection<String> itemIds) {
		var free = new HashMap<String, Long>();
		this.jdbc.sql("""
				SELECT s.item_id, SUM(s.quantity - s.reserved) AS free FROM stock s
				JOIN location p ON p.location_id = s.location_id AND p.pickable AND NOT p.blocked_for_removal
				LEFT JOIN lot l ON l.item_id = s.item_id AND l.lot = s.lot
				WHERE s.site_id = :site AND s.item_id IN (:items) AND s.status = 'AVAILABLE' AND s.owner = ''
				  AND COALESCE(l.expiry, l.best_before, '9999-12-31') > :today GROUP BY s.item_id""")
			.param("site", siteId)
			.param("items", itemIds)
			.param("today", today())
			.query((row) -> {
				free.put(row.getString("item_id"), row.getLong("free"));
			});
		return free;
	}

	/** Base units of an item in the reserve that is not picked from, for waves. */
	long replenishable(String siteId, String itemId) {
		return this.jdbc.sql("SELECT COALESCE(SUM(s.quantity - s.reserved), 0) " + RESERVE + " AND NOT p.pickable")
			.param("site", siteId)
			.param("item", itemId)
			.param("today", today())
			.query(Long.class)
			.single();
	}

	/** What may be taken; bins that wait for a count are left alone. */
	List<ReserveStock> reserve(String siteId, String itemId) {
		return this.jdbc.sql("""
				SELECT s.*, COALESCE(l.expiry, l.best_before) AS until,
				  s.handling_unit_id <> '' AND s.reserved = 0 AND NOT EXISTS (SELECT 1 FROM stock o
				    WHERE o.handling_unit_id = s.handling_unit_id AND o.quantity > 0 AND o.id <> s.id) AS whole """
				+ " " + RESERVE + " " + """
						AND NOT EXISTS (SELECT 1 FROM stock_count c
						  WHERE c.open_key IN (CONCAT(s.location_id, '|'), CONCAT(s.location_id, '|', s.item_id)))""")
			.param("site", siteId)
			.param("item", itemId)
			.param("today", today())
			.query((row, number) -> new ReserveStock(
					new StockCell(row.getString("site_id"), row.getString("location_id"), row.getString("item_id"),
							row.getString("lot"), row.getString("handling_unit_id"), StockStatus.AVAILABLE, ""),
					row.getLong("quantity") - row.getLong("reserved"), row.getObject("until", LocalDate.class),
					UtcTime.required(row, "received_at"), row.getBoolean("whole")))
			.list();
	}

	/** The lots of an item that a location holds. */
	List<String> lots(String locationId, String itemId) {
		return this.jdbc
			.sql("SELECT DISTINCT lot FROM stock WHERE location_id = ? AND item_id = ? AND quantity > 0 ORDER BY lot")
			.params(locationId, itemId)
			.query(String.class)
			.list();
	}

	/**
	 * An empty face of the item's storage condition that is nobody's, the nearest to the
	 * south-west corner.
	 */
	Optional<String> vacant(String siteId, Item item) {
		return this.jdbc.sql("""
				SELECT p.location_id FROM location p LEFT JOIN pick_face f ON f.location_id = p.location_id
				WHERE p.site_id = ? AND p.kind = 'PICK_FACE' AND p.storage_condition = ? AND p.pickable
				  AND NOT p.blocked_for_put_away AND NOT p.blocked_for_removal AND f.location_id IS NULL
				  AND NOT EXISTS (SELECT 1 FROM stock s WHERE s.location_id = p.location_id AND s.quantity > 0)
				  AND NOT EXISTS (SELECT 1 FROM put_away_claim c WHERE c.location_id = p.location_id)
				ORDER BY p.x_mm + p.y_mm, p.location_id LIMIT 1""")
			.params(siteId, item.storageCondition().name())
			.query(String.class)
			.optional();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
