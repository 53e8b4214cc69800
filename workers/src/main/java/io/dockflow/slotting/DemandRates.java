package io.dockflow.slotting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import io.dockflow.integration.SalesHistory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads how often goods are wanted: the sales of a quarter, where days on which the item
 * was sold out do not count, else the item's velocity class.
 */
@Repository
class DemandRates {

	private static final int DAYS = 90;

	private static final double FIRST_TO_EXPIRE = 1.5;

	private static final double LATER_TO_EXPIRE = 0.75;

	private final SalesHistory sales;

	private final JdbcClient jdbc;

	private final Clock clock;

	DemandRates(SalesHistory sales, JdbcClient jdbc, Clock clock) {
		this.sales = sales;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The demand for a unit, by its first item. */
	Demand of(UnitLoad unit) {
		var item = unit.first().item();
		var urgency = unit.expires() ? urgency(unit) : 1;
		var today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		var known = this.sales.of(unit.siteId(), item.itemId(), today.minusDays(DAYS), today.minusDays(1));
		var soldOut = known.stream().filter((day) -> !day.inStock()).count();
		var sold = known.stream().filter((day) -> day.inStock() && day.quantity() > 0).toList();
		var days = Math.max(1, DAYS - soldOut);
		var units = sold.stream().mapToLong((day) -> day.quantity()).sum();
		return (units == 0) ? Demand.ofClass(item.velocityClass(), urgency)
				: Demand.ofSales((double) sold.size() / days, (double) units / days, unit.first().quantity(), urgency);
	}

	/** Whether its lot is sold before or after what the site has of the item. */
	private double urgency(UnitLoad unit) {
		return this.jdbc.sql("""
				SELECT MIN(o.expiry) AS others, (SELECT expiry FROM lot WHERE item_id = :item AND lot = :lot) AS own
				FROM stock s JOIN lot o ON o.item_id = s.item_id AND o.lot = s.lot
				WHERE s.site_id = :site AND s.item_id = :item AND s.lot <> :lot AND s.quantity > 0
				  AND s.status = 'AVAILABLE'""")
			.param("site", unit.siteId())
			.param("item", unit.first().item().itemId())
			.param("lot", unit.first().lot())
			.query((row, number) -> {
				var others = row.getObject("others", LocalDate.class);
				var own = row.getObject("own", LocalDate.class);
				if (others == null || own == null || own.equals(others)) {
					return 1.0;
				}
				return own.isBefore(others) ? FIRST_TO_EXPIRE : LATER_TO_EXPIRE;
			})
			.single();
	}

}
