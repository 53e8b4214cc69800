package io.dockflow.returns;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.engine.JobContext;
import io.dockflow.inventory.ExternalAccount;
import io.dockflow.inventory.HandlingUnit;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.Lots;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockStatus;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.sites.Locations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What came becomes stock that nobody can sell yet: one tote per line in the returns
 * area. Called inside its job's transaction.
 */
@Component
public class ReturnArrival {

	private final ReturnRows rows;

	private final StockLedger ledger;

	private final HandlingUnits units;

	private final Lots lots;

	private final Items items;

	private final Locations locations;

	private final BusinessNumbers numbers;

	private final Assignments assignments;

	private final Clock clock;

	ReturnArrival(ReturnRows rows, StockLedger ledger, HandlingUnits units, Lots lots, Items items, Locations locations,
			BusinessNumbers numbers, Assignments assignments, Clock clock) {
		this.rows = rows;
		this.ledger = ledger;
		this.units = units;
		this.lots = lots;
		this.items = items;
		this.locations = locations;
		this.numbers = numbers;
		this.assignments = assignments;
		this.clock = clock;
	}

	/**
	 * Books what the receiver found.
	 * @param asAnnounced whether announced lines that are not listed came as announced
	 */
	public void post(String returnNumber, @Nullable String orderNumber, boolean asAnnounced, List<Found> found,
			@Nullable String receivedBy, JobContext job) {
		var arrived = this.rows.lock(returnNumber);
		if (arrived.state() != CustomerReturn.State.ARRIVED && arrived.state() != CustomerReturn.State.ANNOUNCED) {
			return;
		}
		var by = (receivedBy != null) ? receivedBy : this.assignments.whoDoes(TaskKind.UNLOAD, returnNumber, "returns");
		this.assignments.finish(TaskKind.UNLOAD, returnNumber, receivedBy);
		this.rows.setOrder(returnNumber, blankToNull(orderNumber));
		var place = this.rows.returnsPlace(arrived.siteId())
			.orElseGet(() -> this.locations.receivingOf(arrived.siteId()).locationId());
		var received = identify(arrived, asAnnounced, found);
		var known = this.items.byIds(received.stream().map((line) -> line.line().itemId()).distinct().toList());
		var transfers = new ArrayList<StockTransfer>();
		for (var goods : received) {
			var line = goods.line();
			var lot = lotOf(known, line);
			var tote = this.numbers.nextSscc();
			this.units.create(tote, HandlingUnit.Kind.TOTE, arrived.siteId(), place, returnNumber);
			transfers.add(
					StockTransfer
						.in(ExternalAccount.CUSTOMER,
								new StockCell(arrived.siteId(), place, line.itemId(), lot, tote, StockStatus.RETURNED,
										""),
								line.received())
						.of(goods.serials()));
			this.rows.received(returnNumber, new CustomerReturn.Line(line.line(), line.itemId(), line.announced(),
					line.received(), lot, line.unitValueCents(), tote, place, null, null, null, null));
		}
		if (!transfers.isEmpty()) {
			this.ledger.post(new Posting("return:" + job.idempotencyKey(), MovementType.RETURN,
					"returned" + ((orderNumber != null && !orderNumber.isBlank()) ? " of order " + orderNumber : ""),
					by, job.processInstanceKey(), returnNumber, this.clock.instant(), transfers));
		}
		this.rows.setState(returnNumber, CustomerReturn.State.RECEIVED);
	}

	private String lotOf(Map<String, Item> known, CustomerReturn.Line line) {
		var item = known.get(line.itemId());
		if (item == null || !item.lotTracked()) {
			return "";
		}
		this.lots.find(line.itemId(), line.lot()).ifPresentOrElse((lot) -> {
		}, () -> this.lots.register(line.itemId(), line.lot(), null));
		return line.lot();
	}

	/** Lays what was found against what was announced; finds get lines of their own. */
	private List<Goods> identify(CustomerReturn arrived, boolean asAnnounced, List<Found> found) {
		var open = new HashMap<String, CustomerReturn.Line>();
		arrived.lines().forEach((line) -> open.put(line.itemId(), line));
		var values = new HashMap<String, @Nullable Long>();
		arrived.lines().forEach((line) -> values.put(line.itemId(), line.unitValueCents()));
		var goods = new ArrayList<Goods>();
		var added = new ArrayList<CustomerReturn.Line>();
		for (var one : found) {
			var announced = open.remove(one.itemId());
			if (one.quantity() <= 0) {
				continue;
			}
			var lot = (one.lot() != null) ? one.lot().strip() : "";
			var line = new CustomerReturn.Line(
					(announced != null) ? announced.line() : arrived.lines().size() + added.size() + 1, one.itemId(),
					(announced != null) ? announced.announced() : 0, one.quantity(), lot, values.get(one.itemId()),
					null, null, null, null, null, null);
			if (announced == null) {
				added.add(line);
			}
			goods.add(new Goods(line, pieces(one.serials())));
		}
		if (asAnnounced) {
			arrived.lines()
				.stream()
				.filter((line) -> open.containsKey(line.itemId()))
				.forEach(
						(line) -> goods.add(new Goods(
								new CustomerReturn.Line(line.line(), line.itemId(), line.announced(), line.announced(),
										line.lot(), line.unitValueCents(), null, null, null, null, null, null),
								List.of())));
		}
		this.rows.addLines(arrived.returnNumber(), added);
		return goods;
	}

	static List<String> pieces(@Nullable String serials) {
		return (serials == null) ? List.of()
				: Arrays.stream(serials.split("[,;\\s]+")).filter((piece) -> !piece.isBlank()).toList();
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text != null && !text.isBlank()) ? text.strip() : null;
	}

	/**
	 * What the receiver found.
	 *
	 * @param serials numbers of the pieces, separated by commas
	 */
	public record Found(String itemId, long quantity, @Nullable String lot, @Nullable String serials) {
	}

	private record Goods(CustomerReturn.Line line, List<String> serials) {
	}

}
