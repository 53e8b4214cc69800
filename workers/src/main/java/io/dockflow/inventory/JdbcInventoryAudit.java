package io.dockflow.inventory;

import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds the whole ledger up in one snapshot, so that it may run while stock moves.
 */
@Repository
class JdbcInventoryAudit implements InventoryAudit {

	/** Every cell as the ledger says it should be, beside what the balance says. */
	private static final String LEDGER_IS_BALANCE = """
			WITH entry AS (
			  SELECT to_site_id AS site_id, to_location_id AS location_id, item_id, to_lot AS lot,
			    to_handling_unit_id AS unit, to_status AS status, to_owner AS owner, quantity
			  FROM stock_movement WHERE to_location_id IS NOT NULL
			  UNION ALL
			  SELECT from_site_id, from_location_id, item_id, from_lot, from_handling_unit_id, from_status, from_owner,
			    -quantity
			  FROM stock_movement WHERE from_location_id IS NOT NULL
			  UNION ALL
			  SELECT site_id, location_id, item_id, lot, handling_unit_id, status, owner, -quantity FROM stock
			)
			SELECT CONCAT(item_id, ' at ', location_id, ' lot ', lot, ' unit ', unit, ' ', status, ': ledger minus balance is ',
			  SUM(quantity)) AS example
			FROM entry GROUP BY site_id, location_id, item_id, lot, unit, status, owner HAVING SUM(quantity) <> 0""";

	private static final String RESERVATIONS_ARE_RESERVED = """
			SELECT CONCAT(s.item_id, ' at ', s.location_id, ': reserved ', s.reserved, ', reservations ',
			  COALESCE(r.quantity, 0)) AS example
			FROM stock s LEFT JOIN (SELECT stock_id, SUM(quantity) AS quantity FROM reservation GROUP BY stock_id) r
			  ON r.stock_id = s.id
			WHERE s.reserved <> COALESCE(r.quantity, 0)""";

	private static final String NOTHING_NEGATIVE = """
			SELECT CONCAT(item_id, ' at ', location_id, ': quantity ', quantity, ', reserved ', reserved) AS example
			FROM stock WHERE quantity < 0 OR reserved < 0 OR reserved > quantity""";

	private static final String ITEMS_ARE_CONSERVED = """
			SELECT CONCAT(item_id, ': in minus out minus on hand is ', SUM(quantity)) AS example FROM (
			  SELECT item_id, quantity FROM stock_movement WHERE from_location_id IS NULL
			  UNION ALL SELECT item_id, -quantity FROM stock_movement WHERE to_location_id IS NULL
			  UNION ALL SELECT item_id, -quantity FROM stock
			) flow GROUP BY item_id HAVING SUM(quantity) <> 0""";

	private static final String UNITS_STAND_WITH_THEIR_STOCK = """
			SELECT CONCAT('unit ', s.handling_unit_id, ': stock at ', s.location_id, ', unit at ',
			  COALESCE(h.location_id, 'nowhere')) AS example
			FROM stock s LEFT JOIN handling_unit h ON h.handling_unit_id = s.handling_unit_id
			WHERE s.handling_unit_id <> '' AND s.quantity > 0
			  AND (h.location_id IS NULL OR h.location_id <> s.location_id)""";

	private final JdbcClient jdbc;

	private final TransactionTemplate snapshot;

	private final Clock clock;

	JdbcInventoryAudit(JdbcClient jdbc, PlatformTransactionManager transactionManager, Clock clock) {
		this.jdbc = jdbc;
		this.snapshot = new TransactionTemplate(transactionManager);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setReadOnly(true);
		this.clock = clock;
	}

	@Override
	public AuditReport run() {
		return this.snapshot
			.execute((status) -> new AuditReport(this.clock.instant(), count("stock_movement"), count("stock"),
					List.of(check("the ledger adds up to the balance", LEDGER_IS_BALANCE),
							check("reservations add up to the reserved quantity", RESERVATIONS_ARE_RESERVED),
							check("no quantity is negative or over-reserved", NOTHING_NEGATIVE),
							check("items neither appear nor vanish", ITEMS_ARE_CONSERVED),
							check("handling units stand where their stock stands", UNITS_STAND_WITH_THEIR_STOCK))));
	}

	private long count(String table) {
		return this.jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
	}

	private AuditReport.Check check(String name, String violations) {
		var examples = this.jdbc.sql(violations).query(String.class).list();
		return new AuditReport.Check(name, examples.size(), examples.stream().limit(10).toList());
	}

}
