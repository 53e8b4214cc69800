package io.dockflow.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import io.dockflow.levels.LevelState;
import io.dockflow.levels.StockLevelChanged;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Notes from when to when nothing of an item could be sold. Days are those of UTC.
 */
@Repository
class StockOuts {

	private final JdbcClient jdbc;

	private final Clock clock;

	StockOuts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@EventListener
	void on(StockLevelChanged change) {
		var today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		if (change.after() == LevelState.OUT) {
			this.jdbc.sql("""
					INSERT INTO stock_out (site_id, item_id, since) VALUES (?, ?, ?)
					ON DUPLICATE KEY UPDATE until = NULL""").params(change.siteId(), change.itemId(), today).update();
		}
		else if (change.before() == LevelState.OUT) {
			this.jdbc.sql("UPDATE stock_out SET until = ? WHERE site_id = ? AND item_id = ? AND until IS NULL")
				.params(today, change.siteId(), change.itemId())
				.update();
		}
	}

}
