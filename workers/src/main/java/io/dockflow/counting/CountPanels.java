package io.dockflow.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
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
 * What a counter does inside the count task, who never sees what the books say, and what
 * the supervisor sees who decides.
 */
@Component
class CountPanels implements WorkPanelProvider {

	private static final String COUNT = "Task_CountStock";

	private static final String DECIDE = "Task_DecideCount";

	private static final String LINES = "countLines";

	private final CountRows rows;

	private final CountSheets sheets;

	private final Items items;

	private final Locations locations;

	private final Transactions transactions;

	CountPanels(CountRows rows, CountSheets sheets, Items items, Locations locations, Transactions transactions) {
		this.rows = rows;
		this.sheets = sheets;
		this.items = items;
		this.locations = locations;
		this.transactions = transactions;
	}

	@Override
	public Set<String> elementIds() {
		return Set.of(COUNT, DECIDE);
	}

	@Override
	public Optional<WorkPanel> panel(WorkItem item) {
		return item.elementId().equals(COUNT) ? Optional.of(panel(this.rows.byNumber(item.require("countNumber"))))
				: Optional.empty();
	}

	private WorkPanel panel(Count count) {
		var lines = count.lastRound().lines();
		var known = this.items.byIds(lines.stream().map(Count.Line::itemId).distinct().toList());
		var shown = new ArrayList<WorkPanel.Line>();
		for (var line : lines) {
			var item = known.get(line.itemId());
			shown.add(new WorkPanel.Line(shown.size() + 1, line.itemId(),
					(item != null) ? item.description() : line.itemId(), null, count.locationId(),
					line.lot().isEmpty() ? null : line.lot(), null, line.quantity(), WorkPanel.LineState.DONE,
					(item != null) ? item.baseUnit() : "EA"));
		}
		return new WorkPanel("stock-count", count.countNumber(), shown);
	}

	@Override
	public ScanOutcome scan(WorkItem item, Scan scan) {
		if (!item.elementId().equals(COUNT)) {
			return WorkPanelProvider.super.scan(item, scan);
		}
		return this.transactions.call(() -> {
			var count = this.rows.lock(item.require("countNumber"));
			if (count.wasCountedBy(item.username())) {
				throw new ScanRefused(samePerson(count));
			}
			var message = scan(count, scan);
			return new ScanOutcome(panel(this.rows.byNumber(count.countNumber())), message);
		});
	}

	private String scan(Count count, Scan scan) {
		var code = scan.barcode().strip();
		if (this.locations.find(code).isPresent()) {
			return begin(count, code);
		}
		if (!count.lastRound().scanning()) {
			throw new ScanRefused(
					"Expected bin %s, but scanned %s. Scan the bin first.".formatted(count.locationId(), code));
		}
		var scanned = this.items.byBarcode(code)
			.orElseThrow(() -> new ScanRefused(
					"Nobody knows the code %s. Scan the item's label, or set the goods aside.".formatted(code)));
		var goods = goods(count, scanned.item(), scan.lot());
		var quantity = (scan.quantity() != null) ? scan.quantity() : scanned.units();
		if (quantity < 0) {
			throw new ScanRefused("Expected a quantity from 0, but got %d. Type 0 to take the line off the sheet."
				.formatted(quantity));
		}
		this.rows.see(count.countNumber(), count.lastRound().round(), goods, quantity);
		return (quantity == 0) ? "%s is off the sheet.".formatted(goods) : "%d of %s.".formatted(quantity, goods);
	}

	private String begin(Count count, String code) {
		if (!code.equals(count.locationId())) {
			throw new ScanRefused(
					"Expected bin %s, but scanned %s. Go to the bin of the task.".formatted(count.locationId(), code));
		}
		if (!count.lastRound().scanning()) {
			this.sheets.begin(count);
		}
		return "Bin %s: scan what you see; finish with nothing when it is empty.".formatted(code);
	}

	private static Goods goods(Count count, Item item, @Nullable String lot) {
		if (count.itemId() != null && !count.itemId().equals(item.itemId())) {
			throw new ScanRefused(
					"Expected item %s, but scanned %s. Count that item only.".formatted(count.itemId(), item.itemId()));
		}
		if (item.lotTracked() && (lot == null || lot.isBlank())) {
			throw new ScanRefused(
					"Expected the lot of %s, but none was read. Scan or type it.".formatted(item.itemId()));
		}
		return new Goods(item.itemId(), (item.lotTracked() && lot != null) ? lot.strip() : "");
	}

	private static String samePerson(Count count) {
		return "You counted %s before, so somebody else has to. Release the task.".formatted(count.countNumber());
	}

	@Override
	public List<FieldError> validate(WorkItem item, Map<String, Object> variables) {
		var count = this.rows.byNumber(item.require("countNumber"));
		return item.elementId().equals(COUNT) ? validateCount(count, item, variables)
				: validateDecision(count, variables);
	}

	private List<FieldError> validateCount(Count count, WorkItem item, Map<String, Object> variables) {
		if (count.wasCountedBy(item.username())) {
			return List.of(new FieldError(LINES, samePerson(count)));
		}
		var errors = new ArrayList<>(faults(LINES, variables, count.itemId()));
		var entered = variables.get(LINES) instanceof List<?> lines && !lines.isEmpty();
		var scanned = !count.lastRound().lines().isEmpty();
		var nothing = Boolean.TRUE.equals(variables.get("nothingThere"));
		if (count.lastRound().scanning() && entered) {
			errors.add(new FieldError(LINES, "You scanned this bin. Scan the rest, too, and enter no lines."));
		}
		if (nothing && (entered || scanned)) {
			errors.add(new FieldError("nothingThere", "Something was counted. Take the tick off, or the lines."));
		}
		if (!nothing && !entered && !scanned) {
			errors
				.add(new FieldError("nothingThere", "Expected what is there, or a tick when nothing is. Count first."));
		}
		return errors;
	}

	private List<FieldError> validateDecision(Count count, Map<String, Object> variables) {
		if (!"quantity".equals(variables.get("countDecision"))) {
			return List.of();
		}
		var errors = new ArrayList<>(faults("decidedLines", variables, count.itemId()));
		if (!(variables.get("decidedLines") instanceof List<?> lines) || lines.isEmpty()) {
			errors.add(new FieldError("decidedLines", "Say what is there, a line for each item and lot."));
		}
		return errors;
	}

	private List<FieldError> faults(String field, Map<String, Object> variables, @Nullable String onlyItem) {
		var errors = new ArrayList<FieldError>();
		if (variables.get(field) instanceof List<?> lines) {
			lines.forEach(
					(line) -> fault(line, onlyItem).ifPresent((fault) -> errors.add(new FieldError(field, fault))));
		}
		return errors;
	}

	private Optional<String> fault(Object line, @Nullable String onlyItem) {
		if (!(line instanceof Map<?, ?> fields) || !(fields.get("itemId") instanceof String code) || code.isBlank()
				|| !(fields.get("quantity") instanceof Number quantity) || quantity.longValue() < 0) {
			return Optional.of("Expected an item and a quantity from 0 in each line. Fill in both.");
		}
		var scanned = this.items.byBarcode(code.strip());
		if (scanned.isEmpty()) {
			return Optional.of("Nobody knows the item %s. Check the code.".formatted(code));
		}
		var item = scanned.get().item();
		if (onlyItem != null && !onlyItem.equals(item.itemId())) {
			return Optional.of("Expected item %s only, but got %s. Leave it out.".formatted(onlyItem, item.itemId()));
		}
		var lot = (fields.get("lot") instanceof String text) ? text.strip() : "";
		return (item.lotTracked() && lot.isEmpty())
				? Optional.of("Expected the lot of %s. Read it from the label.".formatted(item.itemId()))
				: Optional.empty();
	}

	@Override
	public Optional<Explanation> explain(WorkItem item) {
		if (!item.elementId().equals(DECIDE)) {
			return Optional.empty();
		}
		var count = this.rows.byNumber(item.require("countNumber"));
		var candidates = new ArrayList<Explanation.Candidate>();
		for (var round : count.counted()) {
			for (var line : round.lines()) {
				candidates.add(new Explanation.Candidate(
						"%d. %s: %s".formatted(round.round(), round.countedBy(), line.goods()), line.quantity(), false,
						"%d booked, %+d".formatted(line.bookedOrZero(), line.differenceOrZero())));
			}
		}
		return Optional.of(new Explanation("What each count says",
				"Base units as seen; what moved while somebody counted makes no difference.", candidates));
	}

}
