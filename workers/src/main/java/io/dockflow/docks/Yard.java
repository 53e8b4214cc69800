package io.dockflow.docks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Doors and waiting trucks as numbers, for searches. Docked trucks are closures of their
 * doors. A cost is points times {@link #POINT} plus the time from release to end, so that
 * of equally late schedules the one that frees the trucks earlier wins.
 */
final class Yard {

	/** What a point counts beside the units of time until trucks are finished. */
	static final long POINT = 1L << 20;

	/** The largest time, duration, cost of preference or product of weight and time. */
	private static final long LARGEST = 1L << 36;

	final List<Door> doors;

	/** The trucks that wait. */
	final List<TruckVisit> waiting;

	final int doorCount;

	final int truckCount;

	final long[] release;

	final long[] due;

	final long[] weight;

	/** By truck and door; 0 where the door does not suit. */
	final long[][] duration;

	final long[][] preference;

	/** The doors that suit a truck. */
	final int[][] suitable;

	private final long[] availableFrom;

	private final long[][] closedFrom;

	private final long[][] closedUntil;

	Yard(List<Door> doors, List<TruckVisit> visits) {
		this.doors = List.copyOf(doors);
		this.waiting = visits.stream().filter((visit) -> visit.dockedAt().isEmpty()).toList();
		this.doorCount = doors.size();
		this.truckCount = this.waiting.size();
		var numbers = numbers(doors);
		requireTrucks(visits, numbers);
		this.availableFrom = doors.stream().mapToLong(Door::availableFrom).toArray();
		this.closedFrom = new long[this.doorCount][];
		this.closedUntil = new long[this.doorCount][];
		close(visits);
		this.release = this.waiting.stream().mapToLong(TruckVisit::release).toArray();
		this.due = this.waiting.stream().mapToLong(TruckVisit::due).toArray();
		this.weight = this.waiting.stream().mapToLong(TruckVisit::weight).toArray();
		this.duration = new long[this.truckCount][this.doorCount];
		this.preference = new long[this.truckCount][this.doorCount];
		this.suitable = new int[this.truckCount][];
		for (var truck = 0; truck < this.truckCount; truck++) {
			var uses = this.waiting.get(truck).doors();
			for (var use : uses.entrySet()) {
				this.duration[truck][numbers.get(use.getKey())] = use.getValue().duration();
				this.preference[truck][numbers.get(use.getKey())] = use.getValue().preferenceCost();
			}
			this.suitable[truck] = uses.keySet().stream().mapToInt(numbers::get).sorted().toArray();
		}
	}

	/** When a truck can begin at a door that is free from a time on. */
	long start(int door, int truck, long free) {
		var start = Math.max(Math.max(free, this.availableFrom[door]), this.release[truck]);
		var from = this.closedFrom[door];
		for (var closure = 0; closure < from.length; closure++) {
			if (start + this.duration[truck][door] <= from[closure]) {
				return start;
			}
			start = Math.max(start, this.closedUntil[door][closure]);
		}
		return start;
	}

	/** What it costs that a truck is finished at a door at a time. */
	long cost(int door, int truck, long end) {
		return (this.weight[truck] * Math.max(0, end - this.due[truck]) + this.preference[truck][door]) * POINT + end
				- this.release[truck];
	}

	private void close(List<TruckVisit> visits) {
		for (var door = 0; door < this.doorCount; door++) {
			var id = this.doors.get(door).id();
			var closures = new ArrayList<>(this.doors.get(door).closures());
			for (var visit : visits) {
				visit.dockedAt()
					.filter((docked) -> docked.door().equals(id))
					.ifPresent((docked) -> closures
						.add(new Door.Closure(docked.since(), docked.since() + visit.doors().get(id).duration())));
			}
			closures.sort(Comparator.comparingLong(Door.Closure::from));
			this.closedFrom[door] = closures.stream().mapToLong(Door.Closure::from).toArray();
			this.closedUntil[door] = closures.stream().mapToLong(Door.Closure::until).toArray();
		}
	}

	private static HashMap<String, Integer> numbers(List<Door> doors) {
		var numbers = new HashMap<String, Integer>();
		for (var door : doors) {
			if (numbers.put(door.id(), numbers.size()) != null) {
				throw new IllegalArgumentException(
						"Expected each door once, but got %s twice. Name each door once.".formatted(door.id()));
			}
			requireSmall("door " + door.id(), door.availableFrom());
			door.closures().forEach((closure) -> requireSmall("door " + door.id(), closure.until()));
		}
		return numbers;
	}

	private static void requireTrucks(List<TruckVisit> visits, HashMap<String, Integer> doors) {
		var seen = new HashSet<String>();
		for (var visit : visits) {
			if (!seen.add(visit.truck())) {
				throw new IllegalArgumentException(
						"Expected each truck once, but got %s twice. Name each visit once.".formatted(visit.truck()));
			}
			if (visit.doors().isEmpty()) {
				throw new IllegalArgumentException(
						"Expected a door that suits truck %s, but got none. Name at least one."
							.formatted(visit.truck()));
			}
			visit.doors().forEach((door, use) -> {
				if (!doors.containsKey(door)) {
					throw new IllegalArgumentException(
							"Expected doors of the yard for truck %s, but got %s. Add the door."
								.formatted(visit.truck(), door));
				}
				requireSmall("truck " + visit.truck(), use.duration());
				requireSmall("truck " + visit.truck(), use.preferenceCost());
			});
			requireSmall("truck " + visit.truck(), visit.release());
			requireSmall("truck " + visit.truck(), visit.due());
			visit.dockedAt().ifPresent((docked) -> requireSmall("truck " + visit.truck(), docked.since()));
		}
		requireNoOverflow(visits);
		requireApart(visits);
	}

	/** Even if all trucks stood at one door in turn, their cost must be countable. */
	private static void requireNoOverflow(List<TruckVisit> visits) {
		var last = visits.stream().mapToLong(TruckVisit::release).max().orElse(0) + visits.stream()
			.mapToLong((visit) -> visit.doors().values().stream().mapToLong(TruckVisit.Use::duration).max().orElse(0))
			.sum();
		var weights = visits.stream().mapToLong(TruckVisit::weight).sum();
		requireSmall("all trucks together", Math.multiplyHigh(weights, last) != 0 ? Long.MAX_VALUE : weights * last);
	}

	private static void requireApart(List<TruckVisit> visits) {
		var docked = visits.stream().filter((visit) -> visit.dockedAt().isPresent()).toList();
		IntStream.range(0, docked.size()).forEach((index) -> docked.subList(0, index).forEach((other) -> {
			var one = docked.get(index);
			var at = one.dockedAt().orElseThrow();
			var otherAt = other.dockedAt().orElseThrow();
			if (at.door().equals(otherAt.door())
					&& at.since() < otherAt.since() + other.doors().get(at.door()).duration()
					&& otherAt.since() < at.since() + one.doors().get(at.door()).duration()) {
				throw new IllegalArgumentException(
						"Expected one truck at a time at door %s, but got %s and %s. Correct when they docked."
							.formatted(at.door(), other.truck(), one.truck()));
			}
		}));
	}

	private static void requireSmall(String what, long value) {
		if (value >= LARGEST || value <= -LARGEST) {
			throw new IllegalArgumentException(
					"Expected times and points below %d, but got %d for %s. Use a coarser unit or a later zero."
						.formatted(LARGEST, value, what));
		}
	}

}
