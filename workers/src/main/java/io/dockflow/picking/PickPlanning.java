package io.dockflow.picking;

import java.time.Clock;
import java.util.List;

import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderState;

import org.springframework.stereotype.Component;

/**
 * How a wave's plan becomes work: planned, released to the floor or dissolved.
 */
@Component
public class PickPlanning {

	private final PickRows rows;

	private final OrderPicks picks;

	private final OrderProgress progress;

	private final Clock clock;

	PickPlanning(PickRows rows, OrderPicks picks, OrderProgress progress, Clock clock) {
		this.rows = rows;
		this.picks = picks;
		this.progress = progress;
		this.clock = clock;
	}

	public void plan(List<PlannedPickList> plans) {
		var at = this.clock.instant();
		plans.forEach((plan) -> this.rows.insert(plan, at));
	}

	/**
	 * Gives the wave's lists and orders to the floor. An order nothing was reserved for
	 * is told at once that nothing is picked.
	 */
	public void release(String waveNumber, List<String> orderNumbers) {
		var orders = this.progress.lock(orderNumbers)
			.values()
			.stream()
			.filter((order) -> order.state() == OrderState.IN_WAVE)
			.toList();
		this.progress.moveAll(orders, OrderState.PICKING);
		for (var list : this.rows.lockOfWave(waveNumber)) {
			if (list.state() == PickList.State.PLANNED) {
				this.rows.setState(list.pickListNumber(), PickList.State.RELEASED);
			}
		}
		this.progress.lock(orderNumbers).values().forEach(this.picks::tellWhenDone);
	}

	/** Takes the planned lists back; the caller holds the orders' locks. */
	public void dissolve(String waveNumber) {
		for (var list : this.rows.lockOfWave(waveNumber)) {
			this.rows.cancelLines(list.pickListNumber(), list.lines().stream().map(PickLine::line).toList());
			this.rows.setState(list.pickListNumber(), PickList.State.CANCELLED);
		}
	}

}
