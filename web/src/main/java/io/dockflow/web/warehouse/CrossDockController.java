package io.dockflow.web.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.crossdock.CrossDock;
import io.dockflow.crossdock.CrossDocks;
import io.dockflow.decisions.Decisions;
import io.dockflow.shared.Explanation;
import io.dockflow.web.readmodel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Units that go from truck to truck.
 */
@RestController
@Tag(name = "Cross-docking")
class CrossDockController {

	private final CrossDocks crossDocks;

	private final Items items;

	private final Decisions decisions;

	CrossDockController(CrossDocks crossDocks, Items items, Decisions decisions) {
		this.crossDocks = crossDocks;
		this.items = items;
		this.decisions = decisions;
	}

	@GetMapping("/api/cross-docks")
	@Operation(summary = "Cross-docked units, the newest first")
	Page<CrossDockView> list(@RequestParam(required = false) CrossDock.@Nullable State state,
			@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
		return new Page<>(views(this.crossDocks.list(state, Page.number(page), Page.size(size))),
				this.crossDocks.count(state), Page.number(page), Page.size(size));
	}

	@GetMapping("/api/cross-docks/{handlingUnitId}")
	@Operation(summary = "One cross-docked unit, why it is not put away and why it goes to its lane")
	CrossDockDetail one(@PathVariable String handlingUnitId) {
		CrossDock unit = this.crossDocks.byUnit(handlingUnitId);
		return new CrossDockDetail(views(List.of(unit)).getFirst(),
				this.decisions.explain("cross-dock", handlingUnitId).orElse(null),
				this.decisions.explain("staging-lane", handlingUnitId).orElse(null));
	}

	@GetMapping("/api/deliveries/{number}/cross-docks")
	@Operation(summary = "How much of a delivery goes, or is meant to go, straight to orders")
	DeliveryShare ofDelivery(@PathVariable String number) {
		return new DeliveryShare(this.crossDocks.plannedOf(number), views(this.crossDocks.ofDelivery(number)));
	}

	private List<CrossDockView> views(List<CrossDock> units) {
		Map<String, Item> known = this.items.byIds(units.stream().map(CrossDock::itemId).distinct().toList());
		return units.stream().map((unit) -> CrossDockView.of(unit, known.get(unit.itemId()))).toList();
	}

	/**
	 * A unit as people look at it.
	 *
	 * @param quantity what orders get of it, in base units
	 * @param processInstanceKey as text, since it is larger than a browser's numbers
	 */
	record CrossDockView(String handlingUnitId, String siteId, String deliveryNumber, String itemId, String description,
			String baseUnit, long quantity, String carrier, CrossDock.State state, @Nullable String laneId,
			@Nullable String loadNumber, @Nullable Instant departAt, @Nullable Instant cutOffAt,
			@Nullable String processInstanceKey, Instant matchedAt, @Nullable Instant stagedAt,
			@Nullable Instant endedAt, List<CrossDock.Line> lines) {

		static CrossDockView of(CrossDock unit, @Nullable Item item) {
			return new CrossDockView(unit.handlingUnitId(), unit.siteId(), unit.deliveryNumber(), unit.itemId(),
					(item != null) ? item.description() : unit.itemId(), (item != null) ? item.baseUnit() : "EA",
					unit.lines()
						.stream()
						.filter((line) -> line.state() != CrossDock.Line.State.LOST)
						.mapToLong(CrossDock.Line::quantity)
						.sum(),
					unit.carrier(), unit.state(), unit.laneId(), unit.loadNumber(), unit.departAt(),
					unit.cutOffAt().orElse(null),
					(unit.processInstanceKey() != null) ? String.valueOf(unit.processInstanceKey()) : null,
					unit.matchedAt(), unit.stagedAt(), unit.endedAt(), unit.lines());
		}

	}

	/** A unit with the reasons behind it. */
	record CrossDockDetail(CrossDockView unit, @Nullable Explanation whyNotPutAway, @Nullable Explanation whyThisLane) {
	}

	/**
	 * What of a delivery was meant for orders when it was announced, and what they get.
	 */
	record DeliveryShare(List<CrossDocks.Planned> planned, List<CrossDockView> units) {
	}

}
