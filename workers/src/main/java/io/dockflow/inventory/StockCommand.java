package io.dockflow.inventory;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What can be done with stock, each for any number of lines. Quantities are base units.
 */
public sealed interface StockCommand {

	/** Goods come in from a supplier; lots that are not known yet are registered. */
	record Receive(List<Incoming> lines, List<Lot> lots) implements StockCommand {
	}

	/** Goods move from cell to cell, for which blocks, capacity and mixing rules hold. */
	record Move(List<Moving> lines) implements StockCommand {
	}

	/** Reserved goods are taken out of their cells. */
	record Pick(List<Picking> lines) implements StockCommand {
	}

	/** Goods go from cell to cell at packing. */
	record Pack(List<Moving> lines) implements StockCommand {
	}

	/** Goods leave for a customer. */
	record Ship(List<Outgoing> lines) implements StockCommand {
	}

	/** What was counted differs from the books. */
	record Adjust(List<Difference> lines) implements StockCommand {
	}

	/** Goods stay where they are and may be used otherwise. */
	record ChangeStatus(List<Judgement> lines) implements StockCommand {
	}

	/** Units move whole, with what stands on or in them. */
	record MoveUnits(List<String> handlingUnitIds, String siteId, String locationId) implements StockCommand {
	}

	/**
	 * Goods of a unit, or loose ones, go into a new unit at the same place.
	 *
	 * @param handlingUnitId its SSCC, or {@code null} to make one
	 */
	record SplitUnit(@Nullable String handlingUnitId, HandlingUnit.Kind kind,
			List<Outgoing> lines) implements StockCommand {
	}

	/** What units hold goes into another one at the same place. */
	record MergeUnits(List<String> handlingUnitIds, String into) implements StockCommand {
	}

	/** Units are put on or in another one, or taken off when it is {@code null}. */
	record NestUnits(List<String> handlingUnitIds, @Nullable String parentId) implements StockCommand {
	}

	/**
	 * Goods leave for another site and are on the way until they are received there.
	 *
	 * @param transitLocationId a location of a truck or of an in-transit site
	 */
	record TransferOut(String toSiteId, String transitLocationId, Instant dueAt,
			List<Outgoing> lines) implements StockCommand {
	}

	/**
	 * Goods of the batch's document arrive from the way.
	 *
	 * @param received by line of the transfer; empty for all of it. What is missing stays
	 * on the way
	 */
	record TransferIn(String toLocationId, List<Arrived> received) implements StockCommand {
	}

	/** The batch's document reserves, in part if need be. */
	record Reserve(String siteId, AllocationRequest.@Nullable Strategy strategy, String owner, @Nullable String near,
			List<AllocationRequest.Line> lines) implements StockCommand {
	}

	/**
	 * Reserved goods are free again.
	 *
	 * @param parts which; empty for all of the batch's document
	 */
	record Release(List<Part> parts) implements StockCommand {
	}

	/** Reserved goods are looked for elsewhere. */
	record Reallocate(List<Long> reservationIds) implements StockCommand {
	}

	/** Reserved goods leave for a customer. */
	record Consume(List<Part> parts) implements StockCommand {
	}

	/**
	 * A posting is taken back, whole.
	 *
	 * @param postingKey the idempotency key it was posted with
	 */
	record Reverse(String postingKey) implements StockCommand {
	}

	/** A quantity that comes into a cell. */
	record Incoming(StockCell to, long quantity, List<String> serials) {
	}

	/** A quantity that goes from a cell to a cell. */
	record Moving(StockCell from, StockCell to, long quantity, List<String> serials) {
	}

	/** A quantity that leaves a cell. */
	record Outgoing(StockCell from, long quantity, List<String> serials) {
	}

	/** A quantity of a reservation that goes to a place, in a unit or loose. */
	record Picking(long reservationId, String toLocationId, String toHandlingUnitId, long quantity,
			List<String> serials) {
	}

	/**
	 * How far a cell is from the books.
	 *
	 * @param delta base units to add, below zero to take away, not zero
	 */
	record Difference(StockCell cell, long delta, List<String> serials) {

		public Difference {
			if (delta == 0) {
				throw new IllegalArgumentException(
						"Expected a difference for %s, but got 0. Leave the line out when the books are right."
							.formatted(cell));
			}
		}

	}

	/** A quantity of a cell that gets another status. */
	record Judgement(StockCell cell, long quantity, StockStatus toStatus, List<String> serials) {
	}

	/**
	 * What arrived of a line of a transfer.
	 *
	 * @param serials which pieces, when it is not all of the line; empty for items
	 * without serial numbers
	 */
	record Arrived(int line, long quantity, List<String> serials) {

		public Arrived {
			serials = List.copyOf(serials);
			if (quantity < 0) {
				throw new IllegalArgumentException(
						"Expected what arrived of line %d to be 0 or more, but got %d. Count what is there."
							.formatted(line, quantity));
			}
		}

		public Arrived(int line, long quantity) {
			this(line, quantity, List.of());
		}

	}

	/**
	 * A part of a reservation.
	 *
	 * @param quantity 0 for all of it
	 */
	record Part(long reservationId, long quantity, List<String> serials) {
	}

}
