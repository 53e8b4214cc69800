package io.dockflow.waves;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.engine.Transactions;
import io.dockflow.inventory.AllocationRequest;
import io.dockflow.inventory.Promises;
import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.Reservations;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderState;
import io.dockflow.picking.PickLists;
import io.dockflow.picking.PickPlanning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * A wave's steps through {@code release-wave}; each is called inside its job's
 * transaction.
 */
@Component
public class WaveWork {

	private static final Logger log = LoggerFactory.getLogger(WaveWork.class);

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

	private final Transactions transactions;

	private final Clock clock;

	WaveWork(WaveRows rows, WaveStart start, OrderSelection selection, WavePlanning planning, WaveSettings settings,
			OrderProgress progress, Promises promises, Reservations reservations, PickPlanning picking,
			PickLists pickLists, Transactions transactions, Clock clock) {
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
		this.transactions = transactions;
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
	 * Turns the orders' promises into hard reservations and plans the tours for them. The
	 * search takes seconds, and nobody waits for it: the reservations are made in a
	 * transaction of their own, and nothing is locked while it looks. Whether orders and
	 * bins are still as it saw them is checked before its plan is written down; else it
	 * looks once more, with everything locked.
	 * @return the planned lists' numbers
	 */
	public List<String> planPickLists(String waveNumber) {
		var seen = this.transactions.callApart(() -> look(waveNumber));
		var plan = this.planning.choose(seen);
		this.rows.lock(waveNumber);
		var orders = this.progress.lock(this.rows.orders(waveNumber));
		var written = this.planning.write(waveNumber, orders, reserved(orders), seen, plan)
			.orElseGet(() -> planLocked(waveNumber));
		this.rows.planned(waveNumber, written.plan());
		return written.pickListNumbers();
	}

	/** Reserves what is not reserved yet, and reads what there is to plan. */
	private WavePlanning.Draft look(String waveNumber) {
		var wave = this.rows.lock(waveNumber);
		var orders = this.progress.lock(this.rows.orders(waveNumber));
		inWave(orders).stream()
			.filter((order) -> this.reservations.of(order.orderNumber()).isEmpty())
			.forEach(this::reserve);
		return this.planning.draft(wave.siteId(), orders, reserved(orders));
	}

	private WavePlanning.Written planLocked(String waveNumber) {
		log.info("Orders or bins of {} changed while it was planned: it is planned again", waveNumber);
		var seen = look(waveNumber);
		var orders = this.progress.lock(this.rows.orders(waveNumber));
		return this.planning.write(waveNumber, orders, reserved(orders), seen, this.planning.choose(seen))
			.orElseThrow(() -> new IllegalStateException(
					"Expected nothing of %s to change while all of it is locked, but something did. Try again."
						.formatted(waveNumber)));
	}

	private List<Reservation> reserved(Map<String, Order> orders) {
		return inWave(orders).stream().flatMap((order) -> this.reservations.of(order.orderNumber()).stream()).toList();
	}

	private static List<Order> inWave(Map<String, Order> orders) {
		return orders.values().stream().filter((order) -> order.state() == OrderState.IN_WAVE).toList();
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
		var orders = inWave(this.progress.lock(this.rows.orders(waveNumber)));
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

	private void reserve(Order order) {
		this.promises.release(order.orderNumber());
		var wanted = wanted(order);
		if (wanted.isEmpty()) {
			return;
		}
		var quantities = new HashMap<Integer, Long>();
		this.reservations.allocate(new AllocationRequest(order.orderNumber(), order.siteId(), null, wanted))
			.lines()
			.forEach((line) -> quantities.put(line.line(), line.reserved()));
		this.progress.allocated(order.orderNumber(), quantities);
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
