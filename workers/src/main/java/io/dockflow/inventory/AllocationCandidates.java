package io.dockflow.inventory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.dockflow.shared.UtcTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads which stock may be reserved, in the order of the strategy, and locks what was
 * chosen.
 */
@Repository
class AllocationCandidates {

	private static final String FEFO = "COALESCE(l.expiry, '9999-12-31'), s.received_at";

	private static final String FIFO = "s.received_at";

	/**
	 * Ties: the pick face first, then the smaller rest so that cells empty out, then the
	 * key.
	 */
	private static final String TIES = ", p.kind = 'PICK_FACE' DESC, s.quantity - s.reserved, s.location_id, s.id";

	private final JdbcClient jdbc;

	private final Clock clock;

	AllocationCandidates(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Without locks: what is chosen from it must be locked and looked at again. */
	List<Balances.Balance> find(String siteId, Collection<String> itemIds, AllocationRequest.Strategy strategy,
			Set<String> excludedLocations) {
		var order = switch (strategy) {
			case FEFO -> FEFO;
			case FIFO -> FIFO;
		};
		var excluded = excludedLocations.isEmpty() ? Set.of("") : excludedLocations;
		return this.jdbc.sql("""
				SELECT s.* FROM stock s
				JOIN location p ON p.location_id = s.location_id AND p.pickable AND NOT p.blocked_for_removal
				LEFT JOIN lot l ON l.item_id = s.item_id AND l.lot = s.lot
				WHERE s.site_id = :site AND s.item_id IN (:items) AND s.status = 'AVAILABLE' AND s.owner = ''
				  AND s.quantity > s.reserved AND (l.expiry IS NULL OR l.expiry > :today)
				  AND s.location_id NOT IN (:excluded)
				ORDER BY s.item_id, """ + " " + order + TIES)
			.param("site", siteId)
			.param("items", itemIds)
			.param("today", today())
			.param("excluded", excluded)
			.query(Balances.BALANCE)
			.list();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	/** Inserts reservations and answers their ids in the order given. */
	List<Long> insert(Collection<List<Object>> rows) {
		var values = rows.stream().flatMap(List::stream).collect(java.util.stream.Collectors.toList());
		return this.jdbc
			.sql("INSERT INTO reservation (document, line, stock_id, quantity, created_at) VALUES "
					+ io.dockflow.shared.Batches.rows(rows.size(), 5) + " RETURNING id")
			.params(values)
			.query(Long.class)
			.list();
	}

	java.time.LocalDateTime now() {
		return UtcTime.of(this.clock.instant());
	}

}
