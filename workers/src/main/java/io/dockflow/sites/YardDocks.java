package io.dockflow.sites;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.dockflow.decisions.Decisions;
import io.dockflow.engine.Transactions;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.StorageCondition;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Books doors by planning the yard as a whole. Locks: the document's row first, held by
 * the caller, then the site's doors in code order.
 */
@Component
class YardDocks implements Docks {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

	/** Who is here waits as long as it takes. */
	private static final Duration ALWAYS = Duration.ofDays(365);

	private final DockRows rows;

	private final Sites sites;

	private final Decisions decisions;

	private final ApplicationEventPublisher events;

	private final Transactions transactions;

	private final Clock clock;

	YardDocks(DockRows rows, Sites sites, Decisions decisions, ApplicationEventPublisher events,
			Transactions transactions, Clock clock) {
		this.rows = rows;
		this.sites = sites;
		this.decisions = decisions;
		this.events = events;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public Appointment book(Visit wish) {
		var visit = inSeconds(wish);
		return this.transactions.call(() -> {
			var doors = this.rows.lockDoors(visit.siteId());
			var now = this.clock.instant();
			var known = this.rows.find(visit.document());
			if (known.isPresent() && isAsWished(known.get(), visit, now)) {
				return known.get().appointment();
			}
			var kept = known.map((booking) -> booking.appointment().door()).orElse("");
			var codes = doors.stream().map(Location::locationId).collect(Collectors.toSet());
			if (codes.isEmpty()) {
				throw new BusinessRuleViolation(
						"Expected a dock door at %s for %s, but the site has none. Add a location of kind DOCK_DOOR."
							.formatted(visit.siteId(), visit.document()));
			}
			return carryOut(new DockPlan(doors, this.rows.others(visit.siteId(), visit.document(), now), visit, codes,
					kept, now));
		});
	}

	/** The same wish, and the truck can still come as arranged. */
	private static boolean isAsWished(DockRows.Booking known, Visit visit, Instant now) {
		return known.visit().wantedAt().equals(visit.wantedAt()) && known.visit().duration().equals(visit.duration())
				&& known.visit().movable() == visit.movable() && known.appointment().fromAt().isAfter(now);
	}

	private static Visit inSeconds(Visit visit) {
		return new Visit(visit.siteId(), visit.document(), visit.wantedAt().truncatedTo(ChronoUnit.SECONDS),
				visit.duration(), visit.longestWait(), visit.dueAt().truncatedTo(ChronoUnit.SECONDS), visit.weight(),
				visit.movable(), visit.goods());
	}

	@Override
	public Optional<Appointment> dock(String document, @Nullable String door) {
		return this.transactions.call(() -> {
			var known = this.rows.find(document);
			if (known.isEmpty()) {
				return Optional.empty();
			}
			var before = known.get().visit();
			var doors = this.rows.lockDoors(before.siteId());
			var now = this.clock.instant();
			var codes = (door != null) ? Set.of(door)
					: doors.stream().map(Location::locationId).collect(Collectors.toSet());
			if (doors.stream().noneMatch((one) -> codes.contains(one.locationId()))) {
				return Optional.empty();
			}
			var here = new Visit(before.siteId(), document, now.truncatedTo(ChronoUnit.SECONDS), before.duration(),
					ALWAYS, before.dueAt(), before.weight(), false, before.goods());
			return Optional.of(carryOut(new DockPlan(doors, this.rows.others(before.siteId(), document, now), here,
					codes, known.get().appointment().door(), now)));
		});
	}

	private Appointment carryOut(DockPlan plan) {
		var visit = plan.visit();
		var outcome = plan.decide();
		if (!outcome.inTime()) {
			throw new BusinessRuleViolation(
					"Expected a free dock door at %s for %s within %d minutes of %s, but there is none. Ask for a later time."
						.formatted(visit.siteId(), visit.document(), visit.longestWait().toMinutes(),
								visit.wantedAt()));
		}
		for (var moved : outcome.moved()) {
			this.rows.save(moved);
			this.decisions.record("door", moved.visit().document(), moved.appointment().door(), DockPlan.RULE,
					new Explanation("Why this door and time",
							"Moved to %s at %s to make way for %s: all trucks together wait less.".formatted(
									moved.appointment().door(), time(moved.appointment().fromAt(), visit.siteId()),
									visit.document()),
							List.of()));
			this.events.publishEvent(new AppointmentMoved(moved.appointment()));
		}
		this.rows.save(new DockRows.Booking(outcome.appointment(), visit));
		explain(plan, outcome);
		return outcome.appointment();
	}

	private void explain(DockPlan plan, DockPlan.Outcome outcome) {
		var visit = plan.visit();
		var candidates = outcome.options()
			.stream()
			.map((option) -> new Explanation.Candidate(option.appointment().door(), option.points(), option.chosen(),
					"free at %s after %d min of waiting; %d points for lateness, %d for the way of the goods".formatted(
							time(option.appointment().fromAt(), visit.siteId()), option.waitSeconds() / 60,
							option.latenessPoints(), option.wayPoints())))
			.toList();
		var moved = outcome.moved().isEmpty() ? "" : " %d other trucks make way.".formatted(outcome.moved().size());
		this.decisions.record("door", visit.document(), outcome.appointment().door(), DockPlan.RULE, new Explanation(
				"Why this door and time",
				"%s from %s for %d min: of %d doors the one with which all trucks together wait and their goods travel least; fewer points are better.%s"
					.formatted(outcome.appointment().door(), time(outcome.appointment().fromAt(), visit.siteId()),
							visit.duration().toMinutes(), outcome.options().size(), moved),
				candidates));
	}

	private String time(Instant time, String siteId) {
		ZoneId zone = this.sites.byId(siteId).zone();
		return "%s (%s)".formatted(TIME.format(time.atZone(zone)), zone.getId());
	}

	@Override
	public Optional<Appointment> of(String document) {
		return this.rows.find(document).map(DockRows.Booking::appointment);
	}

	@Override
	public void release(String document) {
		this.rows.delete(document);
	}

	@Override
	public Optional<Goods> goods(String siteId, Map<StorageCondition, Integer> pallets) {
		return Optional.ofNullable(this.rows.middle(siteId, pallets));
	}

}
