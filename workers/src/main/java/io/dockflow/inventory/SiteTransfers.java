package io.dockflow.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Site;
import io.dockflow.sites.Sites;

import org.springframework.stereotype.Component;

/**
 * Goods between sites: what is on the way stands on a truck or in transit, reserved for
 * its transfer and expected where it goes.
 */
@Component
class SiteTransfers {

	private final Reservations reservations;

	private final ExpectedStock expected;

	private final Movements movements;

	private final Locations locations;

	private final Sites sites;

	SiteTransfers(Reservations reservations, ExpectedStock expected, Movements movements, Locations locations,
			Sites sites) {
		this.reservations = reservations;
		this.expected = expected;
		this.movements = movements;
		this.locations = locations;
		this.sites = sites;
	}

	StockCommands.Outcome leave(CommandStep step, StockCommand.TransferOut out) {
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

	StockCommands.Outcome arrive(CommandStep step, StockCommand.TransferIn in) {
		var document = step.batch().document();
		var to = this.locations.byId(in.toLocationId());
		var wanted = new TreeMap<Integer, Long>();
		var pieces = new HashMap<Integer, List<String>>();
		in.received().forEach((arrived) -> {
			wanted.merge(arrived.line(), arrived.quantity(), Math::addExact);
			pieces.computeIfAbsent(arrived.line(), (line) -> new ArrayList<>()).addAll(arrived.serials());
		});
		var onTheWay = this.reservations.of(document).stream().filter((held) -> travels(held.cell().siteId())).toList();
		var transfers = new ArrayList<StockTransfer>();
		var left = new ArrayList<ExpectedStock.Line>();
		for (var held : onTheWay) {
			var quantity = in.received().isEmpty() ? held.quantity()
					: Math.min(held.quantity(), wanted.getOrDefault(held.line(), 0L));
			if (quantity > 0) {
				transfers.add(StockTransfer.move(held.cell(), held.cell().at(to.siteId(), to.locationId()), quantity)
					.consuming(held.id())
					.of(piecesOf(held, quantity, pieces.getOrDefault(held.line(), List.of()))));
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

	/** Of a whole line its pieces are known; of a part somebody has to name them. */
	private List<String> piecesOf(Reservation held, long quantity, List<String> given) {
		return (given.isEmpty() && quantity == held.quantity()) ? this.reservations.pieces(held.id()) : given;
	}

	/**
	 * Gives up what a transfer out holds on the way, so that the posting can be taken
	 * back; other postings, and one that was taken back before, are left alone.
	 * @throws BusinessRuleViolation when some of it has arrived or was given up
	 */
	void recall(String postingKey) {
		var movements = this.movements.ofPosting(postingKey);
		if (movements.isEmpty() || movements.getFirst().type() != MovementType.TRANSFER_OUT
				|| movements.getFirst().reversedById() != null) {
			return;
		}
		var document = movements.getFirst().document();
		var held = this.reservations.of(document).stream().filter((one) -> travels(one.cell().siteId())).toList();
		var sent = movements.stream().mapToLong(StockMovement::quantity).sum();
		var onTheWay = held.stream().mapToLong(Reservation::quantity).sum();
		if (onTheWay != sent) {
			throw new BusinessRuleViolation(
					"Expected all %d of transfer %s to be on the way still, but %d are. Send back what has arrived by a transfer of its own."
						.formatted(sent, document, onTheWay));
		}
		held.forEach((one) -> this.reservations.release(one.id(), one.quantity()));
		this.expected.settle(document);
	}

}
