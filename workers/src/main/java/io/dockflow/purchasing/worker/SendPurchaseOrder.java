package io.dockflow.purchasing.worker;

import java.util.List;

import io.dockflow.engine.JobContext;
import io.dockflow.engine.JobHandler;
import io.dockflow.engine.NoOutput;
import io.dockflow.processes.JobTypes;
import io.dockflow.purchasing.PurchaseWork;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads an order number, who approved it and what changed, and sends it. Throws no BPMN
 * error: what who raised it approved becomes an incident. Idempotency: a sent order is
 * not sent again; files are written under the same names.
 */
@Component
class SendPurchaseOrder implements JobHandler<SendPurchaseOrder.Inputs, NoOutput> {

	private final PurchaseWork work;

	SendPurchaseOrder(PurchaseWork work) {
		this.work = work;
	}

	@Override
	public String jobType() {
		return JobTypes.PURCHASING_SEND_ORDER;
	}

	@Override
	public Class<Inputs> inputType() {
		return Inputs.class;
	}

	@Override
	public NoOutput handle(Inputs input, JobContext job) {
		var changed = input.changedLines();
		this.work.send(input.orderNumber(), input.decidedBy(), input.decisionNote(),
				(changed != null) ? changed : List.of());
		return NoOutput.NONE;
	}

	record Inputs(String orderNumber, @Nullable String decidedBy, @Nullable String decisionNote,
			@Nullable List<PurchaseWork.ChangedLine> changedLines) {
	}

}
