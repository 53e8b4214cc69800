package io.dockflow.receiving;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of goods receipts.
 */
@Repository
class ReceiptRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	ReceiptRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void insert(String receiptNumber, String deliveryNumber, String discrepancy) {
		this.jdbc.sql("""
				INSERT INTO receipt (receipt_number, delivery_number, state, discrepancy, posted_at)
				VALUES (?, ?, 'POSTED', ?, ?)""")
			.params(receiptNumber, deliveryNumber, discrepancy, UtcTime.of(this.clock.instant()))
			.update();
	}

	void insertLine(String receiptNumber, int line, CountSheet.ReceivedGoods goods) {
		this.jdbc.sql("""
				INSERT INTO receipt_line (receipt_number, line, item_id, lot, good, damaged, refused)
				VALUES (?, ?, ?, ?, ?, ?, ?)""")
			.params(receiptNumber, line, goods.itemId(), goods.lot(), goods.good(), goods.damaged(), goods.refused())
			.update();
	}

	/** The receipt of a delivery that stands. */
	Optional<String> posted(String deliveryNumber) {
		return this.jdbc.sql("SELECT receipt_number FROM receipt WHERE delivery_number = ? AND state = 'POSTED'")
			.param(deliveryNumber)
			.query(String.class)
			.optional();
	}

	void setReversed(String receiptNumber) {
		this.jdbc.sql("UPDATE receipt SET state = 'REVERSED', reversed_at = ? WHERE receipt_number = ?")
			.params(UtcTime.of(this.clock.instant()), receiptNumber)
			.update();
	}

	void setDisposition(String receiptNumber, String disposition) {
		this.jdbc.sql("UPDATE receipt SET disposition = ? WHERE receipt_number = ?")
			.params(disposition, receiptNumber)
			.update();
	}

	/** When the last unit of a receipt was put away. */
	@Nullable Instant lastPutAway(String receiptNumber) {
		return this.jdbc.sql("""
				SELECT MAX(effective_at) AS put_away_at FROM stock_posting
				WHERE document = ? AND movement_type = 'PUT_AWAY'""")
			.param(receiptNumber)
			.query((row, number) -> Optional.ofNullable(UtcTime.nullable(row, "put_away_at")))
			.single()
			.orElse(null);
	}

}
