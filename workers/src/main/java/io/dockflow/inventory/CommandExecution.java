package io.dockflow.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.dockflow.sites.Locations;

import org.springframework.stereotype.Component;

/**
 * Translates each command into postings and reservations, inside its batch's transaction.
 */
@Component
class CommandExecution {

	private final StockLedger ledger;

	private final Reservations reservations;

	private final UnitCommands unitCommands;

	private final SiteTransfers transfers;

	private final Lots lots;

	private final Locations locations;

	CommandExecution(StockLedger ledger, Reservations reservations, UnitCommands unitCommands, SiteTransfers transfers,
			Lots lots, Locations locations) {
		this.ledger = ledger;
		this.reservations = reservations;
		this.unitCommands = unitCommands;
		this.transfers = transfers;
		this.lots = lots;
		this.locations = locations;
	}

	/** Executes the command of that place in the batch. */
	StockCommands.Outcome execute(StockCommands.Batch batch, int index) {
		var step = new CommandStep(this.ledger, batch, index);
		return switch (batch.commands().get(index)) {
			case StockCommand.Receive receive -> receive(step, receive);
			case StockCommand.Move move -> step.post(MovementType.MOVE, moving(move.lines()));
			case StockCommand.Pick pick -> step.post(MovementType.PICK, picking(pick.lines()));
			case StockCommand.Pack pack -> step.post(MovementType.PACK, moving(pack.lines()));
			case StockCommand.Ship ship -> step.post(MovementType.SHIP,
					ship.lines()
						.stream()
						.map((line) -> StockTransfer.out(line.from(), ExternalAccount.CUSTOMER, line.quantity())
							.of(line.serials()))
						.toList());
			case StockCommand.Adjust adjust -> step.post(MovementType.ADJUSTMENT,
					adjust.lines()
						.stream()
						.map((line) -> StockTransfer.adjusting(line.cell(), line.delta()).of(line.serials()))
						.toList());
			case StockCommand.ChangeStatus change -> step.post(MovementType.STATUS_CHANGE,
					change.lines()
						.stream()
						.map((line) -> StockTransfer.move(line.cell(), line.cell().as(line.toStatus()), line.quantity())
							.of(line.serials()))
						.toList());
			case StockCommand.MoveUnits move -> this.unitCommands.move(step, move);
			case StockCommand.SplitUnit split -> this.unitCommands.split(step, split);
			case StockCommand.MergeUnits merge -> this.unitCommands.merge(step, merge);
			case StockCommand.NestUnits nest -> this.unitCommands.nest(step, nest);
			case StockCommand.TransferOut out -> this.transfers.leave(step, out);
			case StockCommand.TransferIn in -> this.transfers.arrive(step, in);
			case StockCommand.Reserve reserve -> reserved(step,
					List.of(this.reservations.allocate(new AllocationRequest(batch.document(), reserve.siteId(),
							reserve.strategy(), reserve.lines(), reserve.owner(), reserve.near(), Set.of()))));
			case StockCommand.Release release -> release(step, release);
			case StockCommand.Reallocate reallocate -> reserved(step,
					reallocate.reservationIds().stream().sorted().map(this.reservations::reallocate).toList());
			case StockCommand.Consume consume -> step.post(MovementType.SHIP, consume.parts()
				.stream()
				.map((part) -> StockTransfer
					.out(this.reservations.byId(part.reservationId()).cell(), ExternalAccount.CUSTOMER, quantity(part))
					.consuming(part.reservationId())
					.of(part.serials()))
				.toList());
			case StockCommand.Reverse reverse -> {
				this.transfers.recall(reverse.postingKey());
				this.ledger.reverse(new StockLedger.Reversal(step.key(), reverse.postingKey(), batch.reason(),
						batch.by(), batch.processInstanceKey(), batch.effectiveAt()));
				yield step.posted();
			}
		};
	}

	private StockCommands.Outcome receive(CommandStep step, StockCommand.Receive receive) {
		receive.lots().forEach(this.lots::register);
		return step.post(MovementType.RECEIPT, receive.lines()
			.stream()
			.map((line) -> StockTransfer.in(ExternalAccount.SUPPLIER, line.to(), line.quantity()).of(line.serials()))
			.toList());
	}

	private static List<StockTransfer> moving(List<StockCommand.Moving> lines) {
		return lines.stream()
			.map((line) -> StockTransfer.move(line.from(), line.to(), line.quantity()).of(line.serials()))
			.toList();
	}

	private List<StockTransfer> picking(List<StockCommand.Picking> lines) {
		var transfers = new ArrayList<StockTransfer>();
		for (var line : lines) {
			var from = this.reservations.byId(line.reservationId()).cell();
			var to = this.locations.byId(line.toLocationId());
			transfers.add(StockTransfer
				.move(from, from.at(to.siteId(), to.locationId()).in(line.toHandlingUnitId()), line.quantity())
				.consuming(line.reservationId())
				.of(line.serials()));
		}
		return transfers;
	}

	private StockCommands.Outcome release(CommandStep step, StockCommand.Release release) {
		if (release.parts().isEmpty()) {
			this.reservations.release(step.batch().document());
		}
		release.parts()
			.forEach((part) -> this.reservations.release(part.reservationId(), quantity(part), part.serials()));
		return step.done();
	}

	private long quantity(StockCommand.Part part) {
		return (part.quantity() != 0) ? part.quantity() : this.reservations.byId(part.reservationId()).quantity();
	}

	private static StockCommands.Outcome reserved(CommandStep step, List<AllocationResult> results) {
		var lines = results.stream().flatMap((result) -> result.lines().stream()).toList();
		return new StockCommands.Outcome(step.name(), null, null,
				lines.stream().flatMap((line) -> line.reservations().stream()).toList(),
				lines.stream()
					.filter((line) -> line.missing() > 0)
					.map((line) -> new StockCommands.Missing(line.line(), line.itemId(), line.missing()))
					.toList());
	}

}
