package io.dockflow.suppliers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of reviews.
 */
@Repository
class ReviewRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	ReviewRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The open review, with the supplier locked so that two requests are one. */
	Optional<SupplierReview> open(String supplierId) {
		this.jdbc.sql("SELECT supplier_id FROM supplier WHERE supplier_id = ? FOR UPDATE")
			.param(supplierId)
			.query(String.class)
			.optional();
		return this.jdbc.sql("SELECT * FROM supplier_review WHERE supplier_id = ? AND closed_at IS NULL")
			.param(supplierId)
			.query(ReviewRows::review)
			.optional();
	}

	void insert(String number, String supplierId, String requestedBy) {
		this.jdbc.sql("""
				INSERT INTO supplier_review (review_number, supplier_id, requested_by, requested_at)
				VALUES (?, ?, ?, ?)""")
			.params(number, supplierId, requestedBy, UtcTime.of(this.clock.instant()))
			.update();
	}

	Optional<SupplierReview> find(String number) {
		return this.jdbc.sql("SELECT * FROM supplier_review WHERE review_number = ?")
			.param(number)
			.query(ReviewRows::review)
			.optional();
	}

	List<SupplierReview> ofSupplier(String supplierId, int limit) {
		return this.jdbc.sql("""
				SELECT * FROM supplier_review WHERE supplier_id = ?
				ORDER BY requested_at DESC, review_number DESC LIMIT ?""")
			.params(supplierId, limit)
			.query(ReviewRows::review)
			.list();
	}

	void score(String number, Scorecard card) {
		this.jdbc.sql("""
				UPDATE supplier_review SET closed_orders = ?, otif_percent = ?, lead_time_mean = ?,
				  lead_time_deviation = ?, damaged_percent = ?, price_variance_percent = ? WHERE review_number = ?""")
			.params(card.closedOrders(), card.otifPercent(), card.leadTimeMean(), card.leadTimeDeviation(),
					card.damagedPercent(), card.priceVariancePercent(), number)
			.update();
	}

	void close(String number, SupplierReview.Decision decision, @Nullable String decidedBy, @Nullable String note) {
		this.jdbc.sql("""
				UPDATE supplier_review SET closed_at = ?, decision = ?, decided_by = ?, note = ?
				WHERE review_number = ? AND closed_at IS NULL""")
			.params(Arrays.asList(UtcTime.of(this.clock.instant()), decision.name(), decidedBy, note, number))
			.update();
	}

	private static SupplierReview review(ResultSet row, int rowNumber) throws SQLException {
		var supplierId = row.getString("supplier_id");
		var decision = row.getString("decision");
		return new SupplierReview(row.getString("review_number"), supplierId, row.getString("requested_by"),
				UtcTime.required(row, "requested_at"), scorecard(row, supplierId), UtcTime.nullable(row, "closed_at"),
				(decision != null) ? SupplierReview.Decision.valueOf(decision) : null, row.getString("decided_by"),
				row.getString("note"));
	}

	private static @Nullable Scorecard scorecard(ResultSet row, String supplierId) throws SQLException {
		return (row.getObject("closed_orders") != null) ? new Scorecard(supplierId, row.getInt("closed_orders"),
				row.getDouble("otif_percent"), row.getDouble("lead_time_mean"), row.getDouble("lead_time_deviation"),
				row.getDouble("damaged_percent"), row.getDouble("price_variance_percent")) : null;
	}

}
