package io.dockflow.picking;

import java.util.HashMap;
import java.util.Map;

import io.dockflow.counting.CarriedGoods;
import io.dockflow.counting.Goods;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What pickers took and did not hand over yet, which the books have in its bin still.
 */
@Repository
class CartGoods implements CarriedGoods {

	private final JdbcClient jdbc;

	CartGoods(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<Goods, Long> from(String locationId) {
		var carried = new HashMap<Goods, Long>();
		this.jdbc.sql("""
				SELECT l.item_id, l.lot, SUM(l.picked) AS picked FROM pick_line l
				JOIN pick_list p ON p.pick_list_number = l.pick_list_number AND p.state IN ('RELEASED', 'CONFIRMED')
				WHERE l.location_id = ? AND l.tote IS NULL AND l.picked > 0 GROUP BY l.item_id, l.lot""")
			.param(locationId)
			.query((row) -> {
				carried.put(new Goods(row.getString("item_id"), row.getString("lot")), row.getLong("picked"));
			});
		return carried;
	}

}
