package io.dockflow.transfers;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.dockflow.engine.JobContext;
import io.dockflow.inventory.MovementType;
import io.dockflow.inventory.Posting;
import io.dockflow.inventory.Reservations;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockCommand;
import io.dockflow.inventory.StockCommands;
import io.dockflow.inventory.StockLedger;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.labor.Alerts;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Goods leave the source: what was picked goes over the staging lane onto the truck and
 * is announced to the target; what was not there is free again. Called inside its job's
 * transaction.
 */
@Component
public class TransferDeparture {

	private final TransferRows rows;

	private final TransferPickRows picks;

	private final SentLines sent;

	private final StockLedger ledger;

	private final StockCommands commands;

	private final Reservations reservations;

	private final Assignments assignments;

	private final Alerts alerts;

	private final Locations locations;

	private final TransitPlace transit;

	private final TransferSettings settings;

	private final TransferNews news;

	private final Clock clock;

	TransferDeparture(TransferRows rows, TransferPickRows picks, SentLines sent, StockLedger ledger,
			StockCommands commands, Reservations reservations, Assignments assignments, Alerts alerts,
			Locations locations, TransitPlace transit, TransferSettings settings, TransferNews news, Clock clock) {
		this.rows = rows;
		this.picks = picks;
		this.sent = sent;
		this.ledger = ledger;
		this.commands = commands;
		this.reservations = reservations;
		this.assignments = assignments;
		this.alerts = alerts;
		this.locations = locations;
		this.transit = transit;
		this.settings = settings;
		this.news = news;
		this.clock = clock;
	}

	/**
	 * Takes the picker's word: an open line that is not reported short was loaded in
	 * full. Nothing leaves of a transfer that is being called off.
	 */
	public Departed send(String transferNumber, List<ShortLine> shortLines, @Nullable String pickedBy, JobContext job) {
		var order = this.rows.lock(transferNumber);
		var now = this.clock.instant();
		var dueAt = this.settings.dueAt(now, order.neededAt());
		if (order.state() != TransferOrder.State.RESERVED) {
			return new Departed(0, dueAt);
		}
		var by = (pickedBy != null) ? pickedBy
				: this.assignments.whoDoes(TaskKind.TRANSFER, transferNumber, "transfers");
		this.assignments.finish(TaskKind.TRANSFER, transferNumber, pickedBy);
		var loaded = confirm(order, shortLines);
		if (loaded.isEmpty()) {
			return new Departed(0, dueAt);
		}
		var lane = stagingOf(order.fromSiteId());
		this.ledger.post(new Posting("transfer-pick:" + job.idempotencyKey(), MovementType.PICK,
				"picked for " + order.toSiteId(), by, job.processInstanceKey(), transferNumber, now,
				loaded.stream()
					.map((pick) -> StockTransfer.move(pick.cell(), staged(pick.cell(), lane), pick.picked())
						.consuming(pick.reservationId())
						.of(pick.serials()))
					.toList()));
		this.reservations.release(transferNumber);
		leave(order, loaded, lane, by, now, dueAt, job);
		return new Departed(loaded.stream().mapToLong(TransferPick::picked).sum(),
				dueAt.plus(this.settings.overdueAfter()));
	}

	private List<TransferPick> confirm(TransferOrder order, List<ShortLine> shortLines) {
		var reported = shortLines.stream()
			.collect(Collectors.toMap(ShortLine::line, ShortLine::picked, (first, second) -> second));
		var loaded = new ArrayList<TransferPick>();
		for (var pick : this.picks.of(order.transferNumber())) {
			var total = pick.open() ? reported.getOrDefault(pick.pick(), pick.quantity()) : pick.picked();
			var result = pick.pickedUpTo(Math.clamp(total, 0, pick.quantity()));
			this.picks.setPicked(order.transferNumber(), result);
			if (result.picked() > 0) {
				loaded.add(result);
			}
			if (result.missing() > 0) {
				this.alerts.raise(order.fromSiteId(), order.transferNumber(),
						"Transfer %s found %d of %d of %s at %s. Count the place.".formatted(order.transferNumber(),
								result.picked(), result.quantity(), result.itemId(), result.locationId()));
			}
		}
		return loaded;
	}

	/** The lane in front of the doors, else a door, else where goods come in. */
	private Location stagingOf(String siteId) {
		for (var kind : List.of(LocationKind.STAGING, LocationKind.DOCK_DOOR)) {
			var found = this.locations.ofKind(siteId, kind).stream().filter((lane) -> !lane.blockedForRemoval());
			var first = found.findFirst();
			if (first.isPresent()) {
				return first.get();
			}
		}
		return this.locations.receivingOf(siteId);
	}

	private static StockCell staged(StockCell cell, Location lane) {
		return cell.at(lane.locationId()).in("");
	}

	private void leave(TransferOrder order, List<TransferPick> loaded, Location lane, String by, Instant now,
			Instant dueAt, JobContext job) {
		var number = order.transferNumber();
		var way = this.transit.find()
			.orElseThrow(() -> new BusinessRuleViolation(
					"Expected a place for goods on the way, but no site in transit and no truck has one without limits. Add one, then try again."));
		var lines = sentLines(loaded);
		var outgoing = lines.stream()
			.map((line) -> new StockCommand.Outgoing(
					StockCell.loose(order.fromSiteId(), lane.locationId(), line.itemId()).ofLot(line.lot()),
					line.quantity(), line.serials()))
			.toList();
		this.commands.execute(new StockCommands.Batch("transfer-out:" + job.idempotencyKey(), number,
				"sent to " + order.toSiteId(), by, job.processInstanceKey(), now, null,
				List.of(new StockCommand.TransferOut(order.toSiteId(), way.locationId(), dueAt, outgoing))));
		this.sent.insert(number, lines);
		this.rows.setSent(number, dueAt);
		this.news.of(number);
	}

	/** By line and lot; each numbered piece by itself. */
	private static List<SentLine> sentLines(List<TransferPick> loaded) {
		var sent = new TreeMap<Goods, Long>(
				Comparator.comparingInt(Goods::line).thenComparing(Goods::lot).thenComparing(Goods::serial));
		loaded.forEach((pick) -> sent.merge(new Goods(pick.line(), pick.itemId(), pick.cell().lot(), pick.serial()),
				pick.picked(), Long::sum));
		var lines = new ArrayList<SentLine>();
		sent.forEach((goods, quantity) -> lines.add(new SentLine(lines.size() + 1, goods.line(), goods.itemId(),
				goods.lot(), goods.serial(), quantity, null, 0, 0)));
		return lines;
	}

	private record Goods(int line, String itemId, String lot, String serial) {
	}

	/**
	 * What left.
	 *
	 * @param sentUnits base units, 0 when nothing did
	 * @param overdueAt when somebody should ask where it is
	 */
	public record Departed(long sentUnits, Instant overdueAt) {
	}

	/** A stop at which less was found. */
	public record ShortLine(int line, long picked) {
	}

}
