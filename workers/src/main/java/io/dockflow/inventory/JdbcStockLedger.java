package io.dockflow.inventory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.Batches;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStockLedger implements StockLedger {

	private final JdbcClient jdbc;

	private final Balances balances;

	private final Transactions transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	JdbcStockLedger(JdbcClient jdbc, Balances balances, Transactions transactions, ApplicationEventPublisher events,
			Clock clock) {
		this.jdbc = jdbc;
		this.balances = balances;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public void post(Posting posting) {
		this.transactions.run(() -> {
			if (!claimKey(posting)) {
				requireSameBody(posting);
				return;
			}
			var plan = new PostingPlan(posting.transfers());
			changeBalances(posting, plan);
			consumeReservations(plan);
			appendMovements(posting);
			moveHandlingUnits(posting);
			this.events.publishEvent(new StockPosted(posting));
		});
	}

	private boolean claimKey(Posting posting) {
		try {
			this.jdbc.sql("""
					INSERT INTO stock_posting (idempotency_key, body_hash, movement_type, reason, posted_by,
					  process_instance_key, document, effective_at, posted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(Arrays.asList(posting.idempotencyKey(), PostingHash.of(posting), posting.type().name(),
						posting.reason(), posting.postedBy(), posting.processInstanceKey(), posting.document(),
						UtcTime.of(posting.effectiveAt()), UtcTime.of(this.clock.instant())))
				.update();
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private void requireSameBody(Posting posting) {
		var known = this.jdbc.sql("SELECT body_hash FROM stock_posting WHERE idempotency_key = ?")
			.param(posting.idempotencyKey())
			.query(byte[].class)
			.single();
		if (!Arrays.equals(known, PostingHash.of(posting))) {
			throw new PostingConflict(posting.idempotencyKey());
		}
	}

	private void changeBalances(Posting posting, PostingPlan plan) {
		var locked = lock(posting, plan);
		var changes = new ArrayList<Balances.Change>();
		plan.effects().forEach((cell, effect) -> {
			var balance = locked.get(cell);
			if (balance == null || balance.free() + effect.quantity() - effect.reserved() < 0) {
				var free = (balance != null) ? balance.free() - effect.reserved() : 0;
				throw new InsufficientStock(cell, -effect.quantity(), Math.max(0, free));
			}
			changes.add(new Balances.Change(balance.id(), effect.quantity(), effect.reserved(),
					(effect.quantity() > 0) ? PostingPlan.receivedAt(cell, posting, locked) : balance.receivedAt()));
		});
		if (!this.balances.apply(changes)) {
			throw new IllegalStateException(
					"Expected every locked balance of posting %s to change, but one did not. Nothing was posted."
						.formatted(posting.idempotencyKey()));
		}
	}

	private Map<StockCell, Balances.Balance> lock(Posting posting, PostingPlan plan) {
		var locked = this.balances.lock(plan.effects().keySet());
		var missing = new TreeSet<StockCell>();
		plan.effects().forEach((cell, effect) -> {
			if (!locked.containsKey(cell) && effect.quantity() >= 0) {
				missing.add(cell);
			}
		});
		if (!missing.isEmpty()) {
			this.balances.open(missing, posting.effectiveAt());
			locked.putAll(this.balances.lock(missing));
		}
		return locked;
	}

	private void consumeReservations(PostingPlan plan) {
		plan.consumptions().forEach((reservationId, consumption) -> {
			var cell = consumption.cell();
			var changed = this.jdbc.sql("""
					UPDATE reservation r JOIN stock s ON s.id = r.stock_id
					SET r.quantity = r.quantity - :quantity
					WHERE r.id = :id AND r.quantity > :quantity AND s.location_id = :location AND s.item_id = :item
					  AND s.lot = :lot AND s.handling_unit_id = :unit""")
				.param("quantity", consumption.quantity())
				.param("id", reservationId)
				.param("location", cell.locationId())
				.param("item", cell.itemId())
				.param("lot", cell.lot())
				.param("unit", cell.handlingUnitId())
				.update();
			if (changed == 0) {
				changed = this.jdbc.sql("""
						DELETE r FROM reservation r JOIN stock s ON s.id = r.stock_id
						WHERE r.id = :id AND r.quantity = :quantity AND s.location_id = :location
						  AND s.item_id = :item AND s.lot = :lot AND s.handling_unit_id = :unit""")
					.param("quantity", consumption.quantity())
					.param("id", reservationId)
					.param("location", cell.locationId())
					.param("item", cell.itemId())
					.param("lot", cell.lot())
					.param("unit", cell.handlingUnitId())
					.update();
			}
			if (changed == 0) {
				throw new BusinessRuleViolation(
						"Expected reservation %d to cover %d of %s, but it does not. Release it and allocate again."
							.formatted(reservationId, consumption.quantity(), cell));
			}
		});
	}

	private void appendMovements(Posting posting) {
		var postingId = this.jdbc.sql("SELECT id FROM stock_posting WHERE idempotency_key = ?")
			.param(posting.idempotencyKey())
			.query(Long.class)
			.single();
		Batches.of(posting.transfers(), (batch) -> {
			var values = new ArrayList<@Nullable Object>();
			for (var transfer : batch) {
				values.addAll(Arrays.asList(postingId, transfer.itemId(), transfer.quantity(),
						(transfer.counterpart() != null) ? transfer.counterpart().name() : null));
				values.addAll(side(transfer.from()));
				values.addAll(side(transfer.to()));
				values.add(transfer.consumesReservation());
			}
			this.jdbc.sql("""
					INSERT INTO stock_movement (posting_id, item_id, quantity, counterpart, from_site_id,
					  from_location_id, from_lot, from_handling_unit_id, from_status, from_owner, to_site_id,
					  to_location_id, to_lot, to_handling_unit_id, to_status, to_owner, reservation_id)
					VALUES """ + " " + Batches.rows(batch.size(), 17)).params(values).update();
		});
	}

	private static List<@Nullable Object> side(@Nullable StockCell cell) {
		return (cell != null) ? Arrays.asList(cell.siteId(), cell.locationId(), cell.lot(), cell.handlingUnitId(),
				cell.status().name(), cell.owner()) : Arrays.asList(null, null, null, null, null, null);
	}

	/**
	 * Handling units stand where their contents stand, and are empty when nothing is left
	 * in them.
	 */
	private void moveHandlingUnits(Posting posting) {
		var places = new LinkedHashMap<String, StockCell>();
		var left = new TreeSet<String>();
		for (var transfer : posting.transfers()) {
			if (transfer.from() != null && !transfer.from().handlingUnitId().isEmpty()) {
				left.add(transfer.from().handlingUnitId());
			}
			if (transfer.to() != null && !transfer.to().handlingUnitId().isEmpty()) {
				places.put(transfer.to().handlingUnitId(), transfer.to());
			}
		}
		places.forEach((unit, cell) -> {
			var known = this.jdbc.sql("""
					UPDATE handling_unit SET site_id = ?, location_id = ?, state = IF(state = 'EMPTY', 'OPEN', state)
					WHERE handling_unit_id = ?""").params(cell.siteId(), cell.locationId(), unit).update();
			if (known == 0) {
				throw new BusinessRuleViolation(
						"Expected handling unit %s to exist before stock is put in it. Create it first."
							.formatted(unit));
			}
		});
		left.removeAll(places.keySet());
		if (!left.isEmpty()) {
			this.jdbc.sql("""
					UPDATE handling_unit h SET state = 'EMPTY'
					WHERE h.handling_unit_id IN (:units) AND h.state IN ('OPEN', 'CLOSED') AND NOT EXISTS (
					  SELECT 1 FROM stock s WHERE s.handling_unit_id = h.handling_unit_id AND s.quantity > 0)""")
				.param("units", left)
				.update();
		}
	}

	@Override
	public List<StockMovement> ofDocument(String document) {
		return this.jdbc.sql("""
				SELECT m.*, p.idempotency_key, p.movement_type, p.reason, p.posted_by, p.document, p.effective_at,
				  p.posted_at
				FROM stock_posting p JOIN stock_movement m ON m.posting_id = p.id
				WHERE p.document = ? ORDER BY m.id""")
			.param(document)
			.query((row, number) -> new StockMovement(row.getLong("id"), row.getString("idempotency_key"),
					MovementType.valueOf(row.getString("movement_type")),
					(row.getString("from_location_id") != null) ? Balances.cell(row, "from_") : null,
					(row.getString("to_location_id") != null) ? Balances.cell(row, "to_") : null,
					(row.getString("counterpart") != null) ? ExternalAccount.valueOf(row.getString("counterpart"))
							: null,
					row.getString("item_id"), row.getLong("quantity"), row.getString("reason"),
					row.getString("posted_by"), row.getString("document"), UtcTime.required(row, "effective_at"),
					UtcTime.required(row, "posted_at")))
			.list();
	}

}
