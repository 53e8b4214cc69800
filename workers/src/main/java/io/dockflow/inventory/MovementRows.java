package io.dockflow.inventory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import io.dockflow.shared.Batches;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the ledger: appended, and read.
 */
@Repository
class MovementRows implements Movements {

	private static final String SELECT = """
			SELECT m.*, p.idempotency_key, p.movement_type, p.reason, p.posted_by, p.process_instance_key, p.document,
			  p.approval, p.approved_by, p.effective_at, p.posted_at,
			  (SELECT b.id FROM stock_movement b WHERE b.reverses_id = m.id) AS reversed_by_id,
			  (SELECT GROUP_CONCAT(n.serial ORDER BY n.serial SEPARATOR '\n') FROM stock_movement_serial n
			   WHERE n.movement_id = m.id) AS serials
			FROM stock_movement m JOIN stock_posting p ON p.id = m.posting_id""";

	private static final RowMapper<StockMovement> MOVEMENT = (row, number) -> new StockMovement(row.getLong("id"),
			row.getString("idempotency_key"), MovementType.valueOf(row.getString("movement_type")),
			(row.getString("from_location_id") != null) ? Balances.cell(row, "from_") : null,
			(row.getString("to_location_id") != null) ? Balances.cell(row, "to_") : null,
			(row.getString("counterpart") != null) ? ExternalAccount.valueOf(row.getString("counterpart")) : null,
			row.getString("item_id"), row.getLong("quantity"),
			(row.getString("serials") != null) ? List.of(row.getString("serials").split("\n")) : List.of(),
			row.getString("reason"), row.getString("posted_by"), row.getObject("process_instance_key", Long.class),
			row.getString("document"), row.getString("approval"), row.getString("approved_by"),
			UtcTime.required(row, "effective_at"), UtcTime.required(row, "posted_at"),
			row.getObject("reverses_id", Long.class), row.getObject("reversed_by_id", Long.class));

	private final JdbcClient jdbc;

	private final SerialNumbers serials;

	MovementRows(JdbcClient jdbc, SerialNumbers serials) {
		this.jdbc = jdbc;
		this.serials = serials;
	}

	/**
	 * Appends a posting's transfers.
	 * @param pieces by the transfer's place in the list
	 */
	void append(long postingId, List<StockTransfer> transfers, Map<Integer, List<String>> pieces) {
		var ids = new ArrayList<Long>();
		Batches.of(transfers, (batch) -> {
			var values = new ArrayList<Object>();
			for (var transfer : batch) {
				values.addAll(List.of(postingId, transfer.itemId(), transfer.quantity(),
						SqlValues.text((transfer.counterpart() != null) ? transfer.counterpart().name() : null)));
				values.addAll(side(transfer.from()));
				values.addAll(side(transfer.to()));
				values.add(SqlValues.number(transfer.consumesReservation()));
				values.add(SqlValues.number(transfer.reverses()));
			}
			var insert = this.jdbc.sql("""
					INSERT INTO stock_movement (posting_id, item_id, quantity, counterpart, from_site_id,
					  from_location_id, from_lot, from_handling_unit_id, from_status, from_owner, to_site_id,
					  to_location_id, to_lot, to_handling_unit_id, to_status, to_owner, reservation_id, reverses_id)
					VALUES """ + " " + Batches.rows(batch.size(), 18) + (pieces.isEmpty() ? "" : " RETURNING id"))
				.params(values);
			if (pieces.isEmpty()) {
				insert.update();
			}
			else {
				ids.addAll(insert.query(Long.class).list());
			}
		});
		var entries = new ArrayList<SerialNumbers.Entry>();
		pieces.forEach((index, serials) -> serials.forEach((serial) -> entries
			.add(new SerialNumbers.Entry(ids.get(index), transfers.get(index).itemId(), serial))));
		this.serials.log(entries);
	}

	private static List<Object> side(@Nullable StockCell cell) {
		return (cell != null) ? List.of(cell.siteId(), cell.locationId(), cell.lot(), cell.handlingUnitId(),
				cell.status().name(), cell.owner()) : Collections.nCopies(6, SqlValues.text(null));
	}

	List<StockMovement> ofDocument(String document) {
		return this.jdbc.sql(SELECT + " WHERE p.document = ? ORDER BY m.id").param(document).query(MOVEMENT).list();
	}

	@Override
	public List<StockMovement> ofPosting(String idempotencyKey) {
		return this.jdbc.sql(SELECT + " WHERE p.idempotency_key = ? ORDER BY m.id")
			.param(idempotencyKey)
			.query(MOVEMENT)
			.list();
	}

	@Override
	public List<StockMovement> find(MovementQuery query) {
		var values = new ArrayList<Object>();
		var where = where(query, values);
		values.add(query.size());
		values.add((long) query.page() * query.size());
		return this.jdbc.sql(SELECT + where + " ORDER BY m.id DESC LIMIT ? OFFSET ?")
			.params(values)
			.query(MOVEMENT)
			.list();
	}

	@Override
	public long count(MovementQuery query) {
		var values = new ArrayList<Object>();
		var where = where(query, values);
		return this.jdbc
			.sql("SELECT COUNT(*) FROM stock_movement m"
					+ ((query.document() != null) ? " JOIN stock_posting p ON p.id = m.posting_id" : "") + where)
			.params(values)
			.query(Long.class)
			.single();
	}

	private static String where(MovementQuery query, List<Object> values) {
		var conditions = new ArrayList<String>();
		either("site_id", query.siteId(), conditions, values);
		either("location_id", query.locationId(), conditions, values);
		either("lot", query.lot(), conditions, values);
		either("handling_unit_id", query.handlingUnitId(), conditions, values);
		one("m.item_id = ?", query.itemId(), conditions, values);
		one("p.document = ?", query.document(), conditions, values);
		one("m.id IN (SELECT n.movement_id FROM stock_movement_serial n WHERE n.serial = ?)", query.serial(),
				conditions, values);
		return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
	}

	private static void either(String column, @Nullable String value, List<String> conditions, List<Object> values) {
		if (value != null) {
			conditions.add("(m.from_%1$s = ? OR m.to_%1$s = ?)".formatted(column));
			values.add(value);
			values.add(value);
		}
	}

	private static void one(String condition, @Nullable String value, List<String> conditions, List<Object> values) {
		if (value != null) {
			conditions.add(condition);
			values.add(value);
		}
	}

}
