package io.dockflow.labor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import io.dockflow.decisions.Decisions;
import io.dockflow.engine.Transactions;
import io.dockflow.labor.assignment.WorkQueues;
import io.dockflow.shared.StorageCondition;
import io.dockflow.shared.UtcTime;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Mixing;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class AssignmentRoundsIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	Assignments assignments;

	@Autowired
	Handovers handovers;

	@Autowired
	Standards standards;

	@Autowired
	LearnedStandards learned;

	@Autowired
	FloorReading floor;

	@Autowired
	JdbcWorkers workers;

	@Autowired
	Decisions decisions;

	@Autowired
	Transactions transactions;

	@Autowired
	JdbcClient jdbc;

	TestSite site;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
	}

	@Test
	void assignsTwentyTasksToFivePeopleAsCheaplyAsTheCoreSays() {
		var random = new SplittableRandom(7);
		for (var number = 0; number < 5; number++) {
			standing(this.site.worker("picking"), place(random.nextInt(200)));
		}
		for (var number = 0; number < 19; number++) {
			assign("P" + number, place(random.nextInt(200)));
		}
		var now = Instant.now();
		var last = new FloorReading.Fresh(request("P19", place(random.nextInt(200))), null, now.plusSeconds(1800), 60,
				80);

		var reading = this.transactions
			.call(() -> this.floor.read(this.site.siteId(), this.workers.lockSkills(this.site.siteId()), last, now));
		var outcome = reading.round().decide();

		var free = plan(reading.round(), Map.of());
		var kept = plan(reading.round(),
				reading.round()
					.held()
					.stream()
					.collect(Collectors.toMap((held) -> held.task().id(), FloorRound.Held::worker)));
		assertThat(reading.round().held()).hasSize(19);
		assertThat(kept.points() - outcome.savedPoints())
			.as("a fifth dearer at most than the core's plan of all, in which work changes hands for nothing")
			.isLessThanOrEqualTo(free.points() * 6 / 5);
		var roundRobin = new HashMap<String, String>();
		for (var number = 0; number < 19; number++) {
			roundRobin.put(reading.round().held().get(number).task().id(),
					reading.round().workers().get(number % 5).id());
		}
		assertThat(kept.points()).as("and cheaper than taking turns")
			.isLessThan(plan(reading.round(), roundRobin).points());
	}

	@Test
	void tellsWhyAndFollowsAHandOver() {
		var west = this.site.worker("picking");
		standing(west, place(0));
		var far = place(900);
		this.assignments.assign(new Assignments.Request(TaskKind.PICK, key("OLD"), this.site.siteId(), "picking", far,
				4711L + west.hashCode()));
		var east = this.site.worker("picking");
		standing(east, far);

		var fresh = assign("NEW", place(0));

		assertThat(this.assignments.whoDoes(TaskKind.PICK, key("OLD"), "nobody")).isEqualTo(east);
		assertThat(fresh.assignee()).isEqualTo(west);
		assertThat(this.assignments.why(4711L + west.hashCode()))
			.hasValueSatisfying((explanation) -> assertThat(explanation.reason()).contains("instead of " + west));
		assertThat(this.decisions.explain("labour-pick", key("NEW"))).hasValueSatisfying((explanation) -> {
			assertThat(explanation.candidates()).hasSize(2);
			assertThat(explanation.candidates()).filteredOn((one) -> one.chosen())
				.singleElement()
				.satisfies((one) -> assertThat(one.note()).contains(" m, ").contains("before it"));
		});
		var carried = new ArrayList<Handovers.Handover>();
		this.handovers.carry((handover) -> {
			if (handover.from().equals(west)) {
				carried.add(handover);
				return Handovers.Answer.CARRIED;
			}
			return Handovers.Answer.NOT_YET;
		});
		assertThat(carried).singleElement().satisfies((handover) -> assertThat(handover.to()).isEqualTo(east));
	}

	@Test
	void takesNothingThatSomebodyHasBegun() {
		var west = this.site.worker("picking");
		standing(west, place(0));
		var far = place(900);
		var instance = 815L + west.hashCode();
		this.assignments
			.assign(new Assignments.Request(TaskKind.PICK, key("OLD"), this.site.siteId(), "picking", far, instance));
		this.assignments.begin(instance, west);
		var east = this.site.worker("picking");
		standing(east, far);

		assign("NEW", place(0));

		assertThat(this.assignments.whoDoes(TaskKind.PICK, key("OLD"), "nobody")).isEqualTo(west);
	}

	@Test
	void givesBackWhatCannotBeHandedOver() {
		var west = this.site.worker("picking");
		standing(west, place(0));
		var far = place(900);
		this.assignments.assign(new Assignments.Request(TaskKind.PICK, key("OLD"), this.site.siteId(), "picking", far,
				13L + west.hashCode()));
		var east = this.site.worker("picking");
		standing(east, far);
		assign("NEW", place(0));

		this.handovers
			.carry((handover) -> handover.from().equals(west) ? Handovers.Answer.GONE : Handovers.Answer.NOT_YET);

		assertThat(this.assignments.whoDoes(TaskKind.PICK, key("OLD"), "nobody")).isEqualTo(west);
	}

	@Test
	void givesNobodyTwoFirstTasksWhenRoundsRunAtOnce() throws Exception {
		for (var number = 0; number < 6; number++) {
			this.site.worker("picking");
		}

		var asked = new ArrayList<Future<Assignment>>();
		try (var threads = Executors.newFixedThreadPool(6)) {
			for (var number = 0; number < 12; number++) {
				var key = "P" + number;
				asked.add(threads.submit(() -> assign(key, null)));
			}
		}
		for (var one : asked) {
			assertThat(one.get().assignee()).isNotNull();
		}

		assertThat(this.jdbc.sql("""
				SELECT COUNT(*) AS pieces FROM assignment WHERE site_id = ? AND state = 'OPEN'
				GROUP BY assignee""").param(this.site.siteId()).query(Long.class).list())
			.as("pieces of work of each person")
			.hasSize(6)
			.containsOnly(2L);
	}

	@Test
	void learnsWhatTheSiteReallyTakes() {
		this.site.worker("grading");
		for (var number = 0; number < 40; number++) {
			this.jdbc.sql("""
					INSERT INTO assignment (task_kind, business_key, site_id, skill, planned_seconds, standard_seconds,
					  assigned_at, due_at, state, ended_at, actual_seconds)
					VALUES ('grade', ?, ?, 'grading', 100, 100, ?, ?, 'DONE', ?, ?)""")
				.params(key("G" + number), this.site.siteId(), UtcTime.of(Instant.now()), UtcTime.of(Instant.now()),
						UtcTime.of(Instant.now()), (number == 0) ? 100_000 : 180)
				.update();
		}

		this.learned.learn();

		assertThat(this.learned.factor(TaskKind.GRADE, this.site.siteId())).isBetween(1.3, 1.8);
		assertThat(assignGrade().plannedSeconds()).isGreaterThan(150);
		assertThat(this.learned.factor(TaskKind.GRADE, "elsewhere")).isEqualTo(1);
	}

	private Assignment assignGrade() {
		return this.assignments.assign(TaskKind.GRADE, key("NEXT"), this.site.siteId(), "grading", null);
	}

	/** The plan with some work kept by those who have it. */
	private static WorkQueues plan(FloorRound round, Map<String, String> owners) {
		return round.plan(owners);
	}

	/** Somebody who has just finished work at a place. */
	private void standing(String worker, String place) {
		var now = Instant.now();
		this.jdbc.sql("""
				INSERT INTO assignment (task_kind, business_key, site_id, skill, assignee, to_location, planned_seconds,
				  standard_seconds, assigned_at, due_at, state, done_by, ended_at)
				VALUES ('pick', ?, ?, 'picking', ?, ?, 80, 80, ?, ?, 'DONE', ?, ?)""")
			.params(key("BEFORE-" + worker.hashCode()), this.site.siteId(), worker, place, UtcTime.of(now),
					UtcTime.of(now), worker, UtcTime.of(now))
			.update();
	}

	private String place(int metres) {
		var code = "%s-P%d".formatted(this.site.siteId(), metres);
		this.context.getBean(Locations.class)
			.addAll(List.of(new Location(code, this.site.siteId(), "AMBIENT", LocationKind.BIN,
					StorageCondition.AMBIENT, 1, metres, 1, metres * 1000L, 0, 0, 0, true, false, false, Mixing.ANY)));
		return code;
	}

	private Assignment assign(String key, String place) {
		return this.assignments.assign(request(key, place));
	}

	private Assignments.Request request(String key, String place) {
		return new Assignments.Request(TaskKind.PICK, key(key), this.site.siteId(), "picking", place, null);
	}

	private String key(String key) {
		return this.site.siteId() + key;
	}

}
