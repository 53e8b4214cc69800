package io.dockflow.bench.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.dockflow.bench.Figure;
import io.dockflow.bench.Samples;
import io.dockflow.engine.Transactions;
import io.dockflow.inventory.AllocationRequest;
import io.dockflow.inventory.AllocationRequest.Strategy;
import io.dockflow.inventory.AllocationResult;
import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.HandlingUnit;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.sites.Site;

/**
 * A truck leaves with parcels: one posting of thousands of lines, each of them another
 * item, ten to a parcel. Once out of reservations, and once as goods issue posts it, out
 * of what was packed.
 */
final class Dispatch {

	private static final int ITEMS_OF_PARCEL = 10;

	private static final long UNITS = 3;

	private final Warehouse warehouse;

	private final BenchSite site;

	private final int lines;

	Dispatch(Warehouse warehouse, int lines) {
		this.warehouse = warehouse;
		this.site = BenchSite.add(warehouse, "DISP", Site.SiteKind.WAREHOUSE, 1);
		this.lines = lines;
	}

	List<Figure> measure(int repetitions) throws Exception {
		Samples packing = new Samples();
		Samples reserving = new Samples();
		Samples shippingReserved = new Samples();
		Samples shipping = new Samples();
		for (int repetition = 0; repetition <= repetitions; repetition++) {
			boolean counts = repetition > 0;
			List<StockCell> reserved = parcels();
			timed(counts ? packing : new Samples(), () -> pack(reserved));
			AllocationResult result = timed(counts ? reserving : new Samples(), this::reserve);
			require(result.reserved() == this.lines * UNITS, "everything to be reserved", result.reserved());
			List<StockTransfer> transfers = result.lines()
				.stream()
				.flatMap((line) -> line.reservations().stream())
				.map(Dispatch::consuming)
				.toList();
			timed(counts ? shippingReserved : new Samples(), () -> ship(transfers));
			List<StockCell> packed = parcels();
			pack(packed);
			timed(counts ? shipping : new Samples(), () -> ship(
					packed.stream().map((cell) -> StockTransfer.out(cell, ExternalAccount.CUSTOMER, UNITS)).toList()));
			this.warehouse.expect("SELECT COALESCE(SUM(quantity) + SUM(reserved), 0) FROM stock WHERE site_id = 'DISP'",
					0);
			this.warehouse.expect("SELECT COUNT(*) FROM handling_unit WHERE site_id = 'DISP' AND state <> 'EMPTY'", 0);
			this.warehouse.awaitLevels();
		}
		this.warehouse.audit();
		return List.of(figure("pack", packing), figure("reserve", reserving),
				figure("ship what is reserved", shippingReserved), figure("ship what is packed", shipping));
	}

	private Figure figure(String what, Samples seconds) {
		String set = "dispatch of %,d lines: %s".formatted(this.lines, what);
		InventoryBenchmark.progress("%s: %.2f s".formatted(set, seconds.median()));
		return InventoryBenchmark.figure(set, "dockflow", "median_time_s", seconds.median(), "s", seconds.size());
	}

	private List<StockCell> parcels() {
		List<StockCell> cells = new ArrayList<>();
		this.warehouse.bean(Transactions.class).run(() -> {
			String parcel = "";
			cells.clear();
			for (int line = 0; line < this.lines; line++) {
				if (line % ITEMS_OF_PARCEL == 0) {
					parcel = this.warehouse.bean(BusinessNumbers.class).nextSscc();
					this.warehouse.bean(HandlingUnits.class)
						.create(parcel, HandlingUnit.Kind.PARCEL, this.site.siteId(), this.site.bin(0), "LD");
				}
				cells.add(this.site.cell(this.site.bin(0), BenchSite.item(line)).in(parcel));
			}
		});
		return cells;
	}

	private boolean pack(List<StockCell> cells) {
		return this.warehouse.bean(StockLedger.class)
			.post(BenchSite.posting(MovementType.OPENING, "LD",
					cells.stream().map((cell) -> StockTransfer.in(ExternalAccount.OPENING, cell, UNITS)).toList()));
	}

	private AllocationResult reserve() {
		List<AllocationRequest.Line> wanted = new ArrayList<>();
		for (int line = 0; line < this.lines; line++) {
			wanted.add(new AllocationRequest.Line(line + 1, BenchSite.item(line), UNITS));
		}
		return this.warehouse.bean(Reservations.class)
			.allocate(new AllocationRequest(Keys.next("LD"), this.site.siteId(), Strategy.FEFO, wanted));
	}

	private boolean ship(List<StockTransfer> transfers) {
		require(transfers.size() == this.lines, "a transfer of every line", transfers.size());
		return this.warehouse.bean(StockLedger.class).post(BenchSite.posting(MovementType.SHIP, "LD", transfers));
	}

	private static StockTransfer consuming(Reservation reservation) {
		return StockTransfer.out(reservation.cell(), ExternalAccount.CUSTOMER, reservation.quantity())
			.consuming(reservation.id());
	}

	private static <T> T timed(Samples samples, Supplier<T> work) {
		long start = System.nanoTime();
		T answer = work.get();
		samples.add((System.nanoTime() - start) / 1e9);
		return answer;
	}

	private static void require(boolean holds, String what, long found) {
		if (!holds) {
			throw new IllegalStateException("Expected %s, but got %d.".formatted(what, found));
		}
	}

}
