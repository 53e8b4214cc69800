package io.dockflow.transfers;

import java.util.Optional;

import io.dockflow.labor.TaskKind;
import io.dockflow.labor.WorkMeasure;
import io.dockflow.shared.NotFound;

import org.springframework.stereotype.Component;

/**
 * How big a transfer is: to pick before it leaves, to count when it is there.
 */
@Component
class TransferMeasure implements WorkMeasure {

	private final TransferRows rows;

	private final TransferPickRows picks;

	private final SentLines sent;

	TransferMeasure(TransferRows rows, TransferPickRows picks, SentLines sent) {
		this.rows = rows;
		this.picks = picks;
		this.sent = sent;
	}

	@Override
	public TaskKind kind() {
		return TaskKind.TRANSFER;
	}

	@Override
	public Optional<Work> measure(String transferNumber) {
		try {
			var order = this.rows.byNumber(transferNumber);
			if (order.state() == TransferOrder.State.RESERVED) {
				var open = this.picks.of(transferNumber).stream().filter(TransferPick::open).toList();
				return Optional
					.of(new Work(open.size(), open.stream().mapToLong(TransferPick::missing).sum(), 0, null));
			}
			var coming = this.sent.of(transferNumber).stream().filter(SentLine::open).toList();
			return Optional
				.of(new Work(coming.size(), coming.stream().mapToLong(SentLine::missing).sum(), 0, order.neededAt()));
		}
		catch (NotFound unknown) {
			return Optional.empty();
		}
	}

}
