package io.dockflow.labor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.dockflow.labor.assignment.AvailableWorker;
import io.dockflow.labor.assignment.OpenTask;
import io.dockflow.labor.assignment.TravelTime;
import io.dockflow.routing.Point;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads a site's floor into a round: who is where and free when, and what waits.
 */
@Component
class FloorReading {

	/** On foot, with or without a truck: what the standards give a metre, 0.9 s. */
	private static final double METRES_PER_SECOND = 1.1;

	private static final TravelTime TRAVEL = TravelTime.at(1_100);

	/**
	 * Whoever has had nothing else to do for so long has begun their first piece of work,
	 * even if no scan says so.
	 */
	private static final Duration SURELY_BEGUN = Duration.ofSeconds(60);

	/** Work that takes longer than planned takes at least this part of it more. */
	private static final int OVERRUN_PART = 5;

	/** So much of what waits may change hands, the most urgent first. */
	private static final int MOST_MOVABLE = 40;

	private final AssignmentRows rows;

	private final HandoverRows handovers;

	private final Locations locations;

	private final MeasuredStandards standards;

	FloorReading(AssignmentRows rows, HandoverRows handovers, Locations locations, MeasuredStandards standards) {
		this.rows = rows;
		this.handovers = handovers;
		this.locations = locations;
		this.standards = standards;
	}

	/**
	 * Reads it.
	 * @param skills of those on shift, by user name
	 */
	Reading read(String siteId, SortedMap<String, Set<String>> skills, Fresh fresh, Instant now) {
		var open = this.rows.open(siteId);
		var past = this.rows.past(siteId, now);
		var places = places(siteId, open, past, fresh);
		var begun = begun(open, past, now);
		var workers = new ArrayList<AvailableWorker>();
		skills.forEach((username, own) -> workers.add(worker(username, own, begun, past.get(username), places, now)));
		var changing = this.handovers.waiting(siteId);
		var barred = barred(open, fresh);
		var held = new ArrayList<FloorRound.Held>();
		for (var work : open) {
			if (!begun.contains(work)) {
				held.add(new FloorRound.Held(task(work, places).notBy(barred.of(work.kind(), work.businessKey())),
						work.worker(), held.size() >= MOST_MOVABLE || changing.contains(work.id())));
			}
		}
		held.removeIf((one) -> one.stays() && !skills.containsKey(one.worker()));
		var task = task(fresh, places).notBy(barred.of(fresh.request().kind(), fresh.request().businessKey()));
		return new Reading(new FloorRound(workers, held, task, TRAVEL, now.getEpochSecond()),
				open.stream().collect(Collectors.toMap(AssignmentRows.Open::taskId, Function.identity())));
	}

	/** Who must not do which of the work, because they did what it checks. */
	private Barred barred(List<AssignmentRows.Open> open, Fresh fresh) {
		var keys = new EnumMap<TaskKind, Set<String>>(TaskKind.class);
		open.forEach((work) -> keys.computeIfAbsent(work.kind(), (kind) -> new HashSet<>()).add(work.businessKey()));
		keys.computeIfAbsent(fresh.request().kind(), (kind) -> new HashSet<>()).add(fresh.request().businessKey());
		var barred = new EnumMap<TaskKind, Map<String, Set<String>>>(TaskKind.class);
		keys.forEach((kind, businessKeys) -> barred.put(kind, this.standards.barred(kind, businessKeys)));
		return new Barred(barred);
	}

	private Places places(String siteId, List<AssignmentRows.Open> open, Map<String, AssignmentRows.Past> past,
			Fresh fresh) {
		var codes = new HashSet<String>();
		open.forEach((work) -> Stream.of(work.fromLocation(), work.toLocation())
			.filter(Objects::nonNull)
			.forEach(codes::add));
		past.values().stream().map(AssignmentRows.Past::place).filter(Objects::nonNull).forEach(codes::add);
		var way = fresh.way();
		if (way != null) {
			codes.add(way.from());
			codes.add(way.to());
		}
		var points = new HashMap<String, Point>();
		this.locations.byIds(codes).forEach((code, location) -> points.put(code, point(location)));
		return new Places(points,
				this.locations.ofKind(siteId, LocationKind.RECEIVING)
					.stream()
					.findFirst()
					.map(FloorReading::point)
					.orElse(TravelTime.ANYWHERE));
	}

	private static Point point(Location location) {
		return new Point(location.xMm(), location.yMm());
	}

	/**
	 * What is being done: what its worker looked at, and the first of what somebody has
	 * had long enough and who does nothing else.
	 */
	private static Set<AssignmentRows.Open> begun(List<AssignmentRows.Open> open, Map<String, AssignmentRows.Past> past,
			Instant now) {
		var begun = new HashSet<AssignmentRows.Open>();
		var busy = new HashSet<String>();
		open.stream().filter((work) -> work.begunAt() != null).forEach((work) -> {
			begun.add(work);
			busy.add(work.worker());
		});
		for (var work : open) {
			if (busy.add(work.worker()) && since(work, past.get(work.worker())).plus(SURELY_BEGUN).isBefore(now)) {
				begun.add(work);
			}
		}
		return begun;
	}

	/** Since when somebody could be at it. */
	private static Instant since(AssignmentRows.Open work, AssignmentRows.@Nullable Past past) {
		if (work.begunAt() != null) {
			return work.begunAt();
		}
		return (past != null && past.endedAt().isAfter(work.assignedAt())) ? past.endedAt() : work.assignedAt();
	}

	private static AvailableWorker worker(String username, Set<String> skills, Set<AssignmentRows.Open> begun,
			AssignmentRows.@Nullable Past past, Places places, Instant now) {
		var at = (past != null && past.place() != null) ? places.of(past.place()) : places.entrance();
		var freeAt = now.getEpochSecond();
		var load = (past != null) ? past.seconds() : 0;
		for (var work : begun) {
			if (work.worker().equals(username)) {
				var gone = Duration.between(since(work, past), now).toSeconds();
				freeAt += Math.max(work.plannedSeconds() / OVERRUN_PART, work.plannedSeconds() - gone);
				load += work.plannedSeconds();
				var end = places.of(work.toLocation());
				at = TravelTime.ANYWHERE.equals(end) ? at : end;
			}
		}
		return new AvailableWorker(username, skills, Set.of(), Set.of(), at, freeAt, load);
	}

	private static OpenTask task(AssignmentRows.Open work, Places places) {
		return new OpenTask(work.taskId(), work.kind(), work.skill(), null, null, places.of(work.fromLocation()),
				places.of(work.toLocation()), work.dueAt().getEpochSecond(), work.priority(), work.plannedSeconds());
	}

	private static OpenTask task(Fresh fresh, Places places) {
		var way = fresh.way();
		return new OpenTask("new", fresh.request().kind(), fresh.request().skill(), null, null,
				(way != null) ? places.of(way.from()) : TravelTime.ANYWHERE,
				(way != null) ? places.of(way.to()) : TravelTime.ANYWHERE, fresh.dueAt().getEpochSecond(),
				fresh.priority(), fresh.seconds());
	}

	/** As people say it. */
	static String minutes(long seconds) {
		return (seconds < 90) ? "%d s".formatted(Math.max(0, seconds)) : "%d min".formatted((seconds + 30) / 60);
	}

	/**
	 * The new task.
	 *
	 * @param seconds how long it takes
	 */
	record Fresh(Assignments.Request request, WorkMeasure.@Nullable Way way, Instant dueAt, int priority,
			long seconds) {
	}

	/** A round with the work behind its tasks. */
	record Reading(FloorRound round, Map<String, AssignmentRows.Open> byTask) {

		AssignmentRows.Open open(String taskId) {
			return Objects.requireNonNull(this.byTask.get(taskId));
		}

		String way(long seconds) {
			return "%.0f m".formatted(seconds * METRES_PER_SECOND);
		}

	}

	/** Who must not do work, by its kind and business key. */
	private record Barred(Map<TaskKind, Map<String, Set<String>>> workers) {

		Set<String> of(TaskKind kind, String businessKey) {
			return this.workers.getOrDefault(kind, Map.of()).getOrDefault(businessKey, Set.of());
		}

	}

	/**
	 * Where places are.
	 *
	 * @param entrance where people are who have done nothing yet
	 */
	private record Places(Map<String, Point> points, Point entrance) {

		Point of(@Nullable String code) {
			return (code != null) ? this.points.getOrDefault(code, TravelTime.ANYWHERE) : TravelTime.ANYWHERE;
		}

	}

}
