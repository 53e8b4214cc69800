package io.dockflow.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.Batches;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStockPolicies implements StockPolicies {

	private final JdbcClient jdbc;

	private final StockNews news;

	private final Transactions transactions;

	JdbcStockPolicies(JdbcClient jdbc, StockNews news, Transactions transactions) {
		this.jdbc = jdbc;
		this.news = news;
		this.transactions = transactions;
	}

	@Override
	public StockPolicy of(String itemId, String siteId) {
		return Objects.requireNonNull(of(List.of(itemId), siteId).get(itemId));
	}

	@Override
	public Map<String, StockPolicy> of(Collection<String> itemIds, String siteId) {
		var policies = new HashMap<String, StockPolicy>();
		itemIds.forEach((itemId) -> policies.put(itemId, StockPolicy.standard(itemId)));
		Batches.of(itemIds, (batch) -> this.jdbc
			.sql("SELECT * FROM stock_policy WHERE item_id IN (:items) AND site_id IN ('', :site) ORDER BY site_id")
			.param("items", batch)
			.param("site", siteId)
			.query(StockPolicy.class)
			.list()
			.forEach((policy) -> policies.put(policy.itemId(), policy)));
		return policies;
	}

	@Override
	public void set(Collection<StockPolicy> policies) {
		this.transactions.run(() -> Batches.of(policies, (batch) -> {
			var values = new ArrayList<@Nullable Object>();
			batch.forEach((policy) -> values
				.addAll(Arrays.asList(policy.itemId(), policy.siteId(), policy.strategy().name(), policy.minQuantity(),
						policy.maxQuantity(), policy.minRemainingDays(), policy.expiryWarningDays())));
			this.jdbc
				.sql("""
						INSERT INTO stock_policy (item_id, site_id, strategy, min_quantity, max_quantity, min_remaining_days,
						  expiry_warning_days) VALUES """
						+ " " + Batches.rows(batch.size(), 7)
						+ """
								ON DUPLICATE KEY UPDATE strategy = VALUES(strategy), min_quantity = VALUES(min_quantity),
								 max_quantity = VALUES(max_quantity), min_remaining_days = VALUES(min_remaining_days),
								 expiry_warning_days = VALUES(expiry_warning_days)""")
				.params(values)
				.update();
			this.news.ofItems(batch.stream().map(StockPolicy::itemId).toList());
		}));
	}

}
