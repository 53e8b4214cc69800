package io.dockflow.counting;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.dockflow.counting.CountRequest.Cause;
import io.dockflow.engine.BpmnErrorException;
import io.dockflow.labor.Assignment;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.processes.Errors;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanels;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who may count again what differed.
 */
@DatabaseTest
class RecountAssignmentIT {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Counts counts;

	@Autowired
	private CountComparisons comparisons;

	@Autowired
	private Assignments assignments;

	private TestSite site;

	private OutboundFloor floor;

	private String bin;

	@BeforeEach
	void openSite() {
		this.site = TestSite.in(this.context);
		this.floor = new OutboundFloor(this.context, this.site);
		this.bin = this.site.bin();
		this.site.stock(this.bin, this.site.item(), 10);
	}

	@Test
	void whoCountedFirstIsNoCandidateForTheRecount() {
		var nora = this.site.worker("counting");
		var count = spot(this.bin);
		assertThat(assign(count).assignee()).isEqualTo(nora);
		differs(count, nora);

		assertThat(assign(count).assignee()).as("nobody else is there").isNull();
		var omar = this.site.worker("counting");
		assertThat(assign(count).assignee()).isEqualTo(omar);
	}

	@Test
	void whoCountedFirstIsRefusedWhereverTheyCountFrom() {
		var count = spot(this.bin);
		differs(count, "nora");
		var task = new WorkItem("Task_CountStock", count.countNumber(), Map.of("countNumber", count.countNumber()),
				"nora");

		assertThatExceptionOfType(BpmnErrorException.class)
			.isThrownBy(() -> this.floor.tx(() -> this.comparisons.compare(count.countNumber(), List.of(), "nora")))
			.satisfies((error) -> assertThat(error.code()).isEqualTo(Errors.SAME_PERSON));
		assertThat(this.context.getBean(WorkPanels.class).validate(task, Map.of("nothingThere", true))).singleElement()
			.satisfies((error) -> assertThat(error.message()).contains("somebody else"));
	}

	@Test
	void aThirdCountIsForSomebodyWhoDidNeitherOfTheOthers() {
		var nora = this.site.worker("counting");
		var omar = this.site.worker("counting");
		var count = spot(this.bin);
		differs(count, nora);
		differs(count, omar);

		assertThat(assign(count).assignee()).isNull();
		var pia = this.site.worker("counting");
		assertThat(assign(count).assignee()).isEqualTo(pia);
	}

	@Test
	void aLaterRoundDoesNotHandTheRecountToWhoCountedFirst() {
		var nora = this.site.worker("counting");
		var count = spot(this.bin);
		differs(count, nora);
		var omar = this.site.worker("counting", "loading");
		assertThat(assign(count).assignee()).isEqualTo(omar);
		this.context.getBean(JdbcClient.class)
			.sql("DELETE FROM worker_skill WHERE username = ? AND skill = 'counting'")
			.param(omar)
			.update();

		var other = spot(this.site.bin());
		assertThat(assign(other).assignee()).isEqualTo(nora);

		assertThat(this.assignments.whoDoes(TaskKind.COUNT, count.countNumber(), "nobody")).isEqualTo(omar);
	}

	private Count spot(String locationId) {
		return this.counts.request(
				new CountRequest("spot:" + UUID.randomUUID(), this.site.siteId(), locationId, null, Cause.SPOT, "sam"));
	}

	private void differs(Count count, String by) {
		this.floor.tx(() -> assertThat(this.comparisons.compare(count.countNumber(), List.of(), by).outcome())
			.startsWith("differs"));
	}

	private Assignment assign(Count count) {
		return this.assignments.assign(TaskKind.COUNT, count.countNumber(), this.site.siteId(), "counting",
				count.locationId());
	}

}
