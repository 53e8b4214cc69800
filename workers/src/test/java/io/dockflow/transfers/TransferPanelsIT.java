package io.dockflow.transfers;

import java.util.List;
import java.util.Map;

import io.dockflow.shared.FieldError;
import io.dockflow.shared.Scan;
import io.dockflow.shared.ScanRefused;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What people scan, count and decide at the tasks of a transfer.
 */
@DatabaseTest
class TransferPanelsIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	TransferPanels panels;

	TestSite source;

	TransferFloor steps;

	String bin;

	String item;

	@BeforeEach
	void tenInABin() {
		this.source = TestSite.in(this.context);
		this.source.truck();
		this.steps = new TransferFloor(this.context, this.source);
		this.bin = this.source.bin();
		this.item = this.source.item();
		this.source.stock(this.bin, this.item, 10);
	}

	@Test
	void thePickerScansBinAndItemAndReportsWhatIsShort() {
		var number = this.steps.requested(TestSite.in(this.context).siteId(), this.item, 10);
		var task = TransferFloor.task("Task_PickAndLoad", number);

		assertThatExceptionOfType(ScanRefused.class).isThrownBy(() -> this.panels.scan(task, Scan.of(this.item, 1)))
			.withMessageContaining("Scan the bin first");
		assertThat(this.panels.scan(task, Scan.of(this.bin, 1)).message()).contains("take 10 of " + this.item);
		assertThat(this.panels.scan(task, Scan.of(this.item, 7)).message()).contains("take 3 more");
		assertThatExceptionOfType(ScanRefused.class).isThrownBy(() -> this.panels.scan(task, Scan.of(this.item, 4)))
			.withMessageContaining("at most 3");

		assertThat(this.panels.validate(task, Map.of())).extracting(FieldError::message)
			.singleElement()
			.asString()
			.contains("7 of 10 are scanned");
		assertThat(this.panels.validate(task, Map.of("shortLines", List.of(Map.of("line", 1, "picked", 7))))).isEmpty();
		assertThat(this.panels.explain(task)).get().asString().contains("has all 10 base units free");
		assertThat(this.steps.send(number, new TransferDeparture.ShortLine(1, 7)).sentUnits()).isEqualTo(7);
	}

	@Test
	void theReceiverCountsWithoutSeeingWhatWasSent() {
		var number = this.steps.requested(TestSite.in(this.context).siteId(), this.item, 10);
		this.steps.send(number);
		var task = TransferFloor.task("Task_ReceiveTransfer", number);

		assertThat(this.panels.validate(task, Map.of())).extracting(FieldError::message)
			.singleElement()
			.asString()
			.contains("say how many there are")
			.doesNotContain("10");
		assertThat(this.panels.scan(task, Scan.of(this.item, 11)).message()).contains("11 pcs");
		assertThat(this.panels.validate(task, Map.of())).extracting(FieldError::message)
			.singleElement()
			.asString()
			.contains("Count again")
			.doesNotContain("10");
		this.panels.scan(task, Scan.of(this.item, -2));
		assertThat(this.panels.validate(task, Map.of())).isEmpty();
		assertThatExceptionOfType(ScanRefused.class)
			.isThrownBy(() -> this.panels.scan(task, Scan.of(this.source.item(), 1)))
			.withMessageContaining("is not on transfer");

		assertThat(this.steps.receive(number).missingUnits()).isEqualTo(1);
	}

	@Test
	void whoAskedCannotApprove() {
		var number = this.steps.requested(TestSite.in(this.context).siteId(), this.item, 10);

		assertThat(this.panels.validate(TransferFloor.task("Task_ApproveTransfer", number),
				Map.of("transferDecision", "approve")))
			.extracting(FieldError::field)
			.containsExactly("transferDecision");
		assertThat(this.panels.validate(TransferFloor.task("Task_ApproveTransfer", number),
				Map.of("transferDecision", "reject")))
			.isEmpty();
	}

}
