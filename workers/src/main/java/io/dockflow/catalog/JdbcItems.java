package io.dockflow.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.shared.Batches;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.StorageCondition;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcItems implements Items {

	private static final RowMapper<Item> ITEM = (row, number) -> new Item(row.getString("item_id"),
			row.getString("description"), row.getString("gtin"), row.getString("base_unit"), row.getInt("length_mm"),
			row.getInt("width_mm"), row.getInt("height_mm"), row.getInt("weight_grams"),
			StorageCondition.valueOf(row.getString("storage_condition")), row.getBoolean("lot_tracked"),
			row.getBoolean("expiry_tracked"), row.getBoolean("serial_tracked"),
			row.getString("velocity_class").charAt(0), row.getInt("units_per_case"), row.getInt("cases_per_pallet"),
			row.getString("origin"));

	private final JdbcClient jdbc;

	JdbcItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Item byId(String itemId) {
		return find(itemId).orElseThrow(() -> new NotFound("item", itemId));
	}

	@Override
	public Optional<Item> find(String itemId) {
		return this.jdbc.sql("SELECT * FROM item WHERE item_id = ?").param(itemId).query(ITEM).optional();
	}

	@Override
	public Map<String, Item> byIds(Collection<String> itemIds) {
		var found = new HashMap<String, Item>();
		Batches.of(itemIds,
				(batch) -> this.jdbc.sql("SELECT * FROM item WHERE item_id IN (:ids)")
					.param("ids", batch)
					.query(ITEM)
					.list()
					.forEach((item) -> found.put(item.itemId(), item)));
		return found;
	}

	@Override
	public Optional<ScannedItem> byBarcode(String barcode) {
		var code = barcode.strip();
		var candidates = List.of(code, "0".repeat(Math.max(0, 14 - code.length())) + code);
		return this.jdbc.sql("""
				SELECT i.*, b.units FROM barcode b JOIN item i ON i.item_id = b.item_id
				WHERE b.barcode IN (:codes) LIMIT 1""")
			.param("codes", candidates)
			.query((row, number) -> new ScannedItem(ITEM.mapRow(row, number), row.getLong("units")))
			.optional();
	}

	@Override
	public List<Item> search(String text, int page, int size) {
		return this.jdbc.sql("""
				SELECT * FROM item WHERE item_id LIKE :text OR LOWER(description) LIKE LOWER(:text)
				ORDER BY item_id LIMIT :size OFFSET :offset""")
			.param("text", "%" + text + "%")
			.param("size", size)
			.param("offset", (long) page * size)
			.query(ITEM)
			.list();
	}

	@Override
	public long count(String text) {
		return this.jdbc
			.sql("SELECT COUNT(*) FROM item WHERE item_id LIKE :text OR LOWER(description) LIKE LOWER(:text)")
			.param("text", "%" + text + "%")
			.query(Long.class)
			.single();
	}

	@Override
	public void addAll(Collection<Item> items) {
		Batches.of(items, (batch) -> {
			var values = new ArrayList<Object>();
			var barcodes = new ArrayList<Object>();
			for (var item : batch) {
				values.addAll(Arrays.asList(item.itemId(), item.description(), item.gtin(), item.baseUnit(),
						item.lengthMm(), item.widthMm(), item.heightMm(), item.weightGrams(),
						item.storageCondition().name(), item.lotTracked(), item.expiryTracked(), item.serialTracked(),
						String.valueOf(item.velocityClass()), item.unitsPerCase(), item.casesPerPallet(),
						item.origin()));
				barcodes.addAll(List.of(item.itemId(), item.itemId(), 1));
				if (item.gtin() != null) {
					barcodes.addAll(List.of(item.gtin(), item.itemId(), 1));
				}
			}
			this.jdbc
				.sql("""
						INSERT INTO item (item_id, description, gtin, base_unit, length_mm, width_mm, height_mm,
						  weight_grams, storage_condition, lot_tracked, expiry_tracked, serial_tracked,
						  velocity_class, units_per_case, cases_per_pallet, origin) VALUES """ + " "
						+ Batches.rows(batch.size(), 16) + " ON DUPLICATE KEY UPDATE item_id = item_id")
				.params(values)
				.update();
			addBarcodes(barcodes);
		});
	}

	private void addBarcodes(List<Object> values) {
		this.jdbc
			.sql("INSERT INTO barcode (barcode, item_id, units) VALUES " + Batches.rows(values.size() / 3, 3)
					+ " ON DUPLICATE KEY UPDATE barcode = barcode")
			.params(values)
			.update();
	}

	@Override
	public void addPackaging(Packaging packaging) {
		requireWhole(packaging);
		this.jdbc.sql("""
				INSERT INTO packaging (item_id, level, units, length_mm, width_mm, height_mm, weight_grams)
				VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE level = level""")
			.params(packaging.itemId(), packaging.level(), packaging.units(), packaging.lengthMm(), packaging.widthMm(),
					packaging.heightMm(), packaging.weightGrams())
			.update();
		if (packaging.barcode() != null) {
			addBarcodes(List.of(packaging.barcode(), packaging.itemId(), packaging.units()));
		}
	}

	/**
	 * A level holds a whole number of each smaller one, or quantities could not be told.
	 */
	private void requireWhole(Packaging packaging) {
		this.jdbc.sql("SELECT level, units FROM packaging WHERE item_id = ? AND level <> ?")
			.params(packaging.itemId(), packaging.level())
			.query((row) -> {
				var units = row.getLong("units");
				if (Math.max(units, packaging.units()) % Math.min(units, packaging.units()) != 0) {
					throw new IllegalArgumentException(
							"Expected %s of %s to hold a whole number of %s or the other way round, but they hold %d and %d base units. Correct the packaging."
								.formatted(packaging.level(), packaging.itemId(), row.getString("level"),
										packaging.units(), units));
				}
			});
	}

}
