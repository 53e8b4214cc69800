package io.dockflow.labor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import io.dockflow.decisions.Decisions;
import io.dockflow.engine.Transactions;
import io.dockflow.shared.Explanation;
import io.dockflow.sites.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Assigns by rounds. The rows of the site's workers line the rounds up; whatever changes
 * meanwhile (somebody begins or finishes) wins over a round's wish to move it.
 */
@Component
class RoundAssignments implements Assignments {

	private static final int SHOWN_CANDIDATES = 5;

	private final AssignmentRows rows;

	private final JdbcWorkers workers;

	private final FloorReading floor;

	private final MeasuredStandards standards;

	private final HandoverRows handovers;

	private final Decisions decisions;

	private final Sites sites;

	private final Transactions transactions;

	private final Clock clock;

	RoundAssignments(AssignmentRows rows, JdbcWorkers workers, FloorReading floor, MeasuredStandards standards,
			HandoverRows handovers, Decisions decisions, Sites sites, Transactions transactions, Clock clock) {
		this.rows = rows;
		this.workers = workers;
		this.floor = floor;
		this.standards = standards;
		this.handovers = handovers;
		this.decisions = decisions;
		this.sites = sites;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public Assignment assign(Request request) {
		return this.transactions.call(() -> {
			var skills = this.workers.lockSkills(request.siteId());
			this.standards.requireWanted(request.kind(), request.businessKey());
			var now = this.clock.instant();
			this.rows.end(request.kind(), request.businessKey(), "REASSIGNED", now);
			var plans = this.workers.shiftPlans(request.siteId());
			var localTime = LocalDateTime.ofInstant(now, this.sites.byId(request.siteId()).zone());
			skills.keySet()
				.removeIf((username) -> !plans.getOrDefault(username, new ShiftPlan(List.of())).covers(localTime));
			var order = order(request, now);
			var reading = this.floor.read(request.siteId(), skills, order.fresh(), now);
			var outcome = reading.round().decide();
			var assignment = assignment(order, outcome, now);
			move(reading, outcome, now);
			this.rows.insert(request, order.fresh().way(), assignment, order.standardSeconds(), now);
			explain(request, outcome, reading);
			return assignment;
		});
	}

	private Order order(Request request, Instant now) {
		var standard = this.standards.corrected(request.kind(), request.businessKey(), request.siteId());
		var work = this.standards.work(request.kind(), request.businessKey());
		var place = request.locationId();
		var way = this.standards.way(request.kind(), request.businessKey())
			.orElse((place != null) ? new WorkMeasure.Way(place, place) : null);
		return new Order(standard, work, this.standards.engineered(request.kind()).plannedSeconds(work),
				new FloorReading.Fresh(request, way, standard.dueAt(work, now, 0), standard.priority(work, now),
						standard.plannedSeconds(work)));
	}

	private static Assignment assignment(Order order, FloorRound.Outcome outcome, Instant now) {
		var queued = outcome.turn().map((turn) -> Math.max(0, turn.leaves() - now.getEpochSecond())).orElse(0L);
		var dueAt = order.standard().dueAt(order.work(), now, queued);
		return new Assignment(outcome.turn().map((turn) -> turn.worker()).orElse(null), dueAt,
				order.standard().slaAt(now, dueAt), order.fresh().priority(), order.fresh().seconds());
	}

	private void move(FloorReading.Reading reading, FloorRound.Outcome outcome, Instant now) {
		for (var move : outcome.moves()) {
			var work = reading.open(move.taskId());
			if (this.rows.move(work.id(), move.from(), move.to(), now)) {
				var instance = work.processInstanceKey();
				if (instance != null) {
					this.handovers.add(work.id(), instance, move.from(), move.to(), now);
				}
				this.decisions
					.record(decision(work.kind()), work.businessKey(), move.to(), FloorRound.RULE, new Explanation(
							"Why you",
							"You have it instead of %s: with what came since, all open work together goes better this way."
								.formatted(move.from()),
							List.of()));
			}
		}
	}

	private void explain(Request request, FloorRound.Outcome outcome, FloorReading.Reading reading) {
		var candidates = outcome.options()
			.stream()
			.filter((option) -> option.chosen() || outcome.options().indexOf(option) < SHOWN_CANDIDATES)
			.map((option) -> new Explanation.Candidate(option.worker(), option.points(), option.chosen(),
					"%s, %s before it".formatted(reading.way(option.travelSeconds()),
							FloorReading.minutes(option.queueSeconds()))))
			.toList();
		this.decisions.record(decision(request.kind()), request.businessKey(),
				outcome.turn().map((turn) -> turn.worker()).orElse("queue"), FloorRound.RULE,
				new Explanation("Why you", reason(request, outcome, reading), candidates));
	}

	private static String reason(Request request, FloorRound.Outcome outcome, FloorReading.Reading reading) {
		if (outcome.turn().isEmpty()) {
			return "Nobody with the skill %s is on shift: whoever comes first takes it.".formatted(request.skill());
		}
		var turn = outcome.turn().get();
		var begins = "%s begins it in %s, %s away.".formatted(turn.worker(),
				FloorReading.minutes(turn.leaves() - reading.round().now()), reading.way(turn.travelSeconds()));
		var people = outcome.options().size();
		return begins + ((people == 1) ? " Nobody else may do it."
				: " Of %d people who may do it, all open work together goes best this way; fewer points are better."
					.formatted(people))
				+ handedOn(outcome.moves().size());
	}

	private static String handedOn(int moves) {
		return switch (moves) {
			case 0 -> "";
			case 1 -> " One other piece of work changes hands for it.";
			default -> " %d other pieces of work change hands for it.".formatted(moves);
		};
	}

	@Override
	public void begin(long processInstanceKey, String username) {
		this.rows.begin(processInstanceKey, username, this.clock.instant());
	}

	@Override
	public void finish(TaskKind kind, String businessKey, @Nullable String doneBy, @Nullable String locationId) {
		this.rows.finish(kind, businessKey, doneBy, locationId, this.clock.instant());
	}

	@Override
	public String whoDoes(TaskKind kind, String businessKey, String otherwise) {
		return this.rows.whoDoes(kind, businessKey).orElse(otherwise);
	}

	@Override
	public void cancel(TaskKind kind, String businessKey) {
		this.rows.end(kind, businessKey, "CANCELLED", this.clock.instant());
	}

	@Override
	public Optional<Explanation> why(long processInstanceKey) {
		return this.rows.ofInstance(processInstanceKey)
			.flatMap((work) -> this.decisions.explain(decision(work.kind()), work.businessKey()));
	}

	private static String decision(TaskKind kind) {
		return "labour-" + kind.code();
	}

	/** What is to be done, and how long it takes. */
	private record Order(LabourStandard standard, WorkMeasure.Work work, long standardSeconds,
			FloorReading.Fresh fresh) {
	}

}
