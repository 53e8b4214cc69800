package io.dockflow.docks;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Schedules built truck by truck: whenever a door can begin next, the most urgent truck
 * that could begin there by then. O(n² m) for n trucks and m doors.
 */
final class ListScheduling {

	private static final List<DispatchRule> RULES = Stream
		.concat(Stream.of(DispatchRule.earliestDue(), DispatchRule.weightedShortest()),
				Stream.of(0.3, 0.6, 1.0, 2.0, 4.0).map(DispatchRule::apparentTardinessCost))
		.toList();

	private final Yard yard;

	private final double mean;

	ListScheduling(Yard yard) {
		this.yard = yard;
		this.mean = Arrays.stream(yard.duration)
			.flatMapToLong(Arrays::stream)
			.filter((duration) -> duration > 0)
			.average()
			.orElse(1);
	}

	/**
	 * Trucks in the order in which they arrive, each to the door where it can begin
	 * first; of several, the preferred one.
	 */
	DoorSequences firstComeFirstServed() {
		var sequences = new DoorSequences(this.yard);
		var arrivals = Stream.iterate(0, (truck) -> truck + 1)
			.limit(this.yard.truckCount)
			.sorted((one, other) -> Long.compare(this.yard.release[one], this.yard.release[other]))
			.toList();
		for (int truck : arrivals) {
			sequences.append(truck, earliestDoor(sequences, truck));
		}
		return sequences;
	}

	/** The best of all rules. */
	DoorSequences best() {
		var best = firstComeFirstServed();
		for (var rule : RULES) {
			var sequences = by(rule);
			best = (sequences.total() < best.total()) ? sequences : best;
		}
		return best;
	}

	DoorSequences by(DispatchRule rule) {
		var sequences = new DoorSequences(this.yard);
		var placed = new boolean[this.yard.truckCount];
		for (var count = 0; count < placed.length; count++) {
			var time = nextBeginning(sequences, placed);
			var bestTruck = -1;
			var bestDoor = -1;
			var mostUrgent = 0.0;
			var leastCost = 0L;
			for (var truck = 0; truck < placed.length; truck++) {
				for (var door : placed[truck] ? new int[0] : this.yard.suitable[truck]) {
					var start = this.yard.start(door, truck, sequences.free(door));
					if (start > time) {
						continue;
					}
					var urgency = rule.urgency(this.yard, truck, door, start, this.mean);
					var cost = this.yard.cost(door, truck, start + this.yard.duration[truck][door]);
					if (bestTruck < 0 || urgency > mostUrgent || urgency == mostUrgent && cost < leastCost) {
						bestTruck = truck;
						bestDoor = door;
						mostUrgent = urgency;
						leastCost = cost;
					}
				}
			}
			placed[bestTruck] = true;
			sequences.append(bestTruck, bestDoor);
		}
		return sequences;
	}

	private long nextBeginning(DoorSequences sequences, boolean[] placed) {
		var next = Long.MAX_VALUE;
		for (var truck = 0; truck < placed.length; truck++) {
			for (var door : placed[truck] ? new int[0] : this.yard.suitable[truck]) {
				next = Math.min(next, this.yard.start(door, truck, sequences.free(door)));
			}
		}
		return next;
	}

	private int earliestDoor(DoorSequences sequences, int truck) {
		var best = -1;
		var bestStart = 0L;
		for (var door : this.yard.suitable[truck]) {
			var start = this.yard.start(door, truck, sequences.free(door));
			if (best < 0 || start < bestStart
					|| start == bestStart && this.yard.preference[truck][door] < this.yard.preference[truck][best]) {
				best = door;
				bestStart = start;
			}
		}
		return best;
	}

}
