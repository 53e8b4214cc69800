package io.dockflow.bench.docks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.dockflow.docks.Door;
import io.dockflow.docks.TruckVisit;

/**
 * A day of a yard, in minutes: trucks arrive within seven hours, take half an hour to two
 * hours, a fifth more at every third door, have weights 1 to 10, and suit two doors of
 * three; every fourth door has a break of 45 minutes, every fifth opens an hour late.
 */
record SeededYard(List<Door> doors, List<TruckVisit> visits) {

	private static final int ARRIVALS = 420;

	static SeededYard of(int trucks, int doors, long seed) {
		var random = new Random(seed);
		var yard = new ArrayList<Door>();
		for (var door = 0; door < doors; door++) {
			var from = 180 + random.nextInt(120);
			yard.add(new Door("D" + door, (door % 5 == 4) ? 60 : 0,
					(door % 4 == 3) ? List.of(new Door.Closure(from, from + 45)) : List.of()));
		}
		var visits = new ArrayList<TruckVisit>();
		for (var truck = 0; truck < trucks; truck++) {
			var release = random.nextInt(ARRIVALS);
			var duration = 30 + random.nextInt(91);
			visits.add(new TruckVisit("T" + truck, release, release + duration + random.nextInt(120),
					1 + random.nextInt(10), uses(doors, duration, random), null));
		}
		return new SeededYard(yard, visits);
	}

	private static Map<String, TruckVisit.Use> uses(int doors, int duration, Random random) {
		var uses = new HashMap<String, TruckVisit.Use>();
		var any = random.nextInt(doors);
		for (var door = 0; door < doors; door++) {
			if (door == any || random.nextInt(3) > 0) {
				uses.put("D" + door,
						new TruckVisit.Use((door % 3 == 2) ? duration * 6 / 5 : duration, 10L * random.nextInt(4)));
			}
		}
		return uses;
	}

}
