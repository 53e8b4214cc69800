package io.dockflow.picking;

import java.util.List;
import java.util.Set;

import io.dockflow.counting.ReservedGoods;
import io.dockflow.inventory.AllocationRequest;
import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.Reservations;
import io.dockflow.orders.OrderProgress;

import org.springframework.stereotype.Component;

/**
 * Sends pickers elsewhere for what a count found missing before they came. What is
 * nowhere else, the order misses as after any short pick.
 */
@Component
class PickReservations implements ReservedGoods {

	private final PickRows rows;

	private final OrderProgress progress;

	private final Reservations reservations;

	PickReservations(PickRows rows, OrderProgress progress, Reservations reservations) {
		this.rows = rows;
		this.progress = progress;
		this.reservations = reservations;
	}

	@Override
	public long lookElsewhere(Reservation reservation, long quantity) {
		var number = this.rows.listOf(reservation.id());
		if (number.isEmpty()) {
			return 0;
		}
		this.progress.lock(reservation.document());
		var list = this.rows.lock(number.get());
		var line = list.lines()
			.stream()
			.filter((one) -> one.open() && one.reservationId() == reservation.id())
			.findFirst();
		if (line.isEmpty() || (list.state() != PickList.State.RELEASED && list.state() != PickList.State.PLANNED)) {
			return 0;
		}
		var freed = Math.min(quantity, line.get().missing());
		this.reservations.release(reservation.id(), freed);
		this.rows.takeOff(number.get(), line.get(), freed);
		var elsewhere = this.reservations.allocate(new AllocationRequest(reservation.document(), list.siteId(), null,
				List.of(new AllocationRequest.Line(reservation.line(), line.get().itemId(), freed)),
				Set.of(line.get().locationId())));
		var next = list.lines().stream().mapToInt(PickLine::line).max().orElse(0) + 1;
		this.rows.insertLines(number.get(), next, elsewhere.lines().getFirst().reservations());
		return freed;
	}

}
