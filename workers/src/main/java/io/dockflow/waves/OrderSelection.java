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
import java.util.stream.IntStream;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.decisions.Decisions;
import io.dockflow.inventory.LikelyBins;
import io.dockflow.orders.Order;
import io.dockflow.shared.Explanation;
import io.dockflow.waves.batching.BatchOrder;
import io.dockflow.waves.batching.PlannedBatch;
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

	private static final SelectedWave NOTHING = new SelectedWave(List.of(), List.of(), 0, 0);

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
		var open = queued.stream().filter((order) -> !places(order, places).isEmpty()).toList();
		var selected = open.isEmpty() ? NOTHING : selected(siteId, open, places, this.items.byIds(itemIds));
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
		if (taken.isEmpty()) {
			taken.add(queued.getFirst().orderNumber());
		}
		record(waveNumber, queued, places, selected, taken);
		return queued.stream().filter((order) -> taken.contains(order.orderNumber())).toList();
	}

	private SelectedWave selected(String siteId, List<Order> queued, Map<String, String> places,
			Map<String, Item> known) {
		var used = Set.copyOf(places.values());
		var measure = WalkMeasure
			.of(this.floor.plan(this.floor.places(siteId, used).values(), this.floor.packing(siteId)), used);
		var now = this.clock.instant();
		var open = queued.stream()
			.map((order) -> new OpenOrder(
					new BatchOrder(order.orderNumber(), measure.stops(places(order, places)),
							this.settings.cart().filledBy(load(order, known)),
							Math.max(0, Duration.between(now, order.dueAt()).toSeconds())),
					LEAST_URGENT - order.terms().priority()))
			.toList();
		var terms = terms(open, queued);
		if (open.size() <= this.settings.maxOrders() && secondsAlone(open, measure, terms) <= terms.pickerSeconds()) {
			return everything(open);
		}
		return WaveSelection.choose(open, this.settings.cart().limits(), measure.area(), terms, this.settings.seed());
	}

	/** Work of all orders, each walked alone: batches never make more of it. */
	private static long secondsAlone(List<OpenOrder> open, WalkMeasure measure, WaveTerms terms) {
		var tours = measure.area().tours(open.stream().map((one) -> one.order().stops()).toList());
		return IntStream.range(0, open.size())
			.mapToLong(
					(order) -> terms.seconds(tours.of(new int[] { order }, 1), open.get(order).order().stops().length))
			.sum();
	}

	private static SelectedWave everything(List<OpenOrder> open) {
		return new SelectedWave(List.of(new PlannedBatch(open.stream().map(OpenOrder::order).toList(), 0)), List.of(),
				0, 0);
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

	private void record(String waveNumber, List<Order> queued, Map<String, String> places, SelectedWave selected,
			Set<String> taken) {
		var choices = selected.choices().stream().collect(Collectors.toMap(OrderChoice::orderId, Function.identity()));
		var candidates = new ArrayList<Explanation.Candidate>();
		for (var order : queued) {
			var choice = choices.get(order.orderNumber());
			var released = taken.contains(order.orderNumber());
			candidates.add(new Explanation.Candidate(order.orderNumber(),
					(choice != null) ? choice.lengthSaved() / 1_000.0 : 0, released,
					places(order, places).isEmpty() ? nothingThere(released) : note(choice, released)));
		}
		this.decisions.record(KIND, waveNumber, "%d of %d".formatted(taken.size(), queued.size()), "wave-selection 1",
				new Explanation("Why these orders", selected.choices().isEmpty()
						? "All %d orders that wait: a wave may take so many, and so much work.".formatted(taken.size())
						: "%d of %d orders that wait; metres are what each saves on its cart against a walk of its own."
							.formatted(taken.size(), queued.size()),
						candidates));
	}

	private static String nothingThere(boolean taken) {
		return taken ? "nothing of it is there, so its sender is told now" : "the wave is full";
	}

	private String note(@Nullable OrderChoice choice, boolean taken) {
		if (choice == null) {
			return "fits in with all the others that wait";
		}
		if (choice.released()) {
			return taken ? "metres; " + lateness(choice, "it is late by %d min less than in the next wave")
					: "the wave takes %d orders".formatted(this.settings.maxOrders());
		}
		return taken ? "due first, and alone more work than a wave may have"
				: "carts worth more take the wave's hours; "
						+ lateness(choice, "it will be late by %d min more in the next wave");
	}

	private static String lateness(OrderChoice choice, String format) {
		var minutes = choice.lateSecondsAvoided() / 60;
		return (minutes > 0) ? format.formatted(minutes) : "it is in time in the next wave too, or late in both";
	}

}
