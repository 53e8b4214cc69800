package io.dockflow.processes;

import java.time.Duration;
import java.util.Map;

import io.dockflow.testkit.engine.Job;
import io.dockflow.testkit.engine.ProcessEngine;
import io.dockflow.testkit.engine.ProcessRun;
import io.dockflow.testkit.engine.ProcessTest;
import io.dockflow.testkit.engine.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest(covers = ProcessIds.RELEASE_WAVE)
class ReleaseWaveProcessTests {

	private static final String WAVE = "WAVE-000001";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void anOrdinaryWaveIsReleasedAndPicked(ProcessEngine engine) {
		ProcessRun wave = request(engine);

		assertThat(wave.called()).hasSize(2);
		assertThat(engine.tasks()).extracting((task) -> task.variables().get("pickListNumber"))
			.containsExactlyInAnyOrder("PL-000001", "PL-000002");
		engine.tasks().forEach((task) -> engine.complete(task, Map.of()));

		assertThat(wave.end()).contains("Event_WaveClosed");
		assertThat(wave.path()).containsSubsequence("Task_SelectOrders", "Task_SupplyFaces", "Task_PlanPickLists",
				"Task_CheckApproval", "Task_ReleaseWave", "Call_PickWork", "Task_CloseWave");
		assertThat(engine.jobs(JobTypes.WAVES_SELECT_ORDERS)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("waveNumber", WAVE));
	}

	@Test
	void aWaveWithoutOrdersEnds(ProcessEngine engine) {
		engine.stub(JobTypes.WAVES_SELECT_ORDERS, Map.of("orderCount", 0, "lineCount", 0));

		ProcessRun wave = request(engine);

		assertThat(wave.end()).contains("Event_NothingToRelease");
		assertThat(engine.jobs(JobTypes.WAVES_PLAN_PICK_LISTS)).isEmpty();
	}

	@Test
	void aWaveWaitsForItsFaces(ProcessEngine engine) {
		engine.stub(JobTypes.WAVES_SUPPLY_FACES, Floor.supplied(3));
		ProcessRun wave = request(engine);

		assertThat(wave.waitsAt()).containsExactly("Gateway_FacesAwaited");
		assertThat(engine.jobs(JobTypes.WAVES_PLAN_PICK_LISTS)).isEmpty();
		engine.publish(Messages.FACES_REPLENISHED, WAVE, Map.of());

		assertThat(wave.path()).containsSubsequence("Event_FacesReplenished", "Task_PlanPickLists", "Task_ReleaseWave");
		assertThat(wave.waitsAt()).contains("Call_PickWork");
	}

	@Test
	void aWaveGoesOnWhenItsFacesAreLate(ProcessEngine engine) {
		engine.stub(JobTypes.WAVES_SUPPLY_FACES, Floor.supplied(3));
		ProcessRun wave = request(engine);

		engine.passTime(Duration.ofMinutes(46));

		assertThat(wave.path()).containsSubsequence("Event_FacesLate", "Task_PlanPickLists", "Task_ReleaseWave");
		assertThat(wave.waitsAt()).contains("Call_PickWork");
	}

	@Test
	void theSupervisorReleasesALargeWave(ProcessEngine engine) {
		ProcessRun wave = requestLarge(engine);

		UserTask approve = engine.task("Task_ApproveWave");
		assertThat(approve.candidateGroups()).containsExactly(CandidateGroups.SUPERVISORS);
		assertThat(approve.variables()).containsEntry("orderCount", 400).containsEntry("plannedMetres", 1100);
		engine.complete(approve, Map.of("waveDecision", "release"));

		assertThat(wave.waitsAt()).contains("Call_PickWork");
	}

	@Test
	void aDissolvedWaveGivesItsOrdersBack(ProcessEngine engine) {
		ProcessRun wave = requestLarge(engine);

		engine.complete("Task_ApproveWave", Map.of("waveDecision", "dissolve"));

		assertThat(wave.end()).contains("Event_WaveDissolved");
		assertThat(engine.jobs(JobTypes.WAVES_DISSOLVE_WAVE)).hasSize(1);
		assertThat(engine.jobs(JobTypes.WAVES_RELEASE_WAVE)).isEmpty();
	}

	@Test
	void aWaveThatNobodyApprovesAlertsTheSupervisor(ProcessEngine engine) {
		requestLarge(engine);

		engine.passTime(Duration.ofMinutes(61));

		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting((job) -> job.input().get("taskName"))
			.isEqualTo("Approve wave");
	}

	@Test
	void theClockRequestsWavesThatAreDue(ProcessEngine engine) {
		engine.passTime(Duration.ofMinutes(16));

		assertThat(engine.jobs(JobTypes.WAVES_REQUEST_DUE_WAVES)).isNotEmpty();
		assertThat(engine.runs(ProcessIds.RELEASE_WAVE)).isNotEmpty()
			.allSatisfy((run) -> assertThat(run.end()).contains("Event_DueWavesRequested"));
	}

	private static ProcessRun requestLarge(ProcessEngine engine) {
		engine.stub(JobTypes.WAVES_SELECT_ORDERS, Map.of("orderCount", 400, "lineCount", 1800));
		return request(engine);
	}

	private static ProcessRun request(ProcessEngine engine) {
		return engine.startByMessage(Messages.WAVE_REQUESTED, WAVE,
				Map.of("waveNumber", WAVE, "siteId", "W1", "businessKey", WAVE, "trigger", "supervisor"));
	}

}
