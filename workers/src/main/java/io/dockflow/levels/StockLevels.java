package io.dockflow.levels;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The snapshot, at most a second behind the ledger.
 */
public interface StockLevels {

	/** In order of site and item. */
	List<StockLevel> find(LevelQuery query);

	long count(LevelQuery query);

	/** Every level of the query, one after the other, however many there are. */
	void forEach(LevelQuery query, Consumer<StockLevel> action);

	LevelTotals totals(@Nullable String siteId);

}
