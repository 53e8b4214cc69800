package io.dockflow.inventory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.dockflow.shared.Batches;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.UtcTime;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLots implements Lots {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcLots(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void register(Lot lot) {
		var inserted = this.jdbc.sql("""
				INSERT IGNORE INTO lot (item_id, lot, expiry, best_before, produced_on, first_seen_at)
				VALUES (?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(lot.itemId(), lot.lot(), lot.expiry(), lot.bestBefore(), lot.producedOn(),
					UtcTime.of(this.clock.instant())))
			.update();
		if (inserted == 0) {
			var known = find(lot.itemId(), lot.lot()).orElseThrow(() -> new BusinessRuleViolation(
					"Expected item %s to be in the catalogue, but it is not. Check the code or add the item first."
						.formatted(lot.itemId())));
			requireSame(lot, "expire on", known.expiry(), lot.expiry());
			requireSame(lot, "be best before", known.bestBefore(), lot.bestBefore());
			requireSame(lot, "be produced on", known.producedOn(), lot.producedOn());
			this.jdbc.sql("""
					UPDATE lot SET best_before = COALESCE(best_before, ?), produced_on = COALESCE(produced_on, ?)
					WHERE item_id = ? AND lot = ?""")
				.params(Arrays.asList(lot.bestBefore(), lot.producedOn(), lot.itemId(), lot.lot()))
				.update();
		}
	}

	/**
	 * A lot that was sold without an expiry does not get one later, unlike other dates.
	 */
	private static void requireSame(Lot lot, String what, @Nullable LocalDate known, @Nullable LocalDate given) {
		var open = known == null && !what.startsWith("expire");
		if (given != null && !open && !Objects.equals(known, given)) {
			throw new BusinessRuleViolation("Expected lot %s of %s to %s %s, but %s was given. Look at the label."
				.formatted(lot.lot(), lot.itemId(), what, known, given));
		}
	}

	@Override
	public Optional<Lot> find(String itemId, String lot) {
		return this.jdbc
			.sql("SELECT item_id, lot, expiry, best_before, produced_on FROM lot WHERE item_id = ? AND lot = ?")
			.params(itemId, lot)
			.query(Lot.class)
			.optional();
	}

	/** The day each lot's sale ends, by {@link #key}; lots without one are missing. */
	Map<String, LocalDate> sellableUntil(Collection<StockCell> cells) {
		var lots = new LinkedHashSet<java.util.List<String>>();
		cells.forEach((cell) -> lots.add(java.util.List.of(cell.itemId(), cell.lot())));
		var dates = new HashMap<String, LocalDate>();
		Batches.of(lots, (batch) -> {
			var values = new ArrayList<Object>();
			batch.forEach(values::addAll);
			this.jdbc
				.sql("SELECT item_id, lot, COALESCE(expiry, best_before) AS until FROM lot WHERE (item_id, lot) IN ("
						+ Batches.rows(batch.size(), 2) + ") AND COALESCE(expiry, best_before) IS NOT NULL")
				.params(values)
				.query((row) -> {
					dates.put(key(row.getString("item_id"), row.getString("lot")),
							row.getObject("until", LocalDate.class));
				});
		});
		return dates;
	}

	static String key(StockCell cell) {
		return key(cell.itemId(), cell.lot());
	}

	private static String key(String itemId, String lot) {
		return itemId + '\n' + lot;
	}

}
