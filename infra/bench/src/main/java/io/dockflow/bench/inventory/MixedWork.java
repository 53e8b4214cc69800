package io.dockflow.bench.inventory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockTransfer;

/**
 * An endless mix of postings of one to four lines: moves between an item's bins, receipts
 * of new lots, picks of reservations, and goods that leave. The same random numbers give
 * the same postings.
 */
final class MixedWork {

	static final int BINS_OF_ITEM = 4;

	private static final int MOST_LINES = 4;

	private final BenchSite site;

	private final List<Reservation> reservations;

	private final int items;

	private final RandomGenerator random;

	private final String name;

	private int lots;

	/**
	 * Plans postings.
	 * @param reservations one of every item, in the item's order, larger than all picks
	 * @param name of those who do it, so that their lots are their own
	 */
	MixedWork(BenchSite site, List<Reservation> reservations, String name, RandomGenerator random) {
		this.site = site;
		this.reservations = reservations;
		this.items = reservations.size();
		this.random = random;
		this.name = name;
	}

	/** The bins of an item, the first of them the one that is picked from. */
	static StockCell bin(BenchSite site, int item, int bin) {
		return site.cell(site.bin(item * BINS_OF_ITEM + bin), BenchSite.item(item));
	}

	Task next() {
		MovementType type = type(this.random.nextInt(100));
		Map<Integer, StockTransfer> lines = new LinkedHashMap<>();
		int count = 1 + this.random.nextInt(MOST_LINES);
		for (int line = 0; line < count; line++) {
			int item = this.random.nextInt(this.items);
			lines.computeIfAbsent(item, (number) -> line(type, number));
		}
		return new Task(type, new ArrayList<>(lines.values()));
	}

	/** Of a hundred postings, 35 move, 15 receive, 30 pick and 20 ship. */
	static MovementType type(int percent) {
		if (percent < 35) {
			return MovementType.MOVE;
		}
		if (percent < 50) {
			return MovementType.RECEIPT;
		}
		return (percent < 80) ? MovementType.PICK : MovementType.SHIP;
	}

	private StockTransfer line(MovementType type, int item) {
		return switch (type) {
			case MOVE -> {
				int from = this.random.nextInt(BINS_OF_ITEM);
				int to = (from + 1 + this.random.nextInt(BINS_OF_ITEM - 1)) % BINS_OF_ITEM;
				yield StockTransfer.move(bin(this.site, item, from), bin(this.site, item, to), 1);
			}
			case RECEIPT -> StockTransfer.in(ExternalAccount.SUPPLIER,
					this.site.cell(this.site.receiving(), BenchSite.item(item)).ofLot(this.name + "-" + this.lots++),
					1);
			case PICK -> {
				Reservation reservation = this.reservations.get(item);
				yield StockTransfer.move(reservation.cell(), reservation.cell().at(this.site.staging()), 1)
					.consuming(reservation.id());
			}
			default ->
				StockTransfer.out(bin(this.site, item, this.random.nextInt(BINS_OF_ITEM)), ExternalAccount.CUSTOMER, 1);
		};
	}

	/** One posting to do. */
	record Task(MovementType type, List<StockTransfer> transfers) {

		/** What it adds to all stock, in units. */
		long gain() {
			return this.transfers.stream()
				.mapToLong((transfer) -> (transfer.from() == null) ? transfer.quantity()
						: (transfer.to() == null) ? -transfer.quantity() : 0)
				.sum();
		}

	}

}
