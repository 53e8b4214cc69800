package io.dockflow.waves;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import io.dockflow.inventory.AllocationRequest;
import io.dockflow.inventory.Promises;
import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.Reservations;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderState;
import io.dockflow.picking.PickLists;
import io.dockflow.picking.PickPlanning;

import org.springframework.stereotype.Component;

/**
 * A wave's steps through {@code release-wave}; each is called inside its job's
 * transaction.
 */
@Component
public class WaveWork {

	private final WaveRows rows;

	private final WaveStart start;

	private final OrderSelection selection;

	private final WavePlanning planning;

	private final WaveSettings settings;

	private final OrderProgress progress;

	private final Promises promises;

	private final Reservations reservations;

	private final PickPlanning picking;

	private final PickLists pickLists;

	private final Clock clock;

	WaveWork(WaveRows rows, WaveStart start, OrderSelection selection, WavePlanning planning, WaveSettings settings,
			OrderProgress progress, Promises promises, Reservations reservations, PickPlanning picking,
			PickLists pickLists, Clock clock) {
		this.rows = rows;
		this.start = start;
		this.selection = selection;
		this.planning = planning;
		this.settings = settings;
		this.progress = progress;
		this.promises = promises;
		this.reservations = reservations;
		this.picking = picking;
		this.pickLists = pickLists;
		this.clock = clock;
	}

	/** Asks for a wave at every site that has queued orders. */
	public void requestDueWaves() {
		this.start.requestDue();
	}

	/** Takes the queued orders into the wave that are worth most to release now. */
	public Wave selectOrders(String waveNumber) {
		var wave = this.rows.lock(waveNumber);
		var orders = this.selection.choose(waveNumber, wave.siteId(),
				this.progress.lockQueued(wave.siteId(), this.settings.candidateOrders()));
		this.progress.take(orders, waveNumber);
		this.rows.addOrders(waveNumber, orders.stream().map(Order::orderNumber).toList());
		this.rows.selected(waveNumber, orders.size(), orders.stream().mapToInt((order) -> order.lines().size()).sum());
		return this.rows.byNumber(waveNumber);
	}

	/**
	 * Turns the orders' promises into hard reservations and plans the tours for them.
	 * @return the planned lists' numbers
	 */
	public List<String> planPickLists(String waveNumber) {
		var wave = this.rows.lock(waveNumber);
		var orders = this.progress.lock(this.rows.orders(waveNumber));
		var reserved = new ArrayList<Reservation>();
		for (var order : orders.values()) {
			if (order.state() == OrderState.IN_WAVE) {
				reserved.addAll(reserve(order));
			}
		}
		var plan = this.planning.plan(waveNumber, wave.siteId(), orders, reserved);
		this.rows.planned(waveNumber, plan.plan());
		return plan.pickListNumbers();
	}

	/** Gives the planned lists to the floor. */
	public void release(String waveNumber) {
		this.rows.lock(waveNumber);
		this.picking.release(waveNumber, this.rows.orders(waveNumber));
		this.rows.released(waveNumber, this.clock.instant());
	}

	/** Sends the orders back to the queue, their stock promised again. */
	public void dissolve(String waveNumber) {
		this.rows.lock(waveNumber);
		var orders = this.progress.lock(this.rows.orders(waveNumber))
			.values()
			.stream()
			.filter((order) -> order.state() == OrderState.IN_WAVE)
			.toList();
		this.picking.dissolve(waveNumber);
		for (var order : orders) {
			this.reservations.release(order.orderNumber());
			promise(order);
		}
		this.progress.requeue(orders);
		this.rows.ended(waveNumber, Wave.State.DISSOLVED, 0, 0, this.clock.instant());
	}

	/** Files what the wave came to. */
	public Wave close(String waveNumber) {
		this.rows.lock(waveNumber);
		var figures = this.pickLists.figures(waveNumber);
		this.rows.ended(waveNumber, Wave.State.CLOSED, figures.pickedLines(), figures.shortLines(),
				this.clock.instant());
		return this.rows.byNumber(waveNumber);
	}

	private List<Reservation> reserve(Order order) {
		this.promises.release(order.orderNumber());
		var wanted = wanted(order);
		if (wanted.isEmpty()) {
			return List.of();
		}
		var result = this.reservations
			.allocate(new AllocationRequest(order.orderNumber(), order.siteId(), null, wanted));
		var quantities = new HashMap<Integer, Long>();
		var reserved = new ArrayList<Reservation>();
		result.lines().forEach((line) -> {
			quantities.put(line.line(), line.reserved());
			reserved.addAll(line.reservations());
		});
		this.progress.allocated(order.orderNumber(), quantities);
		return reserved;
	}

	private void promise(Order order) {
		var quantities = new HashMap<Integer, Long>();
		this.promises.promise(order.orderNumber(), order.siteId(), order.urgency(), wanted(order))
			.forEach((promise) -> quantities.put(promise.line(), promise.promised()));
		this.progress.allocated(order.orderNumber(), quantities);
	}

	private static List<AllocationRequest.Line> wanted(Order order) {
		return order.lines().stream().filter((line) -> line.fromStock() > 0).map(order::allocation).toList();
	}

}
