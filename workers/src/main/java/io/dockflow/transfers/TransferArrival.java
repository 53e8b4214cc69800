package io.dockflow.transfers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.engine.JobContext;
import io.dockflow.inventory.HandlingUnit;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockCommand;
import io.dockflow.inventory.StockCommands;
import io.dockflow.labor.Alerts;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Site;
import io.dockflow.sites.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Goods reach the target: what was counted is booked in, a warehouse gets it in units to
 * put away, a store on its shelves; what is missing stays on the way. Called inside its
 * job's transaction.
 */
@Component
public class TransferArrival {

	private final TransferRows rows;

	private final SentLines sent;

	private final StockCommands commands;

	private final Items items;

	private final Sites sites;

	private final Locations locations;

	private final Shelves shelves;

	private final Assignments assignments;

	private final Alerts alerts;

	private final TransferNews news;

	private final Clock clock;

	TransferArrival(TransferRows rows, SentLines sent, StockCommands commands, Items items, Sites sites,
			Locations locations, Shelves shelves, Assignments assignments, Alerts alerts, TransferNews news,
			Clock clock) {
		this.rows = rows;
		this.sent = sent;
		this.commands = commands;
		this.items = items;
		this.sites = sites;
		this.locations = locations;
		this.shelves = shelves;
		this.assignments = assignments;
		this.alerts = alerts;
		this.news = news;
		this.clock = clock;
	}

	/**
	 * Books the count. What the form says goes before what was scanned; a line nobody
	 * counted is not there.
	 */
	public Received post(String transferNumber, List<CountedLine> countedLines, @Nullable String receivedBy,
			JobContext job) {
		var order = this.rows.lock(transferNumber);
		var by = (receivedBy != null) ? receivedBy
				: this.assignments.whoDoes(TaskKind.TRANSFER, transferNumber, "transfers");
		this.assignments.finish(TaskKind.TRANSFER, transferNumber, receivedBy);
		var entered = countedLines.stream()
			.collect(Collectors.toMap(CountedLine::line, CountedLine::quantity, (first, second) -> second));
		var arrived = new ArrayList<SentLine>();
		for (var line : this.sent.of(transferNumber)) {
			var counted = (line.counted() != null) ? line.counted() : 0;
			var quantity = Math.clamp(entered.getOrDefault(line.sentLine(), counted), 0, line.missing());
			if (quantity > 0) {
				arrived.add(new SentLine(line.sentLine(), line.line(), line.itemId(), line.lot(), line.serial(),
						quantity, null, 0, 0));
			}
			this.sent.receive(transferNumber, line.sentLine(), quantity);
		}
		var units = arrived.isEmpty() ? List.<String>of() : book(order, arrived, by, job);
		var missing = this.sent.of(transferNumber).stream().filter(SentLine::open).toList();
		this.rows.setState(transferNumber,
				missing.isEmpty() ? TransferOrder.State.RECEIVED : TransferOrder.State.IN_TRANSIT);
		this.news.of(transferNumber);
		return new Received(units, missing.stream().mapToLong(SentLine::missing).sum(), text(missing));
	}

	private String text(List<SentLine> missing) {
		var known = this.items.byIds(missing.stream().map(SentLine::itemId).distinct().toList());
		return String.join("; ", missing.stream().map((line) -> {
			var item = item(known, line.itemId());
			return "%d of %d %s of %s, %s%s%s".formatted(line.missing(), line.quantity(), item.baseUnit(),
					line.itemId(), item.description(), line.lot().isEmpty() ? "" : ", lot " + line.lot(),
					line.serial().isEmpty() ? "" : ", piece " + line.serial());
		}).toList());
	}

	private List<String> book(TransferOrder order, List<SentLine> arrived, String by, JobContext job) {
		var number = order.transferNumber();
		var place = this.locations.receivingOf(order.toSiteId()).locationId();
		var goods = goods(arrived);
		var known = this.items.byIds(goods.stream().map(Goods::itemId).distinct().toList());
		var steps = new ArrayList<StockCommand>();
		steps.add(new StockCommand.TransferIn(place,
				arrived.stream()
					.map((line) -> new StockCommand.Arrived(line.sentLine(), line.quantity(), line.serials()))
					.toList()));
		if (this.sites.byId(order.toSiteId()).kind() == Site.SiteKind.STORE) {
			onShelves(order, goods, known, place, steps);
		}
		else {
			goods.forEach((one) -> steps.addAll(pallets(order, one, item(known, one.itemId()), place)));
		}
		return this.commands
			.execute(new StockCommands.Batch("transfer-in:" + job.idempotencyKey(), number,
					"came from " + order.fromSiteId(), by, job.processInstanceKey(), this.clock.instant(), null, steps))
			.outcomes()
			.stream()
			.map(StockCommands.Outcome::handlingUnitId)
			.filter(Objects::nonNull)
			.toList();
	}

	/** What is stored together: the pieces of an item and lot are one. */
	private static List<Goods> goods(List<SentLine> arrived) {
		var goods = new LinkedHashMap<List<Object>, Goods>();
		arrived.forEach((line) -> goods.merge(List.of(line.line(), line.itemId(), line.lot()),
				new Goods(line.itemId(), line.lot(), line.quantity(), line.serials()), Goods::plus));
		return List.copyOf(goods.values());
	}

	private void onShelves(TransferOrder order, List<Goods> goods, Map<String, Item> known, String place,
			List<StockCommand> steps) {
		var plan = this.shelves.of(order.toSiteId());
		var moves = new ArrayList<StockCommand.Moving>();
		for (var line : goods) {
			var shelf = plan.place(item(known, line.itemId()), line.quantity());
			var from = loose(order, line, place);
			if (shelf.isPresent()) {
				moves.add(new StockCommand.Moving(from, from.at(shelf.get().locationId()), line.quantity(),
						line.serials()));
			}
			else {
				this.alerts.raise(order.toSiteId(), order.transferNumber(),
						"No shelf has room for %d of %s of transfer %s; they stand at %s. Make room and move them."
							.formatted(line.quantity(), line.itemId(), order.transferNumber(), place));
			}
		}
		if (!moves.isEmpty()) {
			steps.add(new StockCommand.Move(moves));
		}
	}

	private static List<StockCommand> pallets(TransferOrder order, Goods goods, Item item, String place) {
		var pallets = new ArrayList<StockCommand>();
		for (var done = 0L; done < goods.quantity(); done += item.unitsPerPallet()) {
			var quantity = Math.min(goods.quantity() - done, item.unitsPerPallet());
			pallets.add(new StockCommand.SplitUnit(null, HandlingUnit.Kind.PALLET, List
				.of(new StockCommand.Outgoing(loose(order, goods, place), quantity, goods.pieces(done, quantity)))));
		}
		return pallets;
	}

	private static StockCell loose(TransferOrder order, Goods line, String place) {
		return StockCell.loose(order.toSiteId(), place, line.itemId()).ofLot(line.lot());
	}

	private static Item item(Map<String, Item> known, String itemId) {
		return Objects.requireNonNull(known.get(itemId));
	}

	/**
	 * What came.
	 *
	 * @param handlingUnitIds to put away; none in a store
	 * @param missingUnits base units that were sent and are neither here nor given up
	 */
	public record Received(List<String> handlingUnitIds, long missingUnits, String missingText) {
	}

	private record Goods(String itemId, String lot, long quantity, List<String> serials) {

		Goods plus(Goods more) {
			var all = new ArrayList<>(this.serials);
			all.addAll(more.serials);
			return new Goods(this.itemId, this.lot, Math.addExact(this.quantity, more.quantity), List.copyOf(all));
		}

		/** The pieces from there on; none for items without serial numbers. */
		List<String> pieces(long from, long quantity) {
			return this.serials.stream().skip(from).limit(quantity).toList();
		}

	}

	/** A line of what was sent, as it was counted. */
	public record CountedLine(int line, long quantity) {
	}

}
