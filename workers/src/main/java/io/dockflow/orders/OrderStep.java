package io.dockflow.orders;

import io.dockflow.engine.JobContext;

/**
 * Something the floor did for an order and can take back. A step that has nothing to take
 * back does nothing, so that it may be asked again and again.
 */
public interface OrderStep {

	/** Where in the flow of the goods it belongs. */
	Stage stage();

	/** Takes back what was done for the locked order. */
	void undo(Order order, JobContext job);

	/** The stages of the flow, earliest first. */
	enum Stage {

		PICKING, PACKING, LOADING

	}

}
