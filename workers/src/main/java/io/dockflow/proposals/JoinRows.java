package io.dockflow.proposals;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Items that an order of a supplier may be filled up with.
 */
@Repository
class JoinRows {

	private final JdbcClient jdbc;

	JoinRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a supplier delivers to a site, by item. */
	List<Candidate> ofSupplier(String runNumber, String siteId, String supplierId) {
		return this.jdbc.sql("""
				SELECT item_id, price_cents, pack, minimum, service, holding, lead_days_late,
				  available + on_the_way - owed AS position FROM plan_item
				WHERE run_number = ? AND site_id = ? AND supplier_id = ? AND from_site IS NULL ORDER BY item_id""")
			.params(runNumber, siteId, supplierId)
			.query(Candidate.class)
			.list();
	}

	/**
	 * An item.
	 *
	 * @param position on hand and on the way, less what is owed
	 */
	record Candidate(String itemId, long priceCents, long pack, long minimum, double service, double holding,
			int leadDaysLate, long position) {
	}

}
