package io.dockflow.waves.batching;

/**
 * Measures the one tour that picks several orders. Keeps working memory, so one thread
 * may use it at a time. Taking more orders along never makes a tour shorter.
 */
@FunctionalInterface
public interface OrderTours {

	/**
	 * The length of the tour through the stops of all these orders, in the grid's unit.
	 * @param orders numbers of the orders in the problem, in any order, each once
	 * @param count how many of them, from 0
	 */
	long of(int[] orders, int count);

}
