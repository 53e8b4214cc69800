package io.dockflow.sites;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.dockflow.docks.Door;
import io.dockflow.docks.DoorSchedule;
import io.dockflow.docks.DoorScheduling;
import io.dockflow.docks.TruckVisit;
import io.dockflow.shared.SearchBudget;

/**
 * One truck planned together with all that have not arrived. Others move only when that
 * saves {@link #WORTH_MOVING} points for each that does. A point is a second of lateness
 * by the truck's weight, or a second on the way between door and goods.
 *
 * @param doors the site's
 * @param others appointments that are not over
 * @param visit the truck
 * @param allowed the doors it may have
 * @param kept the door it has or is sent to, at which it rather stays; empty for none
 */
record DockPlan(List<Location> doors, List<DockRows.Booking> others, Docks.Visit visit, Set<String> allowed,
		String kept, Instant now) {

	/** Name and version of the rule, stored with each decision. */
	static final String RULE = "doors-together/1";

	/** Ten minutes of one truck. */
	static final long WORTH_MOVING = 600;

	/** A truck on its way is told of another door only when that saves five minutes. */
	private static final long CHANGED_DOOR = 300;

	/** Trucks that come so soon are not moved any more. */
	private static final Duration FREEZE = Duration.ofMinutes(30);

	/** So many of the next trucks may be moved. */
	private static final int MOST_MOVABLE = 20;

	private static final SearchBudget SEARCH = SearchBudget.steps(4_096);

	private static final long SEED = 1;

	private static final double SECONDS_PER_METRE = 0.9;

	/** Decides. At most as many schedules as trucks that may move, and two. */
	Outcome decide() {
		var movable = movable();
		var stays = schedule(Set.of());
		var best = schedule(movable);
		var pinned = new HashSet<>(movable);
		for (var moved : moved(best)) {
			var fewer = new HashSet<>(pinned);
			fewer.remove(moved.visit().document());
			var without = schedule(fewer);
			if (without.cost() <= best.cost() + WORTH_MOVING && begins(without)) {
				best = without;
				pinned = fewer;
			}
		}
		var saved = stays.cost() - best.cost();
		var worth = saved > WORTH_MOVING * moved(best).size() || !begins(stays);
		return outcome(worth ? best : stays);
	}

	private boolean begins(Plan plan) {
		return !plan.own().fromAt().isAfter(release(this.visit).plus(this.visit.longestWait()));
	}

	private Outcome outcome(Plan plan) {
		return new Outcome(plan.own(), begins(plan), moved(plan), options(plan));
	}

	/** The trucks that may move, by document. */
	private Set<String> movable() {
		var movable = new HashSet<String>();
		this.others.stream()
			.filter((one) -> one.visit().movable() && one.appointment().fromAt().isAfter(this.now.plus(FREEZE)))
			.limit(MOST_MOVABLE)
			.forEach((one) -> movable.add(one.visit().document()));
		return movable;
	}

	/** All trucks, those that may not move as they are. */
	private Plan schedule(Set<String> movable) {
		var visits = new ArrayList<TruckVisit>();
		visits.add(truck(this.visit, this.allowed, this.kept));
		var appointments = new HashMap<String, Appointment>();
		var cost = 0L;
		for (var other : this.others) {
			if (movable.contains(other.visit().document())) {
				visits.add(truck(other.visit(), codes(), ""));
			}
			else {
				appointments.put(other.visit().document(), other.appointment());
				cost += cost(other);
			}
		}
		var schedule = DoorScheduling.schedule(openDoors(appointments), visits, SEED, SEARCH);
		for (var stay : schedule.stays()) {
			appointments.put(stay.visit().truck(), appointment(stay));
		}
		return new Plan(appointments, cost + schedule.cost(), appointment(schedule.stays().getFirst()));
	}

	private List<Door> openDoors(Map<String, Appointment> taken) {
		var from = seconds(this.now);
		return this.doors.stream()
			.map((door) -> new Door(door.locationId(), from,
					taken.values()
						.stream()
						.filter((one) -> one.door().equals(door.locationId()))
						.map((one) -> new Door.Closure(seconds(one.fromAt()), ceiling(one.untilAt())))
						.toList()))
			.toList();
	}

	private TruckVisit truck(Docks.Visit truck, Set<String> codes, String keptDoor) {
		var uses = new HashMap<String, TruckVisit.Use>();
		for (var door : this.doors) {
			if (codes.contains(door.locationId())) {
				var change = keptDoor.isEmpty() || keptDoor.equals(door.locationId()) ? 0 : CHANGED_DOOR;
				uses.put(door.locationId(),
						new TruckVisit.Use(truck.duration().toSeconds(), waySeconds(truck, door) + change));
			}
		}
		return new TruckVisit(truck.document(), ceiling(release(truck)), seconds(due(truck)), truck.weight(), uses,
				null);
	}

	/** What an appointment costs as it is. */
	private long cost(DockRows.Booking booking) {
		var late = Duration.between(due(booking.visit()), booking.appointment().untilAt()).toSeconds();
		var way = this.doors.stream()
			.filter((door) -> door.locationId().equals(booking.appointment().door()))
			.mapToLong((door) -> waySeconds(booking.visit(), door))
			.sum();
		return Math.max(0, late) * booking.visit().weight() + way;
	}

	/** How much longer the goods' way is from a door than from the nearest. */
	private long waySeconds(Docks.Visit truck, Location door) {
		var nearest = this.doors.stream().mapToLong((one) -> millimetres(truck, one)).min().orElse(0);
		var goods = truck.goods();
		return (goods == null) ? 0
				: Math.round(2.0 * goods.pallets() * (millimetres(truck, door) - nearest) / 1_000 * SECONDS_PER_METRE);
	}

	private static long millimetres(Docks.Visit truck, Location door) {
		var goods = truck.goods();
		return (goods == null) ? 0 : Math.abs(goods.xMm() - door.xMm()) + Math.abs(goods.yMm() - door.yMm());
	}

	private Instant release(Docks.Visit truck) {
		return truck.wantedAt().isAfter(this.now) ? truck.wantedAt() : this.now;
	}

	/** Nobody is late for having come late. */
	private Instant due(Docks.Visit truck) {
		var possible = release(truck).plus(truck.duration());
		return truck.dueAt().isAfter(possible) ? truck.dueAt() : possible;
	}

	private Set<String> codes() {
		var codes = new HashSet<String>();
		this.doors.forEach((door) -> codes.add(door.locationId()));
		return codes;
	}

	private List<DockRows.Booking> moved(Plan plan) {
		return this.others.stream()
			.filter((one) -> !one.appointment().equals(plan.appointments().get(one.visit().document()))
					&& one.visit().movable())
			.map((one) -> new DockRows.Booking(plan.appointments().get(one.visit().document()), one.visit()))
			.toList();
	}

	/** What the truck would cost at each of its doors, with all others as planned. */
	private List<Option> options(Plan plan) {
		var taken = new HashMap<>(plan.appointments());
		taken.remove(this.visit.document());
		var options = new ArrayList<Option>();
		for (var door : openDoors(taken)) {
			if (this.allowed.contains(door.id())) {
				var stay = DoorScheduling
					.bestByRule(List.of(door), List.of(truck(this.visit, Set.of(door.id()), this.kept)))
					.stays()
					.getFirst();
				var wait = Math.max(0, stay.start() - ceiling(release(this.visit)));
				options.add(new Option(appointment(stay), wait, stay.lateness() * this.visit.weight(),
						stay.preferenceCost(), door.id().equals(plan.own().door())));
			}
		}
		return options;
	}

	private Appointment appointment(DoorSchedule.Stay stay) {
		var from = zero().plusSeconds(stay.start());
		return new Appointment(stay.visit().truck(), stay.door(), from, from.plusSeconds(stay.end() - stay.start()));
	}

	/** The core counts seconds from a day ago. */
	private Instant zero() {
		return Instant.ofEpochSecond(this.now.minus(Duration.ofDays(1)).getEpochSecond());
	}

	private long seconds(Instant time) {
		return Duration.between(zero(), time).getSeconds();
	}

	private long ceiling(Instant time) {
		return seconds(time) + ((time.getNano() > 0) ? 1 : 0);
	}

	/** Everybody's appointment, what they cost together, and the truck's own. */
	private record Plan(Map<String, Appointment> appointments, long cost, Appointment own) {
	}

	/**
	 * A door the truck could have.
	 *
	 * @param waitSeconds from when it comes until the door is free
	 * @param latenessPoints for being finished late
	 * @param wayPoints for the way of its goods and for changing the door
	 */
	record Option(Appointment appointment, long waitSeconds, long latenessPoints, long wayPoints, boolean chosen) {

		long points() {
			return this.latenessPoints + this.wayPoints;
		}

	}

	/**
	 * What was decided.
	 *
	 * @param inTime whether it begins within its longest wait
	 * @param moved other trucks with their new appointments
	 */
	record Outcome(Appointment appointment, boolean inTime, List<DockRows.Booking> moved, List<Option> options) {
	}

}
