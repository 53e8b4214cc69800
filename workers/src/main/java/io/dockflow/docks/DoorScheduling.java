package io.dockflow.docks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.dockflow.shared.SearchBudget;

/**
 * Schedules trucks at doors so that weighted lateness and preference cost least, and of
 * equally good schedules the one that finishes trucks earlier. Total weighted tardiness
 * on unrelated parallel machines with release dates and eligibility, strongly NP-hard:
 * list scheduling (Pinedo, Scheduling, ch. 14), then {@link DoorSearch}.
 */
public final class DoorScheduling {

	private DoorScheduling() {
	}

	/**
	 * Schedules all trucks; docked ones stay where they are.
	 * @param seed the same seed and number of steps give the same schedule
	 * @param budget how long to search; 0 gives the best list schedule after a descent
	 * @throws IllegalArgumentException when a truck suits no door, names an unknown one,
	 * or a truck or door is named twice
	 */
	public static DoorSchedule schedule(List<Door> doors, List<TruckVisit> visits, long seed, SearchBudget budget) {
		var start = new ListScheduling(new Yard(doors, visits)).best();
		return toSchedule(visits, new DoorSearch(start, seed).run(budget));
	}

	/** The best schedule that a dispatch rule gives, without a search. */
	public static DoorSchedule bestByRule(List<Door> doors, List<TruckVisit> visits) {
		return toSchedule(visits, new ListScheduling(new Yard(doors, visits)).best());
	}

	/**
	 * Trucks in the order of their arrival, each to the door where it can begin first.
	 */
	public static DoorSchedule firstComeFirstServed(List<Door> doors, List<TruckVisit> visits) {
		return toSchedule(visits, new ListScheduling(new Yard(doors, visits)).firstComeFirstServed());
	}

	private static DoorSchedule toSchedule(List<TruckVisit> visits, DoorSequences sequences) {
		var stays = new ArrayList<DoorSchedule.Stay>();
		var truck = 0;
		for (var visit : visits) {
			var docked = visit.dockedAt();
			if (docked.isPresent()) {
				stays.add(stay(visit, docked.get().door(),
						docked.get().since() + visit.doors().get(docked.get().door()).duration(), Optional.empty()));
			}
			else {
				stays.add(stay(visit, sequences.yard.doors.get(sequences.doorOf[truck]).id(), sequences.end(truck),
						nextBest(sequences, truck)));
				truck++;
			}
		}
		return new DoorSchedule(stays,
				stays.stream()
					.mapToLong((stay) -> stay.lateness() * stay.visit().weight() + stay.preferenceCost())
					.sum());
	}

	private static DoorSchedule.Stay stay(TruckVisit visit, String door, long end,
			Optional<DoorSchedule.Alternative> nextBest) {
		var use = visit.doors().get(door);
		return new DoorSchedule.Stay(visit, door, end - use.duration(), end, Math.max(0, end - visit.due()),
				use.preferenceCost(), nextBest);
	}

	private static Optional<DoorSchedule.Alternative> nextBest(DoorSequences sequences, int truck) {
		var least = Long.MAX_VALUE;
		var bestDoor = -1;
		var bestPosition = -1;
		for (var door : sequences.yard.suitable[truck]) {
			for (var position = 0; door != sequences.doorOf[truck] && position <= sequences.length(door); position++) {
				var delta = sequences.insertDelta(truck, door, position);
				if (delta < least) {
					least = delta;
					bestDoor = door;
					bestPosition = position;
				}
			}
		}
		if (bestDoor < 0) {
			return Optional.empty();
		}
		return Optional.of(new DoorSchedule.Alternative(sequences.yard.doors.get(bestDoor).id(),
				sequences.yard.start(bestDoor, truck, sequences.freeBefore(bestDoor, bestPosition)),
				Math.max(0, Math.floorDiv(least + Yard.POINT / 2, Yard.POINT))));
	}

}
