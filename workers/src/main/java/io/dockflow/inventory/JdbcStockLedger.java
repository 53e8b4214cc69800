package io.dockflow.inventory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import io.dockflow.engine.Transactions;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Posts in a fixed order of locks: the key, the guards of limited locations, balance rows
 * in key order, pieces, reservations, units.
 */
@Repository
class JdbcStockLedger implements StockLedger {

	private final JdbcClient jdbc;

	private final PostingFacts postingFacts;

	private final StockRules rules;

	private final StorageLimits limits;

	private final Balances balances;

	private final ReservationRows reservations;

	private final SerialNumbers serials;

	private final MovementRows movements;

	private final UnitPlaces units;

	private final Transactions transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	JdbcStockLedger(JdbcClient jdbc, PostingFacts postingFacts, StockRules rules, StorageLimits limits,
			Balances balances, ReservationRows reservations, SerialNumbers serials, MovementRows movements,
			UnitPlaces units, Transactions transactions, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.postingFacts = postingFacts;
		this.rules = rules;
		this.limits = limits;
		this.balances = balances;
		this.reservations = reservations;
		this.serials = serials;
		this.movements = movements;
		this.units = units;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public boolean post(Posting posting) {
		return this.transactions.call(() -> {
			var postingId = claimKey(posting);
			if (postingId == null) {
				requireSameBody(posting);
				return false;
			}
			var facts = this.postingFacts.of(posting);
			this.rules.check(posting, facts);
			var filled = this.limits.lock(posting, facts);
			var plan = new PostingPlan(posting.transfers());
			var before = changeBalances(posting, plan);
			var pieces = movePieces(posting, facts, before);
			this.reservations.consume(plan.consumptions());
			this.movements.append(postingId, posting.transfers(), pieces);
			this.units.follow(posting);
			this.limits.check(posting, filled);
			this.events.publishEvent(new StockPosted(posting));
			return true;
		});
	}

	private @Nullable Long claimKey(Posting posting) {
		var approval = posting.approval();
		try {
			return this.jdbc.sql("""
					INSERT INTO stock_posting (idempotency_key, body_hash, movement_type, reason, posted_by,
					  process_instance_key, document, approval, approved_by, effective_at, posted_at)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
				.params(posting.idempotencyKey(), PostingHash.of(posting), posting.type().name(), posting.reason(),
						posting.postedBy(), SqlValues.number(posting.processInstanceKey()), posting.document(),
						SqlValues.text((approval != null) ? approval.request() : null),
						SqlValues.text((approval != null) ? approval.approvedBy() : null),
						UtcTime.of(posting.effectiveAt()), UtcTime.of(this.clock.instant()))
				.query(Long.class)
				.single();
		}
		catch (DuplicateKeyException ex) {
			return null;
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

	/** Answers the balances as they were, with the new cells empty. */
	private Map<StockCell, Balances.Balance> changeBalances(Posting posting, PostingPlan plan) {
		var locked = lock(posting, plan);
		var changes = new ArrayList<Balances.Change>();
		plan.effects().forEach((cell, effect) -> {
			var balance = locked.get(cell);
			if (balance == null || balance.free() + effect.quantity() - effect.reserved() < 0) {
				var free = (balance != null) ? balance.free() - effect.reserved() : 0;
				throw new InsufficientStock(cell, -effect.quantity(), Math.max(0, free));
			}
			if (balance.reserved() + effect.reserved() < 0) {
				throw new BusinessRuleViolation(
						"Expected reservations to cover %d of %s, but only %d are reserved there. Release them and allocate again."
							.formatted(-effect.reserved(), cell, balance.reserved()));
			}
			changes.add(new Balances.Change(balance.id(), effect.quantity(), effect.reserved(), (effect.quantity() > 0)
					? plan.receivedAt(cell, posting.effectiveAt(), locked) : balance.receivedAt()));
		});
		if (!this.balances.apply(changes)) {
			throw new IllegalStateException(
					"Expected every locked balance of posting %s to change, but one did not. Nothing was posted."
						.formatted(posting.idempotencyKey()));
		}
		return locked;
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
			locked.putAll(this.balances.open(missing, posting.effectiveAt()));
		}
		return locked;
	}

	/** Answers the pieces by the transfer's place in the posting. */
	private Map<Integer, List<String>> movePieces(Posting posting, PostingFacts.Facts facts,
			Map<StockCell, Balances.Balance> before) {
		var pieces = new HashMap<Integer, List<String>>();
		for (int index = 0; index < posting.transfers().size(); index++) {
			var transfer = posting.transfers().get(index);
			if (facts.serialTracked(transfer.itemId())) {
				pieces.put(index, this.serials.move(transfer, before));
			}
			else if (!transfer.serials().isEmpty()) {
				throw new BusinessRuleViolation(
						"Expected no serial numbers for item %s, which is not tracked by them, but got %s. Leave them out."
							.formatted(transfer.itemId(), transfer.serials().getFirst()));
			}
		}
		return pieces;
	}

	@Override
	public boolean reverse(Reversal reversal) {
		return this.transactions.call(() -> {
			var movements = this.movements.ofPosting(reversal.reversedKey());
			if (movements.isEmpty()) {
				throw new NotFound("posting", reversal.reversedKey());
			}
			var posting = new Posting(reversal.idempotencyKey(), MovementType.REVERSAL, reversal.reason(),
					reversal.postedBy(), reversal.processInstanceKey(), movements.getFirst().document(),
					reversal.effectiveAt(), movements.reversed().stream().map(StockTransfer::reversing).toList());
			if (!isPosted(posting) && movements.stream().anyMatch((movement) -> movement.reversedById() != null)) {
				throw reversedBefore(posting, reversal);
			}
			try {
				return post(posting);
			}
			catch (DuplicateKeyException ex) {
				throw reversedBefore(posting, reversal);
			}
		});
	}

	private boolean isPosted(Posting posting) {
		return !this.movements.ofPosting(posting.idempotencyKey()).isEmpty();
	}

	private static BusinessRuleViolation reversedBefore(Posting posting, Reversal reversal) {
		return new BusinessRuleViolation(
				"Expected posting %s to stand, but it was taken back before. Look at the movements of %s."
					.formatted(reversal.reversedKey(), posting.document()));
	}

	@Override
	public List<StockMovement> ofDocument(String document) {
		return this.movements.ofDocument(document);
	}

}
