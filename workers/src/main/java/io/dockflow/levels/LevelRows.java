package io.dockflow.levels;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

import io.dockflow.shared.Batches;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Adds items up. Their level rows are locked first, so that whoever adds up last has seen
 * the last change.
 */
@Repository
class LevelRows {

	private static final String SUMS = """
			SELECT v.site_id, v.item_id, COALESCE(SUM(s.quantity), 0) AS on_hand, COALESCE(SUM(s.reserved), 0) AS reserved,
			  COALESCE(SUM(IF(s.status = 'AVAILABLE' AND s.owner = '' AND (p.pickable OR p.kind = 'BIN') AND NOT p.blocked_for_removal
			    AND COALESCE(l.expiry, l.best_before, '9999-12-31') > ?, s.quantity - s.reserved + IF(p.pickable
			      OR s.reserved = 0, 0, COALESCE((SELECT SUM(r.quantity) FROM reservation r WHERE r.stock_id = s.id
			        AND r.document LIKE 'RPL-%%'), 0)), 0)), 0) AS available,
			  COALESCE(SUM(IF(s.status = 'INSPECTION', s.quantity, 0)), 0) AS inspection,
			  COALESCE(SUM(IF(s.status = 'BLOCKED', s.quantity, 0)), 0) AS blocked,
			  COALESCE(SUM(IF(s.status = 'DAMAGED', s.quantity, 0)), 0) AS damaged,
			  COALESCE(SUM(IF(s.status = 'EXPIRED', s.quantity, 0)), 0) AS expired,
			  COALESCE(SUM(IF(s.status = 'RETURNED', s.quantity, 0)), 0) AS returned,
			  COALESCE(SUM(IF(s.status = 'AVAILABLE' AND COALESCE(l.expiry, l.best_before, '9999-12-31')
			    <= ? + INTERVAL COALESCE(own.expiry_warning_days, every.expiry_warning_days, 30) DAY, s.quantity, 0)), 0)
			    AS expiring,
			  (SELECT COALESCE(SUM(r.promised), 0) FROM stock_promise r
			   WHERE r.site_id = v.site_id AND r.item_id = v.item_id) AS promised,
			  (SELECT COALESCE(SUM(e.quantity), 0) FROM expected_stock e
			   WHERE e.site_id = v.site_id AND e.item_id = v.item_id) AS expected,
			  COALESCE(own.min_quantity, every.min_quantity, 0) AS min_quantity,
			  IF(own.item_id IS NULL, every.max_quantity, own.max_quantity) AS max_quantity
			FROM stock_level v
			LEFT JOIN stock s FORCE INDEX (ix_stock_item) ON s.item_id = v.item_id AND s.site_id = v.site_id AND s.quantity > 0
			LEFT JOIN location p ON p.location_id = s.location_id
			LEFT JOIN lot l ON l.item_id = s.item_id AND l.lot = s.lot
			LEFT JOIN stock_policy own ON own.item_id = v.item_id AND own.site_id = v.site_id
			LEFT JOIN stock_policy every ON every.item_id = v.item_id AND every.site_id = ''
			WHERE (v.site_id, v.item_id) IN (%s) GROUP BY v.site_id, v.item_id""";

	/** The server plans a long list of pairs for longer than it reads them. */
	private static final int BATCH = 100;

	private final JdbcClient jdbc;

	private final Clock clock;

	LevelRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Adds these items up and answers those whose state is another one now. */
	List<StockLevelChanged> addUp(SortedSet<ItemAtSite> items) {
		var changes = new ArrayList<StockLevelChanged>();
		Batches.of(items, BATCH, (batch) -> {
			var before = lock(batch);
			var sums = sums(batch);
			write(sums);
			for (var sum : sums) {
				var was = before.get(new ItemAtSite(sum.siteId(), sum.itemId()));
				if (was != sum.state()) {
					changes.add(new StockLevelChanged(sum.siteId(), sum.itemId(), was, sum.state(), sum.available(),
							sum.onHand()));
				}
			}
		});
		return changes;
	}

	/** The states as they were; new items have none. */
	private Map<ItemAtSite, @Nullable LevelState> lock(List<ItemAtSite> items) {
		var known = new HashMap<ItemAtSite, @Nullable LevelState>();
		this.jdbc
			.sql("SELECT site_id, item_id, state FROM stock_level FORCE INDEX (PRIMARY) WHERE (site_id, item_id) IN ("
					+ Batches.rows(items.size(), 2) + ") ORDER BY site_id, item_id FOR UPDATE")
			.params(keys(items))
			.query((row) -> {
				known.put(new ItemAtSite(row.getString("site_id"), row.getString("item_id")),
						LevelState.valueOf(row.getString("state")));
			});
		var missing = items.stream().filter((item) -> !known.containsKey(item)).toList();
		if (!missing.isEmpty()) {
			var values = new ArrayList<Object>();
			missing.forEach((item) -> {
				values.add(item.siteId());
				values.add(item.itemId());
				values.add(UtcTime.of(this.clock.instant()));
			});
			this.jdbc
				.sql("INSERT INTO stock_level (site_id, item_id, counted_at) VALUES " + Batches.rows(missing.size(), 3)
						+ " ON DUPLICATE KEY UPDATE counted_at = VALUES(counted_at)")
				.params(values)
				.update();
		}
		return known;
	}

	private List<Sum> sums(List<ItemAtSite> items) {
		var today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		var values = new ArrayList<Object>(List.of(today, today));
		values.addAll(keys(items));
		return this.jdbc.sql(SUMS.formatted(Batches.rows(items.size(), 2))).params(values).query(Sum.class).list();
	}

	private static List<Object> keys(List<ItemAtSite> items) {
		var values = new ArrayList<Object>();
		items.forEach((item) -> {
			values.add(item.siteId());
			values.add(item.itemId());
		});
		return values;
	}

	private void write(List<Sum> sums) {
		var values = new ArrayList<Object>();
		for (var sum : sums) {
			values.addAll(List.of(sum.siteId(), sum.itemId(), sum.onHand(), sum.available(), sum.reserved(),
					sum.promised(), sum.expected(), sum.inspection(), sum.blocked(), sum.damaged(), sum.expired(),
					sum.returned(), sum.expiring(), sum.state().name(), UtcTime.of(this.clock.instant())));
		}
		this.jdbc
			.sql("""
					INSERT INTO stock_level (site_id, item_id, on_hand, available, reserved, promised, expected, inspection,
					  blocked, damaged, expired, returned, expiring, state, counted_at) VALUES """
					+ " " + Batches.rows(sums.size(), 15) + """
							ON DUPLICATE KEY UPDATE on_hand = VALUES(on_hand), available = VALUES(available),
							 reserved = VALUES(reserved), promised = VALUES(promised), expected = VALUES(expected),
							 inspection = VALUES(inspection), blocked = VALUES(blocked), damaged = VALUES(damaged),
							 expired = VALUES(expired), returned = VALUES(returned), expiring = VALUES(expiring),
							 state = VALUES(state), counted_at = VALUES(counted_at)""")
			.params(values)
			.update();
	}

	/** An item at a site, added up. */
	record Sum(String siteId, String itemId, long onHand, long available, long reserved, long promised, long expected,
			long inspection, long blocked, long damaged, long expired, long returned, long expiring, long minQuantity,
			@Nullable Long maxQuantity) {

		LevelState state() {
			return LevelState.of(this.available, this.onHand, this.minQuantity, this.maxQuantity);
		}

	}

}
