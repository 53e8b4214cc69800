package io.dockflow.transfers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.catalog.ScannedItem;
import io.dockflow.decisions.Decisions;
import io.dockflow.engine.Transactions;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.Scan;
import io.dockflow.shared.ScanOutcome;
import io.dockflow.shared.ScanRefused;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanel;
import io.dockflow.shared.WorkPanelProvider;
import io.dockflow.sites.Locations;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What people see and do inside the tasks of a transfer: the picks with their scans, the
 * blind count at the target, and who may approve.
 */
@Component
class TransferPanels implements WorkPanelProvider {

	private static final String APPROVE = "Task_ApproveTransfer";

	private static final String PICK = "Task_PickAndLoad";

	private static final String RECEIVE = "Task_ReceiveTransfer";

	private final TransferRows rows;

	private final TransferPickRows picks;

	private final SentLines sent;

	private final Items items;

	private final Locations locations;

	private final Decisions decisions;

	private final Transactions transactions;

	TransferPanels(TransferRows rows, TransferPickRows picks, SentLines sent, Items items, Locations locations,
			Decisions decisions, Transactions transactions) {
		this.rows = rows;
		this.picks = picks;
		this.sent = sent;
		this.items = items;
		this.locations = locations;
		this.decisions = decisions;
		this.transactions = transactions;
	}

	@Override
	public Set<String> elementIds() {
		return Set.of(APPROVE, PICK, RECEIVE);
	}

	@Override
	public Optional<WorkPanel> panel(WorkItem item) {
		var number = item.require("transferNumber");
		return switch (item.elementId()) {
			case PICK -> Optional.of(pickPanel(number));
			case RECEIVE -> Optional.of(countPanel(number));
			default -> Optional.empty();
		};
	}

	private WorkPanel pickPanel(String number) {
		var stops = this.picks.of(number);
		var known = this.items.byIds(stops.stream().map(TransferPick::itemId).distinct().toList());
		return new WorkPanel("pick", number, stops.stream().map((pick) -> {
			var item = known.get(pick.itemId());
			return new WorkPanel.Line(pick.pick(), pick.itemId(), description(item, pick.itemId(), pick.serial()),
					barcode(item, pick.itemId(), pick.serial()), pick.locationId(), lot(pick.cell().lot()),
					pick.quantity(), pick.picked(), WorkPanel.LineState.valueOf(pick.state().name()), unit(item));
		}).toList());
	}

	/** Without what was sent: the count is blind. */
	private WorkPanel countPanel(String number) {
		var lines = this.sent.of(number).stream().filter(SentLine::open).toList();
		var known = this.items.byIds(lines.stream().map(SentLine::itemId).distinct().toList());
		return new WorkPanel("count", number, lines.stream().map((line) -> {
			var item = known.get(line.itemId());
			var counted = line.counted();
			return new WorkPanel.Line(line.sentLine(), line.itemId(), description(item, line.itemId(), line.serial()),
					barcode(item, line.itemId(), line.serial()), null, lot(line.lot()), null,
					(counted != null) ? counted : 0,
					(counted != null) ? WorkPanel.LineState.DONE : WorkPanel.LineState.OPEN, unit(item));
		}).toList());
	}

	private static String description(@Nullable Item item, String itemId, String serial) {
		return ((item != null) ? item.description() : itemId) + (serial.isEmpty() ? "" : ", piece " + serial);
	}

	private static String barcode(@Nullable Item item, String itemId, String serial) {
		if (!serial.isEmpty()) {
			return serial;
		}
		return (item != null && item.gtin() != null) ? item.gtin() : itemId;
	}

	private static String unit(@Nullable Item item) {
		return (item != null) ? item.baseUnit() : "EA";
	}

	private static @Nullable String lot(String lot) {
		return lot.isEmpty() ? null : lot;
	}

	@Override
	public ScanOutcome scan(WorkItem item, Scan scan) {
		var number = item.require("transferNumber");
		return switch (item.elementId()) {
			case PICK -> this.transactions.call(() -> scanPick(number, scan));
			case RECEIVE -> this.transactions.call(() -> scanArrival(number, scan));
			default -> WorkPanelProvider.super.scan(item, scan);
		};
	}

	private ScanOutcome scanPick(String number, Scan scan) {
		if (this.rows.lock(number).state() != TransferOrder.State.RESERVED) {
			throw new ScanRefused("Transfer %s is not open for picking. Refresh the task list.".formatted(number));
		}
		var stops = this.picks.of(number);
		var read = read(stops, scan);
		var openBin = (scan.locationId() != null) ? scan.locationId() : this.picks.scanning(number).openBin();
		var step = TransferScan.take(stops, openBin, read);
		if (step.pick() != null) {
			this.picks.setPicked(number, step.pick());
		}
		this.picks.setScan(number, step.openBin());
		return new ScanOutcome(pickPanel(number), step.message());
	}

	private TransferScan.Read read(List<TransferPick> stops, Scan scan) {
		var code = scan.barcode().strip();
		if (stops.stream().anyMatch((pick) -> pick.serial().equals(code))) {
			return new TransferScan.Read.Piece(code);
		}
		if (this.locations.find(code).isPresent()) {
			return new TransferScan.Read.Bin(code);
		}
		if (this.items.byBarcode(code).isEmpty() && stops.stream().anyMatch((pick) -> !pick.serial().isEmpty())) {
			return new TransferScan.Read.Piece(code);
		}
		var goods = known(code);
		return new TransferScan.Read.Goods(goods.item().itemId(),
				(scan.quantity() != null) ? scan.quantity() : goods.units(), scan.lot());
	}

	private ScanOutcome scanArrival(String number, Scan scan) {
		this.rows.lock(number);
		var code = scan.barcode().strip();
		var piece = this.sent.of(number)
			.stream()
			.filter((line) -> line.open() && line.serial().equals(code))
			.min(Comparator.comparing((SentLine line) -> line.counted() != null));
		if (piece.isPresent()) {
			var there = scan.quantity() == null || scan.quantity() > 0;
			this.sent.setCounted(number, piece.get().sentLine(), there ? 1L : 0L);
			return new ScanOutcome(countPanel(number),
					"Piece %s is %s.".formatted(code, there ? "there" : "not there"));
		}
		var scanned = known(code);
		var itemId = scanned.item().itemId();
		var line = arrivalLine(number, itemId, scan);
		var before = (line.counted() != null) ? line.counted() : 0;
		var total = before + ((scan.quantity() != null) ? scan.quantity() : scanned.units());
		if (total < 0) {
			throw new ScanRefused("Only %d of %s are counted. Take back no more than that.".formatted(before, itemId));
		}
		this.sent.setCounted(number, line.sentLine(), total);
		return new ScanOutcome(countPanel(number), "%d %s of %s counted.".formatted(total, scanned.item().baseUnit(),
				line.lot().isEmpty() ? itemId : itemId + " lot " + line.lot()));
	}

	private SentLine arrivalLine(String number, String itemId, Scan scan) {
		var fitting = this.sent.of(number)
			.stream()
			.filter((line) -> line.open() && line.itemId().equals(itemId))
			.filter((line) -> scan.lot() == null || line.lot().isEmpty() || line.lot().equals(scan.lot()))
			.toList();
		if (fitting.isEmpty()) {
			throw new ScanRefused(
					"%s%s is not on transfer %s. Set it aside and tell the supervisor; a find is booked as an adjustment."
						.formatted(itemId, (scan.lot() != null) ? " lot " + scan.lot() : "", number));
		}
		if (!fitting.getFirst().serial().isEmpty()) {
			throw new ScanRefused("The pieces of %s have numbers. Scan the number of each.".formatted(itemId));
		}
		if (fitting.size() == 1) {
			return fitting.getFirst();
		}
		return fitting.stream()
			.filter((line) -> scan.line() != null && line.sentLine() == scan.line())
			.findFirst()
			.orElseThrow(() -> new ScanRefused(
					"%s came in several lots. Scan or type the lot printed on it.".formatted(itemId)));
	}

	private ScannedItem known(String code) {
		return this.items.byBarcode(code)
			.orElseThrow(() -> new ScanRefused(
					"Nobody knows the code %s. Scan the bin's or the item's label.".formatted(code)));
	}

	@Override
	public List<FieldError> validate(WorkItem item, Map<String, Object> variables) {
		var number = item.require("transferNumber");
		return switch (item.elementId()) {
			case APPROVE -> mayApprove(number, item.username(), variables);
			case PICK -> validatePicks(number, variables);
			default -> validateCount(number, variables);
		};
	}

	private List<FieldError> mayApprove(String number, String username, Map<String, Object> variables) {
		return ("approve".equals(variables.get("transferDecision"))
				&& this.rows.byNumber(number).requestedBy().equals(username))
						? List.of(new FieldError("transferDecision",
								"You asked for %s, so somebody else has to approve it. Release the task."
									.formatted(number)))
						: List.of();
	}

	private List<FieldError> validatePicks(String number, Map<String, Object> variables) {
		var stops = this.picks.of(number);
		var errors = new ArrayList<FieldError>();
		var reported = new HashSet<Integer>();
		for (var entry : entries(variables, "shortLines", "picked", errors)) {
			var stop = stops.stream().filter((pick) -> pick.pick() == entry.line()).findFirst();
			if (stop.isEmpty() || !stop.get().open()) {
				errors.add(new FieldError("shortLines",
						"There is no open line %d on this list. Check the number.".formatted(entry.line())));
			}
			else if (entry.quantity() < 0 || entry.quantity() >= stop.get().quantity()) {
				errors.add(new FieldError("shortLines", "Line %d: expected a quantity from 0 to %d. Correct it."
					.formatted(entry.line(), stop.get().quantity() - 1)));
			}
			reported.add(entry.line());
		}
		if (this.picks.scanning(number).active()) {
			stops.stream()
				.filter((pick) -> pick.open() && !reported.contains(pick.pick()))
				.map((pick) -> new FieldError("shortLines",
						"Line %d: %d of %d are scanned. Scan the rest or report the line short.".formatted(pick.pick(),
								pick.picked(), pick.quantity())))
				.forEach(errors::add);
		}
		return errors;
	}

	private List<FieldError> validateCount(String number, Map<String, Object> variables) {
		var open = this.sent.of(number).stream().filter(SentLine::open).toList();
		var errors = new ArrayList<FieldError>();
		var entered = new HashSet<Integer>();
		for (var entry : entries(variables, "countedLines", "quantity", errors)) {
			var line = open.stream().filter((one) -> one.sentLine() == entry.line()).findFirst();
			if (line.isEmpty()) {
				errors.add(new FieldError("countedLines",
						"There is no line %d to count. Check the number.".formatted(entry.line())));
			}
			else if (entry.quantity() < 0 || entry.quantity() > line.get().missing()) {
				errors.add(surplus(entry.line()));
			}
			entered.add(entry.line());
		}
		for (var line : open) {
			var counted = line.counted();
			if (entered.contains(line.sentLine())) {
				continue;
			}
			if (counted == null) {
				errors.add(new FieldError("countedLines", "Line %d, %s: say how many there are, 0 when there are none."
					.formatted(line.sentLine(), line.itemId())));
			}
			else if (counted > line.missing()) {
				errors.add(surplus(line.sentLine()));
			}
		}
		return errors;
	}

	/** Does not say how many were sent. */
	private static FieldError surplus(int line) {
		return new FieldError("countedLines",
				"Line %d: this cannot be, since fewer were sent. Count again; what is too many is booked as an adjustment."
					.formatted(line));
	}

	private static List<Entry> entries(Map<String, Object> variables, String list, String quantity,
			List<FieldError> errors) {
		var entries = new ArrayList<Entry>();
		if (variables.get(list) instanceof List<?> rows) {
			for (var row : rows) {
				if (row instanceof Map<?, ?> fields && fields.get("line") instanceof Number line
						&& fields.get(quantity) instanceof Number amount) {
					entries.add(new Entry(line.intValue(), amount.longValue()));
				}
				else {
					errors.add(new FieldError(list, "Expected a line number and a quantity. Fill in both."));
				}
			}
		}
		return entries;
	}

	@Override
	public Optional<Explanation> explain(WorkItem item) {
		return this.decisions.explain(TransferReservations.DECISION, item.require("transferNumber"));
	}

	private record Entry(int line, long quantity) {
	}

}
