package io.dockflow.bench.inventory;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import io.dockflow.bench.Figure;
import io.dockflow.bench.Samples;
import io.dockflow.inventory.AllocationRequest;
import io.dockflow.inventory.AllocationRequest.Strategy;
import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.InsufficientStock;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.sites.Site;

/**
 * Many threads want the last units of one item. Twice as many ask as there are units:
 * exactly those may get one, the others must be refused for that reason and no other.
 */
final class LastUnits {

	private static final int CELLS = 4;

	/** Requests of each thread, in every round. */
	private static final int REQUESTS = 4;

	private final Warehouse warehouse;

	private final BenchSite site;

	private final int threads;

	private int items;

	LastUnits(Warehouse warehouse, int threads) {
		this.warehouse = warehouse;
		this.site = BenchSite.add(warehouse, "LAST", Site.SiteKind.WAREHOUSE, CELLS);
		this.threads = threads;
	}

	List<Figure> measure(int rounds) throws Exception {
		List<Figure> figures = new java.util.ArrayList<>();
		figures.addAll(measure("last-units: ship", rounds, 1, this::ship));
		figures.addAll(measure("last-units: reserve and ship", rounds, CELLS, this::reserveAndShip));
		this.warehouse.awaitLevels();
		this.warehouse.audit();
		return figures;
	}

	private List<Figure> measure(String set, int rounds, int cells, Taking taking) throws Exception {
		Samples rates = new Samples();
		AtomicLong others = new AtomicLong();
		long got = 0;
		int units = this.threads * REQUESTS / 2;
		for (int round = 0; round <= rounds; round++) {
			String item = BenchSite.item(this.items++);
			List<StockCell> stock = IntStream.range(0, cells)
				.mapToObj((bin) -> this.site.cell(this.site.bin(bin), item))
				.toList();
			this.site.open(stock, units / cells);
			this.warehouse.awaitLevels();
			Crew.Shift shift = new Crew(this.threads).work((thread) -> {
				long mine = 0;
				for (int request = 0; request < REQUESTS; request++) {
					try {
						mine += taking.take(item, stock.getFirst()) ? 1 : 0;
					}
					catch (InsufficientStock ex) {
						continue;
					}
					catch (RuntimeException ex) {
						others.incrementAndGet();
						InventoryBenchmark.progress("failed: " + ex);
					}
				}
				return mine;
			});
			check(set, shift.done(), (long) units / cells * cells, others.get(), item);
			if (round > 0) {
				got += shift.done();
				rates.add(this.threads * REQUESTS / shift.seconds());
			}
		}
		InventoryBenchmark.progress("%s: %.0f answers/s".formatted(set, rates.median()));
		return List.of(InventoryBenchmark.figure(set, "dockflow", "success_count", got, "1", rounds),
				InventoryBenchmark.figure(set, "dockflow", "invalid_count", others.get(), "1",
						(long) rounds * this.threads * REQUESTS),
				InventoryBenchmark.figure(set, "dockflow", "throughput_per_s", rates.median(), "1/s",
						(long) rounds * this.threads * REQUESTS));
	}

	private void check(String set, long got, long units, long others, String item) {
		if (got != units || others > 0) {
			throw new IllegalStateException(
					"Expected %d of the last %d units to be taken in %s and no other failure, but %d were taken and %d failed."
						.formatted(units, units, set, got, others));
		}
		this.warehouse.expect("SELECT SUM(quantity) + SUM(reserved) FROM stock WHERE item_id = '%s'".formatted(item),
				0);
	}

	private boolean ship(String item, StockCell cell) {
		return this.warehouse.bean(StockLedger.class)
			.post(BenchSite.posting(MovementType.SHIP, "last",
					List.of(StockTransfer.out(cell, ExternalAccount.CUSTOMER, 1))));
	}

	private boolean reserveAndShip(String item, StockCell cell) {
		String document = Keys.next("SO");
		List<Reservation> reserved = this.warehouse.bean(Reservations.class)
			.allocate(new AllocationRequest(document, this.site.siteId(), Strategy.FIFO,
					List.of(new AllocationRequest.Line(1, item, 1))))
			.lines()
			.getFirst()
			.reservations();
		if (reserved.isEmpty()) {
			return false;
		}
		Reservation reservation = reserved.getFirst();
		return this.warehouse.bean(StockLedger.class)
			.post(BenchSite.posting(MovementType.SHIP, document, List
				.of(StockTransfer.out(reservation.cell(), ExternalAccount.CUSTOMER, 1).consuming(reservation.id()))));
	}

	/** Takes one unit, if there is one. */
	private interface Taking {

		boolean take(String item, StockCell cell);

	}

}
