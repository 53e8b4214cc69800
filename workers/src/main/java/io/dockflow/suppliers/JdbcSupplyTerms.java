package io.dockflow.suppliers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.shared.Batches;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSupplyTerms implements SupplyTermsOf {

	/** Own terms of the site hide the general ones of the same supplier and item. */
	private static final String VALID = """
			SELECT t.* FROM supply_terms t LEFT JOIN supplier_standing s ON s.supplier_id = t.supplier_id
			WHERE t.site_id IN ('', :site) AND (t.site_id <> '' OR NOT EXISTS (
			  SELECT 1 FROM supply_terms o WHERE o.supplier_id = t.supplier_id AND o.item_id = t.item_id
			    AND o.site_id = :site AND o.site_id <> ''))
			""";

	private static final String UNBLOCKED = " AND COALESCE(s.standing, 'GOOD') <> 'BLOCKED'";

	private static final String ORDERED = """
			ORDER BY t.item_id, COALESCE(s.standing, 'GOOD') = 'SECOND_SOURCE', t.preferred DESC, t.unit_price_cents,
			 t.supplier_id""";

	private final JdbcClient jdbc;

	JdbcSupplyTerms(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<SupplyTerms> item(String itemId, String siteId) {
		return this.jdbc.sql(VALID + " AND t.item_id = :item" + UNBLOCKED + ORDERED)
			.param("site", siteId)
			.param("item", itemId)
			.query(SupplyTerms.class)
			.list();
	}

	@Override
	public Map<String, SupplyTerms> firstChoice(Collection<String> itemIds, String siteId) {
		var first = new LinkedHashMap<String, SupplyTerms>();
		Batches.of(itemIds,
				(batch) -> this.jdbc.sql(VALID + " AND t.item_id IN (:items)" + UNBLOCKED + ORDERED)
					.param("site", siteId)
					.param("items", batch)
					.query(SupplyTerms.class)
					.list()
					.forEach((terms) -> first.putIfAbsent(terms.itemId(), terms)));
		return first;
	}

	@Override
	public Optional<SupplyTerms> of(String supplierId, String itemId, String siteId) {
		return this.jdbc.sql(VALID + " AND t.supplier_id = :supplier AND t.item_id = :item")
			.param("site", siteId)
			.param("supplier", supplierId)
			.param("item", itemId)
			.query(SupplyTerms.class)
			.optional();
	}

	@Override
	public List<SupplyTerms> ofSupplier(String supplierId) {
		return this.jdbc.sql("SELECT * FROM supply_terms WHERE supplier_id = ? AND site_id = '' ORDER BY item_id")
			.param(supplierId)
			.query(SupplyTerms.class)
			.list();
	}

	@Override
	public OrderTerms order(String supplierId) {
		return this.jdbc.sql("SELECT * FROM supplier_terms WHERE supplier_id = ?")
			.param(supplierId)
			.query(OrderTerms.class)
			.optional()
			.orElseGet(() -> OrderTerms.usual(supplierId));
	}

	@Override
	public void agree(Collection<SupplyTerms> terms) {
		agree("", terms);
	}

	@Override
	public void agree(String siteId, Collection<SupplyTerms> terms) {
		Batches.of(terms, (batch) -> {
			var values = new ArrayList<Object>();
			batch.forEach((one) -> values.addAll(List.of(one.supplierId(), one.itemId(), siteId, one.unitPriceCents(),
					one.minimumQuantity(), one.packMultiple(), one.leadTimeDays(), one.preferred())));
			this.jdbc
				.sql("""
						INSERT INTO supply_terms (supplier_id, item_id, site_id, unit_price_cents, minimum_quantity,
						  pack_multiple, lead_time_days, preferred) VALUES %s
						ON DUPLICATE KEY UPDATE unit_price_cents = VALUES(unit_price_cents),
						  minimum_quantity = VALUES(minimum_quantity), pack_multiple = VALUES(pack_multiple),
						  lead_time_days = VALUES(lead_time_days), preferred = VALUES(preferred)"""
					.formatted(Batches.rows(batch.size(), 8)))
				.params(values)
				.update();
		});
	}

	@Override
	public void agree(OrderTerms terms) {
		this.jdbc.sql("""
				INSERT INTO supplier_terms (supplier_id, minimum_order_cents, review_days, confirm_hours, overdue_hours)
				VALUES (?, ?, ?, ?, ?)
				ON DUPLICATE KEY UPDATE minimum_order_cents = VALUES(minimum_order_cents),
				  review_days = VALUES(review_days), confirm_hours = VALUES(confirm_hours),
				  overdue_hours = VALUES(overdue_hours)""")
			.params(terms.supplierId(), terms.minimumOrderCents(), terms.reviewDays(), terms.confirmHours(),
					terms.overdueHours())
			.update();
	}

}
