package io.dockflow.packing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.decisions.Decisions;
import io.dockflow.inventory.HandlingUnit;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.StockRow;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderState;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.Explanation;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Plans the parcels for what lies in an order's totes or waits for it in a lane.
 */
@Component
public class Cartonisation {

	private final ShipmentRows rows;

	private final OrderProgress progress;

	private final HandlingUnits units;

	private final List<StagedGoods> staged;

	private final Items items;

	private final BusinessNumbers numbers;

	private final Decisions decisions;

	private final Clock clock;

	Cartonisation(ShipmentRows rows, OrderProgress progress, HandlingUnits units, List<StagedGoods> staged, Items items,
			BusinessNumbers numbers, Decisions decisions, Clock clock) {
		this.rows = rows;
		this.progress = progress;
		this.units = units;
		this.staged = staged;
		this.items = items;
		this.numbers = numbers;
		this.decisions = decisions;
		this.clock = clock;
	}

	/**
	 * Plans the order's shipment, inside the job's transaction; the plan under way stays.
	 */
	public Shipment cartonise(String orderNumber) {
		var order = this.progress.lockForWork(orderNumber);
		if (order.state() == OrderState.PACKING) {
			return this.rows.ofOrder(orderNumber).orElseThrow();
		}
		this.progress.move(order, OrderState.PACKING);
		var goods = Stream.concat(inTotes(orderNumber).stream(), inLanes(orderNumber)).toList();
		var packed = Cartoniser.pack(measured(goods), this.rows.cartons());
		var shipment = shipment(order, goods, packed);
		this.rows.insert(shipment, this.clock.instant());
		explain(shipment, packed);
		return shipment;
	}

	private List<StockRow> inTotes(String orderNumber) {
		return this.units.ofDocument(orderNumber)
			.stream()
			.filter((unit) -> unit.kind() == HandlingUnit.Kind.TOTE)
			.map(HandlingUnit::handlingUnitId)
			.sorted()
			.flatMap((tote) -> this.units.contents(tote).stream())
			.filter((row) -> row.quantity() > 0)
			.toList();
	}

	private Stream<StockRow> inLanes(String orderNumber) {
		return this.staged.stream()
			.flatMap((source) -> source.of(orderNumber).stream())
			.map((right) -> new StockRow(right.cell(), right.quantity(), right.quantity(), null, right.createdAt()));
	}

	private List<Cartoniser.Goods> measured(List<StockRow> rows) {
		var known = known(rows);
		var goods = new ArrayList<Cartoniser.Goods>();
		for (var row : rows) {
			var item = Objects.requireNonNull(known.get(row.cell().itemId()));
			goods.add(new Cartoniser.Goods(goods.size(), row.quantity(), item.lengthMm(), item.widthMm(),
					item.heightMm(), item.weightGrams()));
		}
		return goods;
	}

	private Map<String, Item> known(List<StockRow> rows) {
		return this.items.byIds(rows.stream().map((row) -> row.cell().itemId()).distinct().toList());
	}

	private Shipment shipment(Order order, List<StockRow> goods, List<Cartoniser.Packed> packed) {
		var known = known(goods);
		var parcels = new ArrayList<Shipment.Parcel>();
		var line = 1;
		for (var carton : packed) {
			var lines = new ArrayList<Shipment.Line>();
			for (var content : new TreeMap<>(carton.quantities()).entrySet()) {
				var cell = goods.get(content.getKey()).cell();
				lines.add(new Shipment.Line(line++, cell.itemId(), cell.lot(), cell.owner(), cell.handlingUnitId(),
						cell.locationId(), content.getValue(), 0));
			}
			var item = known.get(lines.getFirst().itemId());
			parcels.add(parcel(parcels.size() + 1, carton, Objects.requireNonNull(item), lines));
		}
		return new Shipment(this.numbers.next("SH"), order.orderNumber(), order.siteId(), order.carrier(),
				Shipment.State.PACKING, packed.stream().mapToLong(Cartoniser.Packed::grossGrams).sum(), null, null,
				parcels);
	}

	private Shipment.Parcel parcel(int sequence, Cartoniser.Packed packed, Item item, List<Shipment.Line> lines) {
		var carton = packed.carton();
		if (carton == null) {
			return new Shipment.Parcel(this.numbers.nextSscc(), sequence, null, item.lengthMm(), item.widthMm(),
					item.heightMm(), packed.grossGrams(), lines);
		}
		return new Shipment.Parcel(this.numbers.nextSscc(), sequence, carton.code(), carton.lengthMm(),
				carton.widthMm(), carton.heightMm(), packed.grossGrams(), lines);
	}

	private void explain(Shipment shipment, List<Cartoniser.Packed> packed) {
		var candidates = packed.stream()
			.map((one) -> new Explanation.Candidate(name(one.carton()), one.fillPercent(), true, "% filled"))
			.toList();
		this.decisions.record("carton", shipment.shipmentNumber(), String.valueOf(packed.size()), "first-fit 1",
				new Explanation("Why these cartons",
						"The smallest cartons that hold the goods by volume, weight and longest side.", candidates));
	}

	private static String name(Cartoniser.@Nullable CartonType carton) {
		return (carton != null) ? carton.code() : "own container";
	}

}
