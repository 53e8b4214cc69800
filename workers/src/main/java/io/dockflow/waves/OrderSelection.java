package io.dockflow.waves;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.decisions.Decisions;
import io.dockflow.inventory.LikelyBins;
import io.dockflow.orders.Order;
import io.dockflow.shared.Explanation;
import io.dockflow.waves.batching.BatchOrder;
import io.dockflow.waves.planning.Load;
import io.dockflow.waves.planning.PickPace;
import io.dockflow.waves.planning.WalkMeasure;
import io.dockflow.waves.selection.OpenOrder;
import io.dockflow.waves.selection.OrderChoice;
import io.dockflow.waves.selection.SelectedWave;
import io.dockflow.waves.selection.WaveSelection;
import io.dockflow.waves.selection.WaveTerms;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Chooses the orders of a wave with {@link WaveSelection}. Nothing is reserved yet, so
 * each line is expected to be picked where a unit would be reserved now. An order of
 * which nothing is there goes along: it costs no walk, and its sender hears of it sooner.
 */
@Component
class OrderSelection {

	/** The decision about the orders of a wave. */
	static final String KIND = "wave-orders";

	private static final int LEAST_URGENT = 100;

	private final WaveSettings settings;

	private final Items items;

	private final LikelyBins bins;

	private final PickFloor floor;

	private final Decisions decisions;

	private final Clock clock;

	OrderSelection(WaveSettings settings, Items items, LikelyBins bins, PickFloor floor, Decisions decisions,
			Clock clock) {
		this.settings = settings;
		this.items = items;
		this.bins = bins;
		this.floor = floor;
		this.decisions = decisions;
		this.clock = clock;
	}

	/**
	 * The orders to take, and why on record.
	 * @param queued those due first, in this order
	 */
	List<Order> choose(String waveNumber, String siteId, List<Order> queued) {
		if (queued.isEmpty()) {
			return List.of();
		}
		var itemIds = queued.stream()
			.flatMap((order) -> order.lines().stream())
			.map(Order.Line::itemId)
			.distinct()
			.toList();
		var places = this.bins.of(siteId, itemIds);
		var selected = selected(siteId, queued, places, this.items.byIds(itemIds));
		var taken = new LinkedHashSet<String>();
		queued.stream()
			.filter((order) -> places(order, places).isEmpty())
			.limit(this.settings.maxOrders())
			.forEach((order) -> taken.add(order.orderNumber()));
		selected.batches()
			.stream()
			.flatMap((batch) -> batch.orders().stream())
			.map(BatchOrder::id)
			.limit(this.settings.maxOrders() - (long) taken.size())
			.forEach(taken::add);
		record(waveNumber, queued, selected, taken);
		return queued.stream().filter((order) -> taken.contains(order.orderNumber())).toList();
	}

	private SelectedWave selected(String siteId, List<Order> queued, Map<String, String> places,
			Map<String, Item> known) {
		var used = new LinkedHashSet<>(places.values());
		var packing = this.floor.packing(siteId);
		if (used.isEmpty()) {
			return new SelectedWave(List.of(), List.of(), 0, 0);
		}
		var measure = WalkMeasure.of(this.floor.plan(this.floor.places(siteId, used).values(), packing), used);
		var now = this.clock.instant();
		var open = new ArrayList<OpenOrder>();
		for (var order : queued) {
			var stops = places(order, places);
			if (!stops.isEmpty()) {
				open.add(new OpenOrder(
						new BatchOrder(order.orderNumber(), measure.stops(stops),
								this.settings.cart().filledBy(load(order, known)),
								Math.max(0, Duration.between(now, order.dueAt()).toSeconds())),
						LEAST_URGENT - order.terms().priority()));
			}
		}
		return WaveSelection.choose(open, this.settings.cart().limits(), measure.area(), terms(open, queued),
				this.settings.seed());
	}

	private static Set<String> places(Order order, Map<String, String> places) {
		return order.lines()
			.stream()
			.filter((line) -> line.fromStock() > 0)
			.map((line) -> places.get(line.itemId()))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	private static Load load(Order order, Map<String, Item> known) {
		var wanted = order.lines().stream().filter((line) -> line.fromStock() > 0).toList();
		return new Load(wanted.size(),
				wanted.stream().mapToLong((line) -> known.get(line.itemId()).volumeMm3() * line.fromStock()).sum(),
				wanted.stream()
					.mapToLong((line) -> (long) known.get(line.itemId()).weightGrams() * line.fromStock())
					.sum());
	}

	private WaveTerms terms(List<OpenOrder> open, Collection<Order> queued) {
		var pace = this.floor.pace();
		var pickedBy = this.settings.pickedAfterMinutes() * 60L;
		var stops = open.stream().mapToLong((one) -> one.order().stops().length).sum();
		return new WaveTerms(this.settings.pickerMinutes() * 60L, pickedBy,
				pickedBy + this.settings.nextWaveMinutes() * 60L, this.settings.millimetresPerSecondLate(),
				pace.millimetresPerSecond(), Math.round(pace.setUpSeconds()),
				Math.round(seconds(queued, pace) / Math.max(1, stops)));
	}

	private static double seconds(Collection<Order> orders, PickPace pace) {
		var lines = orders.stream().flatMap((order) -> order.lines().stream()).toList();
		return pace.seconds(0, lines.size(), lines.stream().mapToLong(Order.Line::wanted).sum(), 0);
	}

	private void record(String waveNumber, List<Order> queued, SelectedWave selected, Set<String> taken) {
		var choices = selected.choices().stream().collect(Collectors.toMap(OrderChoice::orderId, Function.identity()));
		var candidates = new ArrayList<Explanation.Candidate>();
		for (var order : queued) {
			var choice = choices.get(order.orderNumber());
			var released = taken.contains(order.orderNumber());
			candidates.add(new Explanation.Candidate(order.orderNumber(),
					(choice != null) ? choice.lengthSaved() / 1_000.0 : 0, released, note(choice, released)));
		}
		this.decisions.record(KIND, waveNumber, "%d of %d".formatted(taken.size(), queued.size()), "wave-selection 1",
				new Explanation("Why these orders",
						"%d of %d orders that wait; metres are what each saves on its cart against a walk of its own."
							.formatted(taken.size(), queued.size()),
						candidates));
	}

	private String note(@Nullable OrderChoice choice, boolean released) {
		if (choice == null) {
			return released ? "nothing of it is there, so its sender is told now" : "the wave is full";
		}
		return (choice.released() && !released) ? "the wave takes %d orders".formatted(this.settings.maxOrders())
				: choice.reason();
	}

}
