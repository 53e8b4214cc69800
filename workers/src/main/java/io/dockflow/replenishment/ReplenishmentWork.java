package io.dockflow.replenishment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.dockflow.catalog.Items;
import io.dockflow.counting.CountRequest;
import io.dockflow.counting.Counts;
import io.dockflow.decisions.Decisions;
import io.dockflow.engine.BpmnErrorException;
import io.dockflow.engine.JobContext;
import io.dockflow.inventory.AllocationRequest.Strategy;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockPolicies;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.labor.Alerts;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.processes.Errors;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Mixing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The steps of {@code replenish-location}; each is called inside its job's transaction.
 */
@Component
public class ReplenishmentWork {

	static final String DECISION = "replenish";

	private final ReplenishmentRows rows;

	private final FaceRows faces;

	private final FaceRoom room;

	private final Replenishments replenishments;

	private final Items items;

	private final Locations locations;

	private final StockPolicies policies;

	private final Reservations reservations;

	private final StockLedger ledger;

	private final Counts counts;

	private final Decisions decisions;

	private final Assignments assignments;

	private final Alerts alerts;

	private final Clock clock;

	ReplenishmentWork(ReplenishmentRows rows, FaceRows faces, FaceRoom room, Replenishments replenishments, Items items,
			Locations locations, StockPolicies policies, Reservations reservations, StockLedger ledger, Counts counts,
			Decisions decisions, Assignments assignments, Alerts alerts, Clock clock) {
		this.rows = rows;
		this.faces = faces;
		this.room = room;
		this.replenishments = replenishments;
		this.items = items;
		this.locations = locations;
		this.policies = policies;
		this.reservations = reservations;
		this.ledger = ledger;
		this.counts = counts;
		this.decisions = decisions;
		this.assignments = assignments;
		this.alerts = alerts;
		this.clock = clock;
	}

	/**
	 * Chooses reserve bins and reserves what is to be moved.
	 * @throws BpmnErrorException {@code NO_RESERVE} when nothing may be taken, or nothing
	 * fits
	 */
	public Source choose(String number) {
		var one = this.rows.lock(number);
		var item = this.items.byId(one.itemId());
		var byAge = this.policies.of(one.itemId(), one.siteId()).strategy() == Strategy.FIFO;
		var choice = SourceChoice.of(this.faces.reserve(one.siteId(), one.itemId()), one.wanted(),
				this.room.left(one.faceId(), item), byAge, onlyLot(one));
		if (choice.takes().isEmpty()) {
			throw new BpmnErrorException(Errors.NO_RESERVE,
					"Expected reserve of %s at %s that fits into %s, but there is none. Buy it or bring it from elsewhere."
						.formatted(one.itemId(), one.siteId(), one.faceId()));
		}
		var unit = this.room.takesUnit(one.faceId());
		for (int index = 0; index < choice.takes().size(); index++) {
			var take = choice.takes().get(index);
			var reservation = this.reservations.reserve(number, index + 1, take.stock().cell(), take.quantity());
			this.rows.addLine(number, index + 1, take, reservation.id(), take.whole() && unit);
		}
		this.rows.chosen(number);
		var summary = summary(choice);
		this.decisions.record(DECISION, number, choice.takes().getFirst().stock().cell().locationId(),
				byAge ? "first-in 1" : "first-expired 1", choice.explanation());
		return new Source(summary, choice.quantity(), choice.takes().getFirst().stock().cell().locationId());
	}

	private @Nullable String onlyLot(Replenishment one) {
		if (this.locations.byId(one.faceId()).mixing() != Mixing.SINGLE_LOT) {
			return null;
		}
		return this.faces.lots(one.faceId(), one.itemId()).stream().findFirst().orElse("");
	}

	private static String summary(SourceChoice choice) {
		return choice.takes()
			.stream()
			.map((take) -> "%d from %s%s%s".formatted(take.quantity(), take.stock().cell().locationId(),
					take.stock().cell().lot().isEmpty() ? "" : " lot " + take.stock().cell().lot(),
					take.whole() ? " (the whole unit)" : ""))
			.collect(Collectors.joining(", "));
	}

	/** Tells the planners that goods have to come to the site, and records it. */
	public void reportNoReserve(String number) {
		var one = this.rows.lock(number);
		if (!one.open()) {
			return;
		}
		this.rows.wish(one);
		this.alerts.raise(one.siteId(), number,
				"%s wants %d of %s, but %s has no reserve of it. Buy it, or bring it from another site."
					.formatted(one.faceId(), one.wanted(), one.itemId(), one.siteId()));
		end(one, Replenishment.State.NO_RESERVE, 0);
	}

	/**
	 * Posts what was moved; what was not is released, and a source that held less is
	 * counted.
	 * @param moved base units, {@code null} when all of it was
	 * @throws BpmnErrorException {@code LOCATION_REFUSED} with {@code failure} when the
	 * face cannot take the goods
	 */
	public void post(String number, @Nullable Long moved, @Nullable String movedBy, JobContext job) {
		var one = this.rows.lock(number);
		if (!one.open()) {
			return;
		}
		var by = (movedBy != null) ? movedBy : "replenishment";
		var left = (moved != null) ? moved : Long.MAX_VALUE;
		var transfers = new ArrayList<StockTransfer>();
		var shortAt = new ArrayList<Replenishment.Line>();
		for (var line : one.lines()) {
			var quantity = Math.min(left, line.quantity());
			left -= quantity;
			if (quantity > 0) {
				var from = line.cell(one.siteId(), one.itemId());
				var whole = line.wholeUnit() && quantity == line.quantity();
				var to = from.at(one.faceId()).in(whole ? line.handlingUnitId() : "");
				transfers.add(StockTransfer.move(from, to, quantity).consuming(line.reservationId()));
			}
			if (quantity < line.quantity()) {
				shortAt.add(line);
			}
		}
		post(one, transfers, by, job);
		this.reservations.release(number);
		this.assignments.finish(TaskKind.REPLENISH, number, by, one.faceId());
		end(one, Replenishment.State.DONE, transfers.stream().mapToLong(StockTransfer::quantity).sum());
		shortAt.forEach((line) -> this.counts.request(new CountRequest("replenish:%s:%d".formatted(number, line.line()),
				one.siteId(), line.locationId(), one.itemId(), CountRequest.Cause.SHORT_PICK, by)));
		this.replenishments.lookAgain(one.faceId());
	}

	private void post(Replenishment one, List<StockTransfer> transfers, String by, JobContext job) {
		if (transfers.isEmpty()) {
			return;
		}
		try {
			this.ledger
				.post(new Posting("replenish:" + one.replenishmentNumber(), MovementType.MOVE, "face replenished", by,
						job.processInstanceKey(), one.replenishmentNumber(), this.clock.instant(), transfers));
		}
		catch (BusinessRuleViolation ex) {
			var failure = String.valueOf(ex.getMessage());
			throw new BpmnErrorException(Errors.LOCATION_REFUSED, failure, Map.of("failure", failure));
		}
	}

	/** Releases what was reserved; nothing is moved. */
	public void cancel(String number) {
		var one = this.rows.lock(number);
		if (one.open()) {
			this.reservations.release(number);
			this.assignments.cancel(TaskKind.REPLENISH, number);
			end(one, Replenishment.State.CANCELLED, 0);
			this.replenishments.lookAgain(one.faceId());
		}
	}

	private void end(Replenishment one, Replenishment.State state, long moved) {
		this.rows.lockWaves(one.replenishmentNumber());
		this.rows.close(one.replenishmentNumber(), state, moved);
		this.replenishments.tellWaves(one.replenishmentNumber());
	}

	/**
	 * From where a face is filled.
	 *
	 * @param quantity base units
	 * @param firstLocation where the work begins
	 */
	public record Source(String summary, long quantity, String firstLocation) {
	}

}
