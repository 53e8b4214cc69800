package io.dockflow.packing.worker;

import java.util.List;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.packing.LabelPrinting;
import io.dockflow.processes.JobTypes;

import org.springframework.stereotype.Component;

/**
 * Reads the shipment and prints its labels, for thermal and for office printers.
 * Idempotency: the inbox row of its job.
 */
@Component
class PrintLabels implements JobHandler<PrintLabels.Inputs, PrintLabels.Outputs> {

	private final LabelPrinting printing;

	PrintLabels(LabelPrinting printing) {
		this.printing = printing;
	}

	@Override
	public String jobType() {
		return JobTypes.PACKING_PRINT_LABELS;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public Outputs handle(Inputs input, JobContext job) {
		return new Outputs(this.printing.print(input.shipmentNumber()).stream().map(String::valueOf).toList());
	}

	record Inputs(String shipmentNumber) {
	}

	record Outputs(List<String> documentIds) {
	}

}
