package io.dockflow.inventory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dockflow.shared.Batches;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads which stock may be reserved.
 */
@Repository
class AllocationCandidates {

	private final JdbcClient jdbc;

	private final Clock clock;

	AllocationCandidates(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Without locks, by item: what is chosen from it must be locked and looked at again.
	 */
	Map<String, List<AllocationCandidate>> find(AllocationRequest request, Collection<String> itemIds) {
		var excluded = request.excludedLocations().isEmpty() ? Set.of("") : request.excludedLocations();
		var found = new HashMap<String, List<AllocationCandidate>>();
		Batches.of(itemIds, (batch) -> this.jdbc.sql("""
				SELECT s.*, COALESCE(l.expiry, l.best_before) AS sellable_until, p.kind = 'PICK_FACE' AS pick_face,
				  (ABS(p.x_mm - COALESCE(n.x_mm, 0)) + ABS(p.y_mm - COALESCE(n.y_mm, 0))) / 1000 AS metres
				FROM stock s FORCE INDEX (ix_stock_item)
				JOIN location p ON p.location_id = s.location_id AND p.pickable AND NOT p.blocked_for_removal
				LEFT JOIN location n ON n.location_id = :near
				LEFT JOIN lot l ON l.item_id = s.item_id AND l.lot = s.lot
				WHERE s.site_id = :site AND s.item_id IN (:items) AND s.status = 'AVAILABLE' AND s.owner = :owner
				  AND s.quantity > s.reserved AND s.location_id NOT IN (:excluded)""")
			.param("near", (request.near() != null) ? request.near() : "")
			.param("site", request.siteId())
			.param("items", batch)
			.param("owner", request.owner())
			.param("excluded", excluded)
			.query((row) -> {
				var balance = Balances.BALANCE.mapRow(row, 0);
				found.computeIfAbsent(balance.cell().itemId(), (item) -> new ArrayList<>())
					.add(new AllocationCandidate(balance, row.getObject("sellable_until", LocalDate.class),
							row.getBoolean("pick_face"), row.getDouble("metres")));
			}));
		return found;
	}

	/** The day sales are judged by. */
	LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
