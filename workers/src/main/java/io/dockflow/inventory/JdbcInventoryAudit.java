package io.dockflow.inventory;

import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dockflow.shared.UtcTime;

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

	private static final String UNITS_STAND_TOGETHER = """
			SELECT CONCAT('unit ', h.handling_unit_id, ' at ', h.location_id, ' on unit ', p.handling_unit_id, ' at ',
			  p.location_id) AS example
			FROM handling_unit h JOIN handling_unit p ON p.handling_unit_id = h.parent_id
			WHERE h.location_id <> p.location_id
			UNION ALL
			SELECT CONCAT('unit ', a.handling_unit_id, ' is more than three deep, or stands on itself')
			FROM handling_unit a JOIN handling_unit b ON b.handling_unit_id = a.parent_id
			JOIN handling_unit c ON c.handling_unit_id = b.parent_id
			WHERE c.parent_id IS NOT NULL""";

	private static final String PIECES_ARE_COUNTED = """
			SELECT CONCAT(s.item_id, ' at ', s.location_id, ': quantity ', s.quantity, ', pieces ', COUNT(n.serial)) AS example
			FROM stock s JOIN item i ON i.item_id = s.item_id AND i.serial_tracked
			LEFT JOIN serial_number n ON n.stock_id = s.id
			GROUP BY s.id HAVING COUNT(n.serial) <> MAX(s.quantity)""";

	private static final String REVERSALS_MIRROR = """
			SELECT CONCAT('movement ', m.id, ' reverses movement ', o.id) AS example
			FROM stock_movement m JOIN stock_movement o ON o.id = m.reverses_id
			WHERE m.quantity <> o.quantity OR m.item_id <> o.item_id OR NOT (m.from_location_id <=> o.to_location_id)
			  OR NOT (m.to_location_id <=> o.from_location_id)""";

	private static final String POSTINGS_ARE_WHOLE = """
			SELECT CONCAT('posting ', p.idempotency_key, ' has no movements') AS example FROM stock_posting p
			WHERE NOT EXISTS (SELECT 1 FROM stock_movement m WHERE m.posting_id = p.id)""";

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final TransactionTemplate snapshot;

	private final Clock clock;

	JdbcInventoryAudit(JdbcClient jdbc, ObjectMapper json, PlatformTransactionManager transactionManager, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.snapshot = new TransactionTemplate(transactionManager);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setReadOnly(true);
		this.clock = clock;
	}

	@Override
	public AuditRun record(String by) {
		var started = this.clock.millis();
		var report = run();
		var millis = this.clock.millis() - started;
		var id = this.jdbc
			.sql("""
					INSERT INTO audit_run (run_at, run_by, passed, movements, cells, millis, checks) VALUES (?, ?, ?, ?, ?, ?, ?)
					RETURNING id""")
			.params(UtcTime.of(report.at()), by, report.passed(), report.movements(), report.cells(), millis,
					write(report.checks()))
			.query(Long.class)
			.single();
		return new AuditRun(id, by, millis, report);
	}

	private String write(List<AuditReport.Check> checks) {
		try {
			return this.json.writeValueAsString(checks);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Expected checks to be written as JSON", ex);
		}
	}

	private List<AuditReport.Check> read(String checks) {
		try {
			return List.of(this.json.readValue(checks, AuditReport.Check[].class));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Expected the kept checks to be JSON: " + checks, ex);
		}
	}

	@Override
	public List<AuditRun> recorded(int page, int size) {
		return this.jdbc.sql("SELECT * FROM audit_run ORDER BY id DESC LIMIT ? OFFSET ?")
			.params(size, (long) page * size)
			.query((row, number) -> new AuditRun(row.getLong("id"), row.getString("run_by"), row.getLong("millis"),
					new AuditReport(UtcTime.required(row, "run_at"), row.getLong("movements"), row.getLong("cells"),
							read(row.getString("checks")))))
			.list();
	}

	@Override
	public long count() {
		return count("audit_run");
	}

	@Override
	public AuditReport run() {
		return this.snapshot
			.execute((status) -> new AuditReport(this.clock.instant(), count("stock_movement"), count("stock"),
					List.of(check("the ledger adds up to the balance", LEDGER_IS_BALANCE),
							check("reservations add up to the reserved quantity", RESERVATIONS_ARE_RESERVED),
							check("no quantity is negative or over-reserved", NOTHING_NEGATIVE),
							check("items neither appear nor vanish", ITEMS_ARE_CONSERVED),
							check("handling units stand where their stock stands", UNITS_STAND_WITH_THEIR_STOCK),
							check("handling units on each other stand together", UNITS_STAND_TOGETHER),
							check("every piece has one place and is counted there", PIECES_ARE_COUNTED),
							check("reversals mirror what they take back", REVERSALS_MIRROR),
							check("postings are whole", POSTINGS_ARE_WHOLE))));
	}

	private long count(String table) {
		return this.jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
	}

	private AuditReport.Check check(String name, String violations) {
		var examples = this.jdbc.sql(violations).query(String.class).list();
		return new AuditReport.Check(name, examples.size(), examples.stream().limit(10).toList());
	}

}
