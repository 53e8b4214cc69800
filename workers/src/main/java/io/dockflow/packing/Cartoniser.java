package io.dockflow.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Chooses cartons: first fit decreasing by unit volume into the largest carton, then each
 * carton is swapped for the smallest one that still holds its content. Volume counts with
 * {@value #USABLE_PERCENT} % because goods leave gaps; weight and the sides of every unit
 * are hard limits. What fits into no carton ships in its own container, a unit each.
 * Millimetres and grams. Pure; O(n · c) for n lines and c cartons opened (first fit
 * decreasing: Johnson, "Near-optimal bin packing algorithms", 1973).
 */
public final class Cartoniser {

	/** Share of a carton's volume that goods can fill. */
	public static final int USABLE_PERCENT = 85;

	private Cartoniser() {
	}

	/**
	 * A carton of the catalogue; sizes are inner sizes, the weight limit is the
	 * content's.
	 */
	public record CartonType(String code, int lengthMm, int widthMm, int heightMm, long maxWeightGrams,
			long tareGrams) {

		long usableMm3() {
			return (long) this.lengthMm * this.widthMm * this.heightMm * USABLE_PERCENT / 100;
		}

		boolean admits(Goods goods) {
			var room = sorted(this.lengthMm, this.widthMm, this.heightMm);
			var unit = sorted(goods.lengthMm(), goods.widthMm(), goods.heightMm());
			return unit[0] <= room[0] && unit[1] <= room[1] && unit[2] <= room[2]
					&& goods.unitVolumeMm3() <= usableMm3() && goods.unitWeightGrams() <= this.maxWeightGrams;
		}

		private static int[] sorted(int... sides) {
			Arrays.sort(sides);
			return sides;
		}

	}

	/**
	 * A quantity of equal units to pack.
	 *
	 * @param id names the line; packed quantities refer to it
	 */
	public record Goods(int id, long quantity, int lengthMm, int widthMm, int heightMm, long unitWeightGrams) {

		long unitVolumeMm3() {
			return (long) this.lengthMm * this.widthMm * this.heightMm;
		}

	}

	/**
	 * A packed carton.
	 *
	 * @param carton {@code null} when the goods ship in their own container
	 * @param quantities units by line
	 * @param contentGrams weight of the content, carton excluded
	 */
	public record Packed(@Nullable CartonType carton, Map<Integer, Long> quantities, long contentMm3,
			long contentGrams) {

		public long grossGrams() {
			return this.contentGrams + ((this.carton != null) ? this.carton.tareGrams() : 0);
		}

		/** Share of the carton's whole volume that is filled, 0..100. */
		public int fillPercent() {
			return (this.carton != null) ? (int) (this.contentMm3 * USABLE_PERCENT / this.carton.usableMm3()) : 100;
		}

	}

	/** Packs every unit exactly once. */
	public static List<Packed> pack(Collection<Goods> goods, Collection<CartonType> catalogue) {
		var bySize = catalogue.stream()
			.sorted(Comparator.comparingLong(CartonType::usableMm3).thenComparing(CartonType::code))
			.toList();
		var open = new ArrayList<Open>();
		var own = new ArrayList<Packed>();
		var largestFirst = goods.stream()
			.sorted(Comparator.comparingLong(Goods::unitVolumeMm3).reversed().thenComparingInt(Goods::id))
			.toList();
		for (var line : largestFirst) {
			var rest = line.quantity();
			for (var carton : open) {
				rest -= carton.add(line, rest);
			}
			var largest = bySize.reversed().stream().filter((type) -> type.admits(line)).findFirst();
			if (largest.isEmpty()) {
				own(line, rest, own);
				continue;
			}
			while (rest > 0) {
				var carton = new Open(largest.get());
				rest -= carton.add(line, rest);
				open.add(carton);
			}
		}
		var packed = new ArrayList<>(open.stream().map((carton) -> carton.close(bySize)).toList());
		packed.addAll(own);
		return packed;
	}

	private static void own(Goods line, long units, List<Packed> own) {
		for (var unit = 0L; unit < units; unit++) {
			own.add(new Packed(null, Map.of(line.id(), 1L), line.unitVolumeMm3(), line.unitWeightGrams()));
		}
	}

	private static final class Open {

		private final CartonType type;

		private final Map<Goods, Long> content = new LinkedHashMap<>();

		private long volume;

		private long weight;

		Open(CartonType type) {
			this.type = type;
		}

		/** Takes as many of the units as fit and tells how many. */
		long add(Goods goods, long wanted) {
			if (wanted == 0 || !this.type.admits(goods)) {
				return 0;
			}
			var units = Math.min(wanted, Math.min(room(this.type.usableMm3() - this.volume, goods.unitVolumeMm3()),
					room(this.type.maxWeightGrams() - this.weight, goods.unitWeightGrams())));
			if (units > 0) {
				this.content.merge(goods, units, Long::sum);
				this.volume += units * goods.unitVolumeMm3();
				this.weight += units * goods.unitWeightGrams();
			}
			return units;
		}

		Packed close(List<CartonType> bySize) {
			var quantities = new LinkedHashMap<Integer, Long>();
			this.content.forEach((goods, units) -> quantities.merge(goods.id(), units, Long::sum));
			return new Packed(smallest(bySize).orElse(this.type), quantities, this.volume, this.weight);
		}

		private Optional<CartonType> smallest(List<CartonType> bySize) {
			return bySize.stream()
				.filter((type) -> this.volume <= type.usableMm3() && this.weight <= type.maxWeightGrams()
						&& this.content.keySet().stream().allMatch(type::admits))
				.findFirst();
		}

		private static long room(long free, long perUnit) {
			return (perUnit > 0) ? free / perUnit : Long.MAX_VALUE;
		}

	}

}
