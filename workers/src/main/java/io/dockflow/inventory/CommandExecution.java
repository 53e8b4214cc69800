package io.dockflow.inventory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;

import io.dockflow.shared.BusinessNumbers;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.sites.Location;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Site;
import io.dockflow.sites.Sites;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Translates each command into postings and reservations, inside its batch's transaction.
 */
@Component
class CommandExecution {

	private final StockLedger ledger;

	private final Reservations reservations;

	private final ExpectedStock expected;

	private final HandlingUnits units;

	private final Movements movements;

	private final Lots lots;

	private final Locations locations;

	private final Sites sites;

	private final BusinessNumbers numbers;

	CommandExecution(StockLedger ledger, Reservations reservations, ExpectedStock expected, HandlingUnits units,
			Movements movements, Lots lots, Locations locations, Sites sites, BusinessNumbers numbers) {
		this.ledger = ledger;
		this.reservations = reservations;
		this.expected = expected;
		this.units = units;
		this.movements = movements;
		this.lots = lots;
		this.locations = locations;
		this.sites = sites;
		this.numbers = numbers;
	}

	/** Executes the command of that place in the batch. */
	StockCommands.Outcome execute(StockCommands.Batch batch, int index) {
		var step = new Step(batch, index);
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
			case StockCommand.Adjust adjust ->
				step.post(MovementType.ADJUSTMENT, adjust.lines().stream().map(CommandExecution::difference).toList());
			case StockCommand.ChangeStatus change -> step.post(MovementType.STATUS_CHANGE,
					change.lines()
						.stream()
						.map((line) -> StockTransfer.move(line.cell(), line.cell().as(line.toStatus()), line.quantity())
							.of(line.serials()))
						.toList());
			case StockCommand.MoveUnits move -> moveUnits(step, move);
			case StockCommand.SplitUnit split -> split(step, split);
			case StockCommand.MergeUnits merge -> merge(step, merge);
			case StockCommand.NestUnits nest -> {
				nest.handlingUnitIds().forEach((unit) -> this.units.nest(unit, nest.parentId()));
				yield step.done();
			}
			case StockCommand.TransferOut out -> transferOut(step, out);
			case StockCommand.TransferIn in -> transferIn(step, in);
			case StockCommand.Reserve reserve -> reserved(step,
					List.of(this.reservations
						.allocate(new AllocationRequest(batch.document(), reserve.siteId(), reserve.strategy(),
								reserve.lines(), reserve.owner(), reserve.near(), java.util.Set.of()))));
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
				this.ledger.reverse(new StockLedger.Reversal(step.key(), reverse.postingKey(), batch.reason(),
						batch.by(), batch.processInstanceKey(), batch.effectiveAt()));
				yield step.posted();
			}
		};
	}

	private StockCommands.Outcome receive(Step step, StockCommand.Receive receive) {
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

	private static StockTransfer difference(StockCommand.Difference line) {
		return ((line.delta() > 0) ? StockTransfer.in(ExternalAccount.ADJUSTMENT, line.cell(), line.delta())
				: StockTransfer.out(line.cell(), ExternalAccount.ADJUSTMENT, Math.negateExact(line.delta())))
			.of(line.serials());
	}

	private StockCommands.Outcome moveUnits(Step step, StockCommand.MoveUnits move) {
		requireAt(move.siteId(), this.locations.byId(move.locationId()));
		var transfers = new LinkedHashSet<StockTransfer>();
		for (var unit : move.handlingUnitIds()) {
			this.units.move(unit, move.siteId(), move.locationId());
			transfers.addAll(this.units.moveAll(unit, move.siteId(), move.locationId()));
		}
		return transfers.isEmpty() ? step.done() : step.post(MovementType.MOVE, List.copyOf(transfers));
	}

	/** The ledger looks at places of goods only, and a unit may be empty. */
	private static void requireAt(String siteId, Location location) {
		if (!location.siteId().equals(siteId)) {
			throw new BusinessRuleViolation(
					"Expected location %s at site %s, but it belongs to site %s. Name that site."
						.formatted(location.locationId(), siteId, location.siteId()));
		}
	}

	private StockCommands.Outcome split(Step step, StockCommand.SplitUnit split) {
		var place = split.lines().getFirst().from();
		requireAt(place.siteId(), this.locations.byId(place.locationId()));
		if (split.handlingUnitId() != null && this.units.find(split.handlingUnitId()).isPresent()) {
			throw new BusinessRuleViolation(
					"Expected unit %s to be new, but it is there already. Merge into it, or leave it out to make one."
						.formatted(split.handlingUnitId()));
		}
		var unit = (split.handlingUnitId() != null) ? split.handlingUnitId() : this.numbers.nextSscc();
		this.units.create(unit, split.kind(), place.siteId(), place.locationId(), step.batch().document());
		return step.post(MovementType.SPLIT, split.lines().stream().map((line) -> {
			if (!line.from().locationId().equals(place.locationId())) {
				throw new BusinessRuleViolation(
						"Expected everything for the new unit at %s, but %s is elsewhere. Move it there first."
							.formatted(place.locationId(), line.from()));
			}
			return StockTransfer.move(line.from(), line.from().in(unit), line.quantity()).of(line.serials());
		}).toList(), unit);
	}

	private StockCommands.Outcome merge(Step step, StockCommand.MergeUnits merge) {
		var into = this.units.byId(merge.into());
		var transfers = new ArrayList<StockTransfer>();
		for (var id : merge.handlingUnitIds()) {
			var unit = this.units.byId(id);
			if (!unit.locationId().equals(into.locationId())) {
				throw new BusinessRuleViolation(
						"Expected unit %s beside unit %s at %s, but it is at %s. Move it there first.".formatted(id,
								into.handlingUnitId(), into.locationId(), unit.locationId()));
			}
			this.units.contents(id)
				.stream()
				.filter((row) -> row.cell().handlingUnitId().equals(id))
				.forEach((row) -> transfers
					.add(StockTransfer.move(row.cell(), row.cell().in(merge.into()), row.quantity())));
			this.units.tree(id)
				.stream()
				.filter((child) -> id.equals(child.parentId()))
				.forEach((child) -> this.units.nest(child.handlingUnitId(), merge.into()));
		}
		return transfers.isEmpty() ? step.done() : step.post(MovementType.MERGE, transfers);
	}

	private StockCommands.Outcome transferOut(Step step, StockCommand.TransferOut out) {
		var transit = this.locations.byId(out.transitLocationId());
		if (!travels(transit.siteId())) {
			throw new BusinessRuleViolation(
					"Expected a location on a truck or in transit, but %s belongs to a %s. Name one of a truck."
						.formatted(transit.locationId(), this.sites.byId(transit.siteId()).kind()));
		}
		var target = this.sites.byId(out.toSiteId());
		var document = step.batch().document();
		if (this.reservations.of(document).stream().anyMatch((held) -> travels(held.cell().siteId()))) {
			throw new BusinessRuleViolation(
					"Expected a transfer of its own, but goods of %s are on the way already. Use another document."
						.formatted(document));
		}
		var outcome = step.post(MovementType.TRANSFER_OUT,
				out.lines()
					.stream()
					.map((line) -> StockTransfer
						.move(line.from(), line.from().at(transit.siteId(), transit.locationId()), line.quantity())
						.of(line.serials()))
					.toList());
		var posted = this.movements.ofPosting(step.key());
		var coming = new ArrayList<ExpectedStock.Line>();
		for (int index = 0; index < out.lines().size(); index++) {
			var line = out.lines().get(index);
			this.reservations.reserve(document, index + 1, line.from().at(transit.siteId(), transit.locationId()),
					line.quantity(), posted.get(index).serials());
			if (sellable(line.from())) {
				coming.add(new ExpectedStock.Line(index + 1, line.from().itemId(), line.quantity()));
			}
		}
		this.expected.announce(document, ExpectedStock.Kind.TRANSFER, target.siteId(), out.dueAt(), coming);
		return outcome;
	}

	private boolean travels(String siteId) {
		var kind = this.sites.byId(siteId).kind();
		return kind == Site.SiteKind.TRUCK || kind == Site.SiteKind.IN_TRANSIT;
	}

	/** Whether it is what the target site may promise before it arrives. */
	private static boolean sellable(StockCell cell) {
		return cell.status() == StockStatus.AVAILABLE && cell.owner().isEmpty();
	}

	private StockCommands.Outcome transferIn(Step step, StockCommand.TransferIn in) {
		var document = step.batch().document();
		var to = this.locations.byId(in.toLocationId());
		var wanted = new TreeMap<Integer, Long>();
		in.received().forEach((arrived) -> wanted.merge(arrived.line(), arrived.quantity(), Math::addExact));
		var onTheWay = this.reservations.of(document).stream().filter((held) -> travels(held.cell().siteId())).toList();
		var transfers = new ArrayList<StockTransfer>();
		var left = new ArrayList<ExpectedStock.Line>();
		for (var held : onTheWay) {
			var quantity = in.received().isEmpty() ? held.quantity()
					: Math.min(held.quantity(), wanted.getOrDefault(held.line(), 0L));
			if (quantity > 0) {
				transfers.add(StockTransfer.move(held.cell(), held.cell().at(to.siteId(), to.locationId()), quantity)
					.consuming(held.id())
					.of((quantity == held.quantity()) ? this.reservations.pieces(held.id()) : List.of()));
				wanted.merge(held.line(), -quantity, Long::sum);
			}
			if (quantity < held.quantity() && sellable(held.cell())) {
				left.add(new ExpectedStock.Line(held.line(), held.cell().itemId(), held.quantity() - quantity));
			}
		}
		wanted.forEach((line, surplus) -> {
			if (surplus > 0) {
				throw new BusinessRuleViolation(
						"Expected no more of line %d of transfer %s than is on the way, but %d too many were received. Post the surplus as an adjustment."
							.formatted(line, document, surplus));
			}
		});
		if (transfers.isEmpty()) {
			throw new BusinessRuleViolation(
					"Expected something of transfer %s on the way, but there is nothing. Check the number."
						.formatted(document));
		}
		var due = this.expected.ofItem(to.siteId(), transfers.getFirst().itemId())
			.stream()
			.filter((line) -> line.document().equals(document))
			.findFirst()
			.map(ExpectedStock.Expected::dueAt)
			.orElse(step.batch().effectiveAt());
		this.expected.announce(document, ExpectedStock.Kind.TRANSFER, to.siteId(), due, left);
		return step.post(MovementType.TRANSFER_IN, transfers);
	}

	private StockCommands.Outcome release(Step step, StockCommand.Release release) {
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

	private static StockCommands.Outcome reserved(Step step, List<AllocationResult> results) {
		var lines = results.stream().flatMap((result) -> result.lines().stream()).toList();
		return new StockCommands.Outcome(step.name(), null, null,
				lines.stream().flatMap((line) -> line.reservations().stream()).toList(),
				lines.stream()
					.filter((line) -> line.missing() > 0)
					.map((line) -> new StockCommands.Missing(line.line(), line.itemId(), line.missing()))
					.toList());
	}

	/** One command of a batch. */
	private final class Step {

		private final StockCommands.Batch batch;

		private final int index;

		Step(StockCommands.Batch batch, int index) {
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
			CommandExecution.this.ledger
				.post(new Posting(key(), type, this.batch.reason(), this.batch.by(), this.batch.processInstanceKey(),
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

}
