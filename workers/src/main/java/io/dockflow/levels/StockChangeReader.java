package io.dockflow.levels;

/**
 * Somebody who may want to hear of every posting. Postings are put into words only when
 * one does.
 */
public interface StockChangeReader {

	boolean wantsStockChanges();

}
