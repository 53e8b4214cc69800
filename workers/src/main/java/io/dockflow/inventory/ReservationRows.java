package io.dockflow.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

import io.dockflow.shared.Batches;
import io.dockflow.shared.BusinessRuleViolation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Uses reservations up, when the stock they hold leaves its cell.
 */
@Repository
class ReservationRows {

	private final JdbcClient jdbc;

	ReservationRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes from reservations of cells whose balance rows are locked.
	 * @throws BusinessRuleViolation when one does not cover what is taken
	 */
	void consume(Map<Long, PostingPlan.Consumption> consumptions) {
		Batches.of(consumptions.entrySet(), (batch) -> {
			var held = hold(batch.stream().map(Map.Entry::getKey).toList());
			var used = new ArrayList<Long>();
			var reduced = new ArrayList<Object>();
			for (var entry : batch) {
				var consumption = entry.getValue();
				var reservation = held.get(entry.getKey());
				if (reservation == null || !reservation.cell().equals(consumption.cell())
						|| reservation.quantity() < consumption.quantity()) {
					throw new BusinessRuleViolation(
							"Expected reservation %d to cover %d of %s, but it does not. Release it and allocate again."
								.formatted(entry.getKey(), consumption.quantity(), consumption.cell()));
				}
				if (reservation.quantity() == consumption.quantity()) {
					used.add(reservation.id());
				}
				else {
					reduced.add(reservation.id());
					reduced.add(consumption.quantity());
				}
			}
			delete(used);
			reduce(reduced);
		});
	}

	private Map<Long, Reservation> hold(java.util.List<Long> ids) {
		var held = new HashMap<Long, Reservation>();
		this.jdbc.sql(JdbcReservations.SELECT + " WHERE r.id IN (:ids) ORDER BY r.id FOR UPDATE")
			.param("ids", ids)
			.query(JdbcReservations.RESERVATION)
			.list()
			.forEach((reservation) -> held.put(reservation.id(), reservation));
		return held;
	}

	private void delete(java.util.List<Long> ids) {
		if (!ids.isEmpty()) {
			this.jdbc.sql("DELETE FROM reservation WHERE id IN (:ids)").param("ids", ids).update();
		}
	}

	private void reduce(java.util.List<Object> idsAndQuantities) {
		if (!idsAndQuantities.isEmpty()) {
			this.jdbc
				.sql("UPDATE reservation r JOIN (SELECT ? AS id, ? AS quantity"
						+ " UNION ALL SELECT ?, ?".repeat(idsAndQuantities.size() / 2 - 1)
						+ ") d ON d.id = r.id SET r.quantity = r.quantity - d.quantity")
				.params(idsAndQuantities)
				.update();
		}
	}

}
