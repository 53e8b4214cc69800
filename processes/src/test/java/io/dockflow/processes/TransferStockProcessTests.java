package io.dockflow.processes;

import java.util.Map;

import io.dockflow.testkit.engine.Job;
import io.dockflow.testkit.engine.ProcessEngine;
import io.dockflow.testkit.engine.ProcessRun;
import io.dockflow.testkit.engine.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@ProcessTest(covers = ProcessIds.TRANSFER_STOCK)
class TransferStockProcessTests {

	private static final String TRANSFER = "TR-000012";

	@BeforeEach
	void openFloor(ProcessEngine engine) {
		Floor.open(engine);
	}

	@Test
	void whatTheSourceCanSpareIsReserved(ProcessEngine engine) {
		ProcessRun transfer = request(engine);

		assertThat(transfer.end()).contains("Event_StockReserved");
		assertThat(engine.jobs(JobTypes.TRANSFERS_RESERVE_STOCK)).singleElement()
			.extracting(Job::input)
			.isEqualTo(Map.of("transferNumber", TRANSFER));
	}

	@Test
	void aSourceWithNothingToSpareSendsNothing(ProcessEngine engine) {
		engine.stub(JobTypes.TRANSFERS_RESERVE_STOCK, Map.of("reservedUnits", 0));

		ProcessRun transfer = request(engine);

		assertThat(transfer.end()).contains("Event_NothingToSend");
	}

	private static ProcessRun request(ProcessEngine engine) {
		return engine.startByMessage(Messages.TRANSFER_REQUESTED, TRANSFER,
				Map.of("transferNumber", TRANSFER, "siteId", "W1", "toSiteId", "S1", "businessKey", TRANSFER));
	}

}
