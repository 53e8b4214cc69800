package io.dockflow.slotting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import org.jspecify.annotations.Nullable;

/**
 * What it costs in seconds of work that a unit stands in a bin, from the way in to the
 * last pick, one method per criterion. Lower is better. A near place is worth what goods
 * of usual demand would save there, the more the fuller the site is: so fast goods come
 * near and slow ones make room (a shadow price instead of classes; compare the
 * cube-per-order index, Heskett 1963).
 *
 * @param unit what is put away
 * @param from where it is
 * @param outbound where picked goods go
 * @param demand how often somebody comes for it
 * @param fullness part of the bins of its condition that hold something, 0 to 1
 * @param planned the location the layout plan gives its item, {@code null} when there is
 * none
 * @param plannedForOthers locations that the plan gives to other items, or that are faces
 * of other items
 * @param ownFaces base units until the maximum of each face that is kept for its item
 */
record StorageScore(UnitLoad unit, Location from, Collection<Location> outbound, Demand demand, double fullness,
		@Nullable String planned, Map<String, String> plannedForOthers, Map<String, Long> ownFaces) {

	/** Name and version of the rule, stored with each decision. */
	static final String RULE = "storage-score/1";

	/** As the standards have it. */
	private static final double SECONDS_PER_METRE = 0.9;

	/** Raising or lowering a pallet by a level. */
	private static final double LIFT_SECONDS = 5;

	/** Reaching above the second level, for each level and pick of a light piece. */
	private static final double REACH_SECONDS = 3;

	/** A piece of so much weight takes twice as long to reach for. */
	private static final double HEAVY_GRAMS = 10_000;

	/** Bringing a unit down from the reserve later. */
	private static final double REPLENISHMENT_SECONDS = 75;

	/** One more place with the same item to look at and to count. */
	private static final double SCATTERED_SECONDS = 20;

	/** A place of which nothing is used. */
	private static final double EMPTY_SPACE_SECONDS = 15;

	/** Telling two lots apart, and the risk of taking the wrong one. */
	private static final double MIXED_LOTS_SECONDS = 60;

	/** Moving goods later to where the layout plan wants them. */
	private static final double MISPLACED_SECONDS = 120;

	/** What nobody picks from is no place as long as there is another. */
	private static final double NOT_PICKABLE_SECONDS = 10_000;

	/** The cheapest first; ties in code order. O(n log n). */
	List<Scored> rank(Collection<BinState> feasible) {
		return feasible.stream()
			.map(this::score)
			.sorted(Comparator.comparingDouble(Scored::seconds)
				.thenComparing((scored) -> scored.bin().location().locationId()))
			.toList();
	}

	Scored score(BinState bin) {
		var parts = new ArrayList<Part>();
		add(parts, "way in", wayIn(bin));
		add(parts, "picks", picks(bin));
		add(parts, "near places kept free", room(bin));
		add(parts, "height", height(bin));
		add(parts, "same item", together(bin));
		add(parts, "lots mixed", lots(bin));
		add(parts, "empty space", space(bin));
		add(parts, "layout plan", layout(bin));
		add(parts, "not picked from", bin.location().pickable() ? 0 : NOT_PICKABLE_SECONDS);
		return new Scored(bin, parts);
	}

	private static void add(List<Part> parts, String name, double seconds) {
		var tenths = Math.round(seconds * 10);
		if (tenths != 0) {
			parts.add(new Part(name, tenths));
		}
	}

	/** The way along the aisles, in metres. */
	static double metres(Location from, Location to) {
		return (Math.abs(from.xMm() - to.xMm()) + Math.abs(from.yMm() - to.yMm())) / 1000.0;
	}

	private double wayIn(BinState bin) {
		return metres(this.from, bin.location()) * SECONDS_PER_METRE;
	}

	private double metresOut(BinState bin) {
		return this.outbound.stream().mapToDouble((place) -> metres(bin.location(), place)).min().orElse(0);
	}

	/** There and back for every pick as long as the unit stands. */
	private double picks(BinState bin) {
		return 2 * metresOut(bin) * SECONDS_PER_METRE * this.demand.visits();
	}

	/** What goods of usual demand would walk more if this took a place near to them. */
	private double room(BinState bin) {
		return -2 * metresOut(bin) * SECONDS_PER_METRE * Demand.USUAL_VISITS_PER_DAY * this.demand.days()
				* this.fullness;
	}

	private double height(BinState bin) {
		var level = bin.location().level();
		var heaviness = 1 + this.unit.heaviestPieceGrams() / HEAVY_GRAMS;
		return LIFT_SECONDS * Math.max(0, level - 1)
				+ REACH_SECONDS * heaviness * Math.max(0, level - 2) * this.demand.visits();
	}

	/**
	 * A pick face of the item is filled first, up to its maximum; then a bin that holds
	 * it already.
	 */
	private double together(BinState bin) {
		var room = this.ownFaces.get(bin.location().locationId());
		if (room != null) {
			return (this.unit.first().quantity() <= room) ? -REPLENISHMENT_SECONDS : 0;
		}
		if (!bin.holdsItem()) {
			return 0;
		}
		return (bin.location().kind() == LocationKind.PICK_FACE) ? -REPLENISHMENT_SECONDS : -SCATTERED_SECONDS;
	}

	private double lots(BinState bin) {
		return (bin.otherLots() > 0 && this.unit.expires()) ? MIXED_LOTS_SECONDS : 0;
	}

	/** The part of the place that stays empty, by weight or volume. */
	private double space(BinState bin) {
		var weight = filled(bin.weightGrams() + this.unit.weightGrams(), bin.location().maxWeightGrams());
		var volume = filled(bin.volumeMm3() + this.unit.volumeMm3(), bin.location().maxVolumeMm3());
		return EMPTY_SPACE_SECONDS * (1 - Math.max(weight, volume));
	}

	/** A place without a limit has no room to waste. */
	private static double filled(long used, long limit) {
		return (limit == 0) ? 0 : Math.min(1, (double) used / limit);
	}

	private double layout(BinState bin) {
		var code = bin.location().locationId();
		if (code.equals(this.planned)) {
			return -MISPLACED_SECONDS;
		}
		return this.plannedForOthers.containsKey(code) ? MISPLACED_SECONDS : 0;
	}

	/** One criterion, in tenths of a second so that what is shown adds up. */
	record Part(String name, long tenths) {

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%s %.1f s", this.name, this.tenths / 10.0);
		}

	}

	/** A bin with what it costs. */
	record Scored(BinState bin, List<Part> parts) {

		double seconds() {
			return this.parts.stream().mapToLong(Part::tenths).sum() / 10.0;
		}

		String told() {
			return this.parts.isEmpty() ? "nothing to do"
					: this.parts.stream().map(Part::toString).collect(Collectors.joining(", "));
		}

	}

}
