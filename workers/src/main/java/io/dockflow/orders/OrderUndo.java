package io.dockflow.orders;

import java.util.Comparator;
import java.util.List;

import io.dockflow.engine.JobContext;

import org.springframework.stereotype.Component;

/**
 * Takes an order back through its stages, the latest first. The engine runs compensation
 * handlers at the same time and in any order, and has none for an activity that was still
 * running; so whichever handler comes first takes back everything later than its own
 * stage as well, and the others find nothing left to do.
 */
@Component
public class OrderUndo {

	private final OrderProgress progress;

	private final OrderRows rows;

	private final List<OrderStep> latestFirst;

	OrderUndo(OrderProgress progress, OrderRows rows, List<OrderStep> steps) {
		this.progress = progress;
		this.rows = rows;
		this.latestFirst = steps.stream().sorted(Comparator.comparing(OrderStep::stage).reversed()).toList();
	}

	/**
	 * Takes back the stage and all later ones, inside the job's transaction. Of an order
	 * that has ended nothing is left to take back: what was found short for it stays
	 * noted as short.
	 */
	public void backBefore(OrderStep.Stage stage, String orderNumber, JobContext job) {
		if (this.progress.lock(orderNumber).state().ended()) {
			return;
		}
		for (var step : this.latestFirst) {
			if (step.stage().compareTo(stage) >= 0) {
				step.undo(this.rows.byNumber(orderNumber), job);
			}
		}
	}

}
