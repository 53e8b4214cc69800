package io.dockflow.bench.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import io.dockflow.bench.Figure;
import io.dockflow.bench.Samples;
import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.sites.Site;

/**
 * The ledger and plain statements take turns at the same mix of postings, with few and
 * with many threads.
 */
final class MixedPostings {

	private static final long UNITS = 100_000_000;

	private final Warehouse warehouse;

	private final BenchSite site;

	private final int items;

	private final int seed;

	private final List<Reservation> reservations = new ArrayList<>();

	private final AtomicLong ours = new AtomicLong();

	private final AtomicLong plains = new AtomicLong();

	private PlainJdbc plain;

	private int shifts;

	MixedPostings(Warehouse warehouse, int items, int seed) {
		this.warehouse = warehouse;
		this.items = items;
		this.seed = seed;
		this.site = BenchSite.add(warehouse, "MIX", Site.SiteKind.WAREHOUSE, items * MixedWork.BINS_OF_ITEM);
		stock();
		this.plain = new PlainJdbc(warehouse);
	}

	private void stock() {
		List<StockCell> cells = new ArrayList<>();
		for (int item = 0; item < this.items; item++) {
			for (int bin = 0; bin < MixedWork.BINS_OF_ITEM; bin++) {
				cells.add(MixedWork.bin(this.site, item, bin));
			}
			cells.add(this.site.cell(this.site.staging(), BenchSite.item(item)));
		}
		this.site.open(cells, UNITS);
		Reservations book = this.warehouse.bean(Reservations.class);
		for (int item = 0; item < this.items; item++) {
			this.reservations.add(book.reserve("SO-MIX", item + 1, MixedWork.bin(this.site, item, 0), UNITS / 2));
		}
	}

	List<Figure> measure(int threads, int rounds, double seconds) throws Exception {
		List<Figure> figures = new ArrayList<>();
		for (int crew : new TreeSet<>(List.of(1, Math.min(8, threads), threads))) {
			figures.addAll(measureCrew(crew, rounds, seconds));
		}
		this.warehouse.audit();
		long opened = UNITS * this.items * (MixedWork.BINS_OF_ITEM + 1);
		this.warehouse.expect("SELECT SUM(quantity) FROM stock WHERE site_id = 'MIX'", opened + this.ours.get());
		this.warehouse.expect("SELECT SUM(quantity) FROM plain_stock WHERE site_id = 'MIX'",
				opened + this.plains.get());
		this.warehouse.expect("""
				SELECT COUNT(*) FROM plain_stock s LEFT JOIN plain_reservation r ON r.stock_id = s.id
				WHERE s.site_id = 'MIX' AND s.reserved <> COALESCE(r.quantity, 0)""", 0);
		return figures;
	}

	private List<Figure> measureCrew(int crew, int rounds, double seconds) throws Exception {
		String set = "mixed-postings: %d threads".formatted(crew);
		Samples our = new Samples();
		Samples their = new Samples();
		Samples ratios = new Samples();
		long ourCount = 0;
		long theirCount = 0;
		for (int round = 0; round <= rounds; round++) {
			Crew.Shift one = work(crew, seconds, this::post, this.ours);
			this.warehouse.awaitLevels();
			Crew.Shift other = work(crew, seconds, this.plain::post, this.plains);
			if (round > 0) {
				our.add(one.perSecond());
				their.add(other.perSecond());
				ratios.add(one.perSecond() / other.perSecond());
				ourCount += one.done();
				theirCount += other.done();
				InventoryBenchmark.progress("%s, round %d of %d: %.0f/s ours, %.0f/s plain".formatted(set, round,
						rounds, one.perSecond(), other.perSecond()));
			}
		}
		return List.of(InventoryBenchmark.figure(set, "dockflow", "throughput_per_s", our.median(), "1/s", ourCount),
				InventoryBenchmark.figure(set, "plain-jdbc", "throughput_per_s", their.median(), "1/s", theirCount),
				InventoryBenchmark.figure(set, "dockflow", "ceiling_ratio", ratios.median(), "1", rounds));
	}

	private void post(MixedWork.Task task) {
		this.warehouse.bean(StockLedger.class).post(BenchSite.posting(task.type(), "MIX", task.transfers()));
	}

	/** Both contestants get the same postings in the same round. */
	private Crew.Shift work(int crew, double seconds, Contestant contestant, AtomicLong gained) throws Exception {
		int round = this.shifts++ / 2;
		List<MixedWork> works = IntStream.range(0, crew)
			.mapToObj((thread) -> new MixedWork(this.site, this.reservations, "R%d-%d".formatted(round, thread),
					new SplittableRandom(this.seed + 1000L * round + thread)))
			.toList();
		return new Crew(crew).work((thread) -> {
			long end = System.nanoTime() + (long) (seconds * 1e9);
			long done = 0;
			while (System.nanoTime() < end) {
				MixedWork.Task task = works.get(thread).next();
				contestant.post(task);
				gained.addAndGet(task.gain());
				done++;
			}
			return done;
		});
	}

	/** Somebody who posts. */
	private interface Contestant {

		void post(MixedWork.Task task) throws Exception;

	}

}
