package io.dockflow.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.shared.Batches;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPackagings implements Packagings {

	private final JdbcClient jdbc;

	JdbcPackagings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Packaging> ofItem(String itemId) {
		return this.jdbc.sql("""
				SELECT p.*, (SELECT MIN(b.barcode) FROM barcode b WHERE b.item_id = p.item_id AND b.units = p.units
				  AND b.barcode <> p.item_id) AS barcode
				FROM packaging p WHERE p.item_id = ? ORDER BY p.units, p.level""")
			.param(itemId)
			.query(Packaging.class)
			.list();
	}

	@Override
	public Map<String, Units> units(Collection<String> itemIds) {
		var found = new HashMap<String, Units>();
		Batches.of(itemIds, (batch) -> {
			var perUnit = new HashMap<String, Map<String, Long>>();
			this.jdbc.sql("SELECT item_id, level, units FROM packaging WHERE item_id IN (:items)")
				.param("items", batch)
				.query((row) -> {
					perUnit.computeIfAbsent(row.getString("item_id"), (item) -> new HashMap<>())
						.put(row.getString("level"), row.getLong("units"));
				});
			this.jdbc
				.sql("SELECT item_id, base_unit, units_per_case, cases_per_pallet FROM item WHERE item_id IN (:items)")
				.param("items", batch)
				.query((row) -> {
					var units = perUnit.getOrDefault(row.getString("item_id"), new HashMap<>());
					units.putIfAbsent("CASE", row.getLong("units_per_case"));
					units.putIfAbsent("PALLET", row.getLong("units_per_case") * row.getLong("cases_per_pallet"));
					found.put(row.getString("item_id"),
							new Units(row.getString("item_id"), row.getString("base_unit"), units));
				});
		});
		return found;
	}

}
