package io.dockflow.integration.retail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.inventory.Availability;
import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockQuery;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;

/**
 * Posts the stock that imported orders lack, as opening stock through the ledger, in
 * whole cases. Items that need lots are left out: nobody knows the lot.
 */
@Component
class StockProvision {

	private static final int PAGE = 1_000;

	private final Locations locations;

	private final Items items;

	private final Availability availability;

	private final StockLedger ledger;

	private final Clock clock;

	StockProvision(Locations locations, Items items, Availability availability, StockLedger ledger, Clock clock) {
		this.locations = locations;
		this.items = items;
		this.availability = availability;
		this.ledger = ledger;
		this.clock = clock;
	}

	/** Begins a run; its memory grows with the number of items, not of lines. */
	Run begin(long importId, ImportOptions options) {
		return new Run(importId, options);
	}

	private BinFiller filler(String siteId) {
		var filler = new BinFiller(Stream.of(LocationKind.PICK_FACE, LocationKind.BIN)
			.flatMap((kind) -> this.locations.ofKind(siteId, kind).stream())
			.toList());
		filler.occupy(stacks(siteId));
		return filler;
	}

	private Map<String, List<BinFiller.Stack>> stacks(String siteId) {
		var stacks = new HashMap<String, List<BinFiller.Stack>>();
		var page = 0;
		var rows = this.availability.find(StockQuery.ofSite(siteId, page, PAGE));
		while (!rows.isEmpty()) {
			var byId = this.items.byIds(rows.stream().map((row) -> row.cell().itemId()).distinct().toList());
			for (var row : rows) {
				var item = java.util.Objects.requireNonNull(byId.get(row.cell().itemId()));
				stacks.computeIfAbsent(row.cell().locationId(), (place) -> new ArrayList<>())
					.add(new BinFiller.Stack(item, row.quantity()));
			}
			page++;
			rows = this.availability.find(StockQuery.ofSite(siteId, page, PAGE));
		}
		return stacks;
	}

	/** What one run has promised and posted so far. */
	final class Run {

		private final long importId;

		private final ImportOptions options;

		private Map<String, Long> free = new HashMap<>();

		private Map<String, Long> freeBeforeBatch = Map.of();

		private int lastBatch = -1;

		Run(long importId, ImportOptions options) {
			this.importId = importId;
			this.options = options;
		}

		/**
		 * Covers what a batch of orders needs beyond the stock that is free. Idempotency
		 * key: {@code retail-stock:<import>:<batch>}.
		 * @param needs base units by item code
		 */
		void cover(int batch, Map<String, Long> needs, Map<String, Item> catalogue, Tally tally) {
			if (this.options.stock() == ImportOptions.StockMode.KEEP) {
				return;
			}
			rewindWhenRepeated(batch);
			var missing = missing(needs, catalogue);
			if (missing.isEmpty()) {
				return;
			}
			var filler = filler(this.options.siteId());
			var placements = new ArrayList<BinFiller.Placement>();
			missing.forEach((item, quantity) -> placements.addAll(filler.place(item, quantity)));
			if (!placements.isEmpty()) {
				StockProvision.this.ledger.post(posting(batch, placements));
			}
			placements.forEach((placement) -> this.free.merge(placement.itemId(), placement.quantity(), Long::sum));
			var placed = placements.stream().mapToLong(BinFiller.Placement::quantity).sum();
			var wanted = missing.values().stream().mapToLong(Long::longValue).sum();
			tally.provided(placements.size(), placed, wanted - placed);
		}

		/** A batch whose transaction was repeated starts from where it started before. */
		private void rewindWhenRepeated(int batch) {
			if (batch == this.lastBatch) {
				this.free = new HashMap<>(this.freeBeforeBatch);
			}
			this.freeBeforeBatch = Map.copyOf(this.free);
			this.lastBatch = batch;
		}

		private Map<Item, Long> missing(Map<String, Long> needs, Map<String, Item> catalogue) {
			var missing = new TreeMap<Item, Long>(java.util.Comparator.comparing(Item::itemId));
			needs.forEach((itemId, quantity) -> {
				var before = this.free.computeIfAbsent(itemId,
						(id) -> StockProvision.this.availability.availableToPromise(this.options.siteId(), id));
				this.free.put(itemId, before - quantity);
				var item = java.util.Objects.requireNonNull(catalogue.get(itemId));
				if (before < quantity && !item.lotTracked()) {
					missing.put(item, wholeCases(quantity - Math.max(0, before), item));
				}
			});
			return missing;
		}

		private static long wholeCases(long quantity, Item item) {
			return (quantity + item.unitsPerCase() - 1) / item.unitsPerCase() * item.unitsPerCase();
		}

		private Posting posting(int batch, List<BinFiller.Placement> placements) {
			var transfers = placements.stream()
				.map((placement) -> StockTransfer.in(ExternalAccount.OPENING,
						StockCell.loose(this.options.siteId(), placement.locationId(), placement.itemId()),
						placement.quantity()))
				.toList();
			return new Posting("retail-stock:%d:%d".formatted(this.importId, batch), MovementType.OPENING,
					"Opening stock provided for imported orders", this.options.importedBy(), null,
					"RETAIL-%d".formatted(this.importId), StockProvision.this.clock.instant(), transfers);
		}

	}

}
