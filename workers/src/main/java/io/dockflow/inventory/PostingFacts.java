package io.dockflow.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import io.dockflow.shared.Batches;
import io.dockflow.sites.Mixing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads, in one statement, what the rules need to know of a posting's items and places.
 */
@Repository
class PostingFacts {

	private static final String ITEMS = """
			SELECT 'ITEM' AS what, item_id AS id, '' AS site_id, lot_tracked AS one, serial_tracked AS two,
			  0 AS max_weight_grams, 0 AS max_volume_mm3, 0 AS max_handling_units, 'ANY' AS mixing
			FROM item WHERE item_id IN (%s)""";

	private static final String PLACES = """
			SELECT 'PLACE', location_id, site_id, blocked_for_put_away, blocked_for_removal, max_weight_grams,
			  max_volume_mm3, max_handling_units, mixing
			FROM location WHERE location_id IN (%s)""";

	private final JdbcClient jdbc;

	PostingFacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Facts of(Posting posting) {
		var items = new TreeSet<String>();
		var places = new TreeSet<String>();
		for (var transfer : posting.transfers()) {
			items.add(transfer.itemId());
			if (transfer.from() != null) {
				places.add(transfer.from().locationId());
			}
			if (transfer.to() != null) {
				places.add(transfer.to().locationId());
			}
		}
		var facts = new Facts(new HashMap<>(), new HashMap<>());
		if (items.size() + places.size() <= Batches.SIZE) {
			var values = new java.util.ArrayList<Object>(items);
			values.addAll(places);
			read(ITEMS.formatted(Batches.marks(items.size())) + " UNION ALL "
					+ PLACES.formatted(Batches.marks(places.size())), values, facts);
		}
		else {
			Batches.of(items, (batch) -> read(ITEMS.formatted(Batches.marks(batch.size())), batch, facts));
			Batches.of(places,
					(batch) -> read(
							ITEMS.formatted("''") + " UNION ALL " + PLACES.formatted(Batches.marks(batch.size())),
							batch, facts));
		}
		return facts;
	}

	private void read(String sql, Collection<?> values, Facts facts) {
		this.jdbc.sql(sql).params(java.util.List.copyOf(values)).query((row) -> {
			if (row.getString("what").equals("ITEM")) {
				facts.items.put(row.getString("id"), new ItemFacts(row.getBoolean("one"), row.getBoolean("two")));
			}
			else {
				facts.places.put(row.getString("id"),
						new PlaceFacts(row.getString("id"), row.getString("site_id"), row.getBoolean("one"),
								row.getBoolean("two"), row.getLong("max_weight_grams"), row.getLong("max_volume_mm3"),
								row.getInt("max_handling_units"), Mixing.valueOf(row.getString("mixing"))));
			}
		});
	}

	/** By item and location code; what is unknown is missing. */
	record Facts(Map<String, ItemFacts> items, Map<String, PlaceFacts> places) {

		boolean serialTracked(String itemId) {
			var item = this.items.get(itemId);
			return item != null && item.serialTracked();
		}

	}

	/** What the rules need to know of an item. */
	record ItemFacts(boolean lotTracked, boolean serialTracked) {
	}

	/** What the rules need to know of a location; 0 is no limit. */
	record PlaceFacts(String locationId, String siteId, boolean blockedForPutAway, boolean blockedForRemoval,
			long maxWeightGrams, long maxVolumeMm3, int maxHandlingUnits, Mixing mixing) {

		boolean limited() {
			return this.maxWeightGrams > 0 || this.maxVolumeMm3 > 0 || this.maxHandlingUnits > 0
					|| this.mixing != Mixing.ANY;
		}

	}

}
