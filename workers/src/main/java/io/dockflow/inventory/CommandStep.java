package io.dockflow.inventory;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One command of a batch that is being executed.
 */
final class CommandStep {

	private final StockLedger ledger;

	private final StockCommands.Batch batch;

	private final int index;

	CommandStep(StockLedger ledger, StockCommands.Batch batch, int index) {
		this.ledger = ledger;
		this.batch = batch;
		this.index = index;
	}

	StockCommands.Batch batch() {
		return this.batch;
	}

	String name() {
		return this.batch.commands().get(this.index).getClass().getSimpleName();
	}

	String key() {
		return "command:%s:%d".formatted(this.batch.key(), this.index);
	}

	StockCommands.Outcome post(MovementType type, List<StockTransfer> transfers) {
		return post(type, transfers, null);
	}

	StockCommands.Outcome post(MovementType type, List<StockTransfer> transfers, @Nullable String unit) {
		this.ledger.post(new Posting(key(), type, this.batch.reason(), this.batch.by(), this.batch.processInstanceKey(),
				this.batch.document(), this.batch.effectiveAt(), this.batch.approval(), transfers));
		return new StockCommands.Outcome(name(), key(), unit, List.of(), List.of());
	}

	StockCommands.Outcome posted() {
		return new StockCommands.Outcome(name(), key(), null, List.of(), List.of());
	}

	StockCommands.Outcome done() {
		return new StockCommands.Outcome(name(), null, null, List.of(), List.of());
	}

}
