package io.dockflow.processes;

import java.time.Duration;
import java.util.Map;

import io.dockflow.testkit.engine.Answer;
import io.dockflow.testkit.engine.Job;
import io.dockflow.testkit.engine.ProcessEngine;
import io.dockflow.testkit.engine.ProcessRun;
import io.dockflow.testkit.engine.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest(covers = ProcessIds.AWAIT_DELIVERY)
class AwaitDeliveryProcessTests {

	private static final String DELIVERY = "ASN-000001";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void aTruckGoesToTheDoorTheGateSentItTo(ProcessEngine engine) {
		ProcessRun run = start(engine);
		assertThat(run.waitsAt()).containsExactly("Task_AwaitTruck");

		engine.publish(Messages.TRUCK_ARRIVED, DELIVERY, Map.of("dockDoor", "W1-DOCK-05"));

		assertThat(run.end()).contains("Event_TruckArrived");
		assertThat(run.variables()).containsEntry("truckArrived", true).containsEntry("dockDoor", "W1-DOCK-05");
		assertThat(engine.jobs(JobTypes.RECEIVING_ARRANGE_DOCK)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("deliveryNumber", DELIVERY));
	}

	@Test
	void aTruckThatIsSentNowhereElseGoesToItsOwnDoor(ProcessEngine engine) {
		ProcessRun run = start(engine);

		engine.publish(Messages.TRUCK_ARRIVED, DELIVERY, Map.of());

		assertThat(run.variables()).containsEntry("truckArrived", true).containsEntry("dockDoor", "W1-DOCK-01");
	}

	@Test
	void aTruckThatComesBeforeItsDoorIsArrangedIsNotMissed(ProcessEngine engine) {
		engine.publish(Messages.TRUCK_ARRIVED, DELIVERY, Map.of());

		assertThat(start(engine).end()).contains("Event_TruckArrived");
	}

	@Test
	void theTruckOfAnotherDeliveryIsNotThisOne(ProcessEngine engine) {
		ProcessRun run = start(engine);

		engine.publish(Messages.TRUCK_ARRIVED, "ASN-000002", Map.of());

		assertThat(run.waitsAt()).containsExactly("Task_AwaitTruck");
	}

	@Test
	void aLateTruckKeepsADockAlertsTheSupervisorAndIsStillAwaited(ProcessEngine engine) {
		ProcessRun run = start(engine);

		engine.passTime(Duration.ofHours(4));

		assertThat(run.path()).contains("Event_TruckLate", "Task_KeepDockFree", "Event_LateTruckRearranged");
		assertThat(engine.jobs(JobTypes.RECEIVING_REARRANGE_DOCK)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("deliveryNumber", DELIVERY));
		assertThat(engine.jobs(JobTypes.LABOR_ALERT_OVERDUE)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("businessKey", DELIVERY, "siteId", "W1", "taskName", "Arrival of the truck"));
		assertThat(run.waitsAt()).containsExactly("Task_AwaitTruck");
	}

	@Test
	void aLateTruckThatComesGoesToTheDoorThatIsKeptForIt(ProcessEngine engine) {
		ProcessRun run = start(engine);
		engine.passTime(Duration.ofHours(4));

		engine.publish(Messages.TRUCK_ARRIVED, DELIVERY, Map.of("dockDoor", "W1-DOCK-03"));

		assertThat(run.end()).contains("Event_TruckArrived");
		assertThat(run.variables()).containsEntry("truckArrived", true).containsEntry("dockDoor", "W1-DOCK-03");
	}

	@Test
	void aTruckThatArrivesWhileNoDoorIsFoundForItsDelayIsHereAllTheSame(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_REARRANGE_DOCK, Answer.waits());
		ProcessRun run = start(engine);
		engine.passTime(Duration.ofHours(4));
		assertThat(run.waitsAt()).containsExactlyInAnyOrder("Task_AwaitTruck", "Task_KeepDockFree");

		engine.publish(Messages.TRUCK_ARRIVED, DELIVERY, Map.of("dockDoor", "W1-DOCK-03"));

		assertThat(run.end()).contains("Event_TruckArrived");
		assertThat(run.terminated()).contains("Task_KeepDockFree");
		assertThat(run.variables()).containsEntry("truckArrived", true).containsEntry("dockDoor", "W1-DOCK-03");
	}

	@Test
	void aTruckThatDoesNotShowIsGivenUpThoughNoDoorWasFoundForItsDelay(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_REARRANGE_DOCK, Answer.waits());
		ProcessRun run = start(engine);
		engine.passTime(Duration.ofHours(4));

		engine.passTime(Duration.ofHours(5));

		assertThat(run.end()).contains("Event_DeliveryNotShown");
		assertThat(run.terminated()).contains("Task_KeepDockFree");
	}

	@Test
	void aTruckThatDoesNotShowFreesItsDock(ProcessEngine engine) {
		ProcessRun run = start(engine);

		engine.passTime(Duration.ofHours(4));
		engine.passTime(Duration.ofHours(5));

		assertThat(run.end()).contains("Event_DeliveryNotShown");
		assertThat(run.variables()).containsEntry("truckArrived", false);
		assertThat(engine.jobs(JobTypes.RECEIVING_FREE_DOCK)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("deliveryNumber", DELIVERY));
	}

	@Test
	void aTruckThatComesWhileItIsGivenUpIsUnloaded(ProcessEngine engine) {
		engine.stub(JobTypes.RECEIVING_FREE_DOCK, Map.of("truckArrived", true));
		ProcessRun run = start(engine);

		engine.passTime(Duration.ofHours(4));
		engine.passTime(Duration.ofHours(5));

		assertThat(run.end()).contains("Event_TruckArrived");
		assertThat(run.variables()).containsEntry("truckArrived", true).containsEntry("dockDoor", "W1-DOCK-03");
	}

	@Test
	void aMovedAppointmentStartsTheTimersAnew(ProcessEngine engine) {
		ProcessRun run = start(engine);
		engine.publish(Messages.APPOINTMENT_CHANGED, DELIVERY, Map.of("expectedAt", Floor.in(Duration.ofHours(26))));

		engine.passTime(Duration.ofHours(9));

		assertThat(run.waitsAt()).containsExactly("Task_AwaitTruck");
		assertThat(run.path()).contains("Event_AppointmentChanged", "Task_RearrangeDock")
			.doesNotContain("Event_TruckLate");
	}

	private static ProcessRun start(ProcessEngine engine) {
		return engine.start(ProcessIds.AWAIT_DELIVERY,
				Map.of("deliveryNumber", DELIVERY, "siteId", "W1", "businessKey", DELIVERY));
	}

}
