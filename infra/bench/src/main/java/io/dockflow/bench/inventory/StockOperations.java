package io.dockflow.bench.inventory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import io.dockflow.inventory.AllocationRequest;
import io.dockflow.inventory.AllocationRequest.Strategy;
import io.dockflow.inventory.Availability;
import io.dockflow.inventory.HandlingUnit;
import io.dockflow.inventory.MovementQuery;
import io.dockflow.inventory.Movements;
import io.dockflow.inventory.Promises;
import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockCommand;
import io.dockflow.inventory.StockCommands;
import io.dockflow.inventory.StockQuery;
import io.dockflow.inventory.StockStatus;

/**
 * Everything that is done with stock and asked of it, on rows chosen at random.
 */
final class StockOperations {

	private static final int PAGE = 50;

	private final ManyRows rows;

	private final StockCommands commands;

	private final Reservations reservations;

	private final Promises promises;

	private final Availability availability;

	private final Movements movements;

	private final RandomGenerator random;

	StockOperations(ManyRows rows, RandomGenerator random) {
		this.rows = rows;
		Warehouse warehouse = rows.warehouse();
		this.commands = warehouse.bean(StockCommands.class);
		this.reservations = warehouse.bean(Reservations.class);
		this.promises = warehouse.bean(Promises.class);
		this.availability = warehouse.bean(Availability.class);
		this.movements = warehouse.bean(Movements.class);
		this.random = random;
	}

	Map<String, OperationTimes.Operation> all() {
		Map<String, OperationTimes.Operation> all = new LinkedHashMap<>();
		all.put("receive", () -> receive(this.rows.item(this.random, false)));
		all.put("move", () -> command(new StockCommand.Move(List.of(moving()))));
		all.put("pick", this::pick);
		all.put("ship", () -> {
			StockCell cell = this.rows.loose(this.random);
			return command(new StockCommand.Ship(List.of(outgoing(cell))));
		});
		all.put("adjust", () -> command(new StockCommand.Adjust(
				List.of(new StockCommand.Difference(this.rows.loose(this.random), 1, List.of())))));
		all.put("change status", () -> command(new StockCommand.ChangeStatus(
				List.of(new StockCommand.Judgement(this.rows.loose(this.random), 1, StockStatus.BLOCKED, List.of())))));
		for (Strategy strategy : Strategy.values()) {
			all.put("reserve 3 lines, " + strategy, () -> reserve(strategy));
		}
		all.put("release", () -> {
			Reservation held = held();
			return () -> execute(held.document(), new StockCommand.Release(List.of()));
		});
		all.put("reallocate", () -> {
			Reservation held = held();
			return () -> execute(held.document(), new StockCommand.Reallocate(List.of(held.id())));
		});
		all.put("promise 3 lines", () -> {
			String document = Keys.next("SO");
			List<AllocationRequest.Line> lines = lines();
			return () -> this.promises.promise(document, ManyRows.SITE, Promises.Urgency.normal(null), lines);
		});
		all.put("transfer out", () -> transferOut(Keys.next("TO")));
		all.put("transfer in", () -> {
			String document = Keys.next("TO");
			transferOut(document).run();
			return () -> execute(document, new StockCommand.TransferIn(ManyRows.OTHER_SITE + "-RECV", List.of()));
		});
		all.put("split", () -> {
			StockCell cell = this.rows.palletised(this.random);
			return command(new StockCommand.SplitUnit(null, HandlingUnit.Kind.PALLET, List.of(outgoing(cell))));
		});
		all.put("merge", this::merge);
		all.put("reverse", () -> {
			String key = execute("MANY", new StockCommand.Move(List.of(moving()))).outcomes().getFirst().postingKey();
			return command(new StockCommand.Reverse(key));
		});
		all.putAll(questions());
		return all;
	}

	private Map<String, OperationTimes.Operation> questions() {
		Map<String, OperationTimes.Operation> all = new LinkedHashMap<>();
		stock(all, "of the site", () -> query(null, null, null));
		stock(all, "of an item", () -> query(this.rows.item(this.random, true), null, null));
		stock(all, "of a location", () -> query(null, this.rows.bin(this.random), null));
		stock(all, "by beginning of an item",
				() -> query(null, null, this.rows.item(this.random, true).substring(0, 7)));
		stock(all, "by a location's code", () -> query(null, null, this.rows.bin(this.random)));
		all.put("stock page amid the site", () -> () -> found(this.availability
			.find(new StockQuery(ManyRows.SITE, null, null, null, null, null, null, this.rows.pages(PAGE) / 2, PAGE))));
		movements(all, "of an item", () -> movementQuery(this.rows.item(this.random, true), null));
		movements(all, "of a location", () -> movementQuery(null, this.rows.bin(this.random)));
		movements(all, "of the site", () -> movementQuery(null, null));
		all.put("available to promise", () -> {
			String item = this.rows.item(this.random, true);
			return () -> this.availability.availableToPromise(ManyRows.SITE, item);
		});
		return all;
	}

	private void stock(Map<String, OperationTimes.Operation> all, String which,
			java.util.function.Supplier<StockQuery> query) {
		all.put("stock page " + which, () -> {
			StockQuery asked = query.get();
			return () -> found(this.availability.find(asked));
		});
		all.put("stock totals " + which, () -> {
			StockQuery asked = query.get();
			return () -> this.availability.totals(asked);
		});
	}

	private void movements(Map<String, OperationTimes.Operation> all, String which,
			java.util.function.Supplier<MovementQuery> query) {
		all.put("movements " + which, () -> {
			MovementQuery asked = query.get();
			return () -> found(this.movements.find(asked));
		});
		all.put("count of movements " + which, () -> {
			MovementQuery asked = query.get();
			return () -> this.movements.count(asked);
		});
	}

	private static StockQuery query(String item, String location, String text) {
		return new StockQuery(ManyRows.SITE, item, location, null, null, null, text, 0, PAGE);
	}

	private static MovementQuery movementQuery(String item, String location) {
		return new MovementQuery(ManyRows.SITE, item, location, null, null, null, null, 0, PAGE);
	}

	private static void found(List<?> list) {
		if (list.isEmpty()) {
			throw new IllegalStateException("Expected a page with rows, but it is empty.");
		}
	}

	/** Receives into a cell of the receiving area. */
	Runnable receive(String item) {
		StockCell cell = this.rows.site().cell(this.rows.site().receiving(), item);
		return command(new StockCommand.Receive(List.of(new StockCommand.Incoming(cell, 5, List.of())), List.of()));
	}

	private StockCommand.Moving moving() {
		StockCell from = this.rows.loose(this.random);
		StockCell to = from.at(this.rows.bin(this.random));
		return new StockCommand.Moving(from, from.equals(to) ? from.at(this.rows.site().staging()) : to, 1, List.of());
	}

	private static StockCommand.Outgoing outgoing(StockCell cell) {
		return new StockCommand.Outgoing(cell, 1, List.of());
	}

	private Reservation held() {
		return this.reservations.reserve(Keys.next("SO"), 1, this.rows.loose(this.random), 1);
	}

	private Runnable pick() {
		Reservation held = held();
		return command(new StockCommand.Pick(
				List.of(new StockCommand.Picking(held.id(), this.rows.site().staging(), "", 1, List.of()))));
	}

	private List<AllocationRequest.Line> lines() {
		return List.of(new AllocationRequest.Line(1, this.rows.item(this.random, true), 5),
				new AllocationRequest.Line(2, this.rows.item(this.random, false), 5),
				new AllocationRequest.Line(3, this.rows.item(this.random, true), 150));
	}

	private Runnable reserve(Strategy strategy) {
		StockCommand reserve = new StockCommand.Reserve(ManyRows.SITE, strategy, "", this.rows.bin(this.random),
				lines());
		String document = Keys.next("SO");
		return () -> {
			if (!execute(document, reserve).outcomes().getFirst().missing().isEmpty()) {
				throw new IllegalStateException("Expected everything to be reserved, but something is missing.");
			}
		};
	}

	private Runnable transferOut(String document) {
		StockCommand out = new StockCommand.TransferOut(ManyRows.OTHER_SITE, ManyRows.TRUCK + "-STAGE",
				Instant.now().plusSeconds(86400), List.of(outgoing(this.rows.loose(this.random))));
		return () -> execute(document, out);
	}

	private Runnable merge() {
		StockCell cell = this.rows.palletised(this.random);
		String unit = execute("MANY",
				new StockCommand.SplitUnit(null, HandlingUnit.Kind.PALLET, List.of(outgoing(cell))))
			.outcomes()
			.getFirst()
			.handlingUnitId();
		return command(new StockCommand.MergeUnits(List.of(unit), cell.handlingUnitId()));
	}

	private Runnable command(StockCommand command) {
		return () -> execute("MANY", command);
	}

	private StockCommands.Result execute(String document, StockCommand command) {
		return this.commands.execute(new StockCommands.Batch(Keys.next("many"), document, "benchmark", "bench", null,
				Instant.now(), null, List.of(command)));
	}

}
