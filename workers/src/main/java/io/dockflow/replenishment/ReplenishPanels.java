package io.dockflow.replenishment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dockflow.catalog.Items;
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

import org.springframework.stereotype.Component;

/**
 * What happens inside the move task: the source bins are scanned, then the face.
 */
@Component
class ReplenishPanels implements WorkPanelProvider {

	private final ReplenishmentRows rows;

	private final Items items;

	private final Decisions decisions;

	private final Transactions transactions;

	ReplenishPanels(ReplenishmentRows rows, Items items, Decisions decisions, Transactions transactions) {
		this.rows = rows;
		this.items = items;
		this.decisions = decisions;
		this.transactions = transactions;
	}

	@Override
	public Set<String> elementIds() {
		return Set.of("Task_MoveStock");
	}

	@Override
	public Optional<WorkPanel> panel(WorkItem item) {
		return Optional.of(panel(this.rows.byNumber(item.require("replenishmentNumber"))));
	}

	private WorkPanel panel(Replenishment one) {
		var item = this.items.byId(one.itemId());
		return new WorkPanel("replenish", one.replenishmentNumber(), one.lines()
			.stream()
			.map((line) -> new WorkPanel.Line(line.line(), one.itemId(), item.description(), null, line.locationId(),
					line.lot().isEmpty() ? null : line.lot(), line.quantity(), line.taken() ? line.quantity() : 0,
					line.taken() ? WorkPanel.LineState.DONE : WorkPanel.LineState.OPEN, item.baseUnit()))
			.toList());
	}

	@Override
	public ScanOutcome scan(WorkItem item, Scan scan) {
		return this.transactions.call(() -> {
			var one = this.rows.lock(item.require("replenishmentNumber"));
			var message = scan(one, scan.barcode().strip());
			return new ScanOutcome(panel(this.rows.byNumber(one.replenishmentNumber())), message);
		});
	}

	private String scan(Replenishment one, String code) {
		var next = one.lines().stream().filter((line) -> !line.taken()).findFirst();
		if (code.equals(one.faceId())) {
			if (next.isPresent()) {
				throw new ScanRefused("Expected bin %s before the face, but scanned %s. Fetch the goods first."
					.formatted(next.get().locationId(), code));
			}
			return "Face %s: put everything in and complete the task.".formatted(code);
		}
		var line = one.lines()
			.stream()
			.filter((open) -> !open.taken()
					&& (open.locationId().equals(code) || open.handlingUnitId().equals(code) && !code.isEmpty()))
			.findFirst()
			.orElseThrow(() -> new ScanRefused("Expected bin %s, but scanned %s. Go to that bin."
				.formatted(next.map(Replenishment.Line::locationId).orElse(one.faceId()), code)));
		this.rows.setTaken(one.replenishmentNumber(), line.line());
		return "Bin %s: take %d of %s%s.".formatted(line.locationId(), line.quantity(), one.itemId(),
				line.wholeUnit() ? ", the whole unit" : "");
	}

	@Override
	public List<FieldError> validate(WorkItem item, Map<String, Object> variables) {
		var one = this.rows.byNumber(item.require("replenishmentNumber"));
		var most = one.lines().stream().mapToLong(Replenishment.Line::quantity).sum();
		if (variables.get("movedQuantity") instanceof Number moved) {
			return (moved.longValue() < 0 || moved.longValue() > most)
					? List.of(new FieldError("movedQuantity",
							"Expected 0 to %d base units, but got %d. Correct it.".formatted(most, moved.longValue())))
					: List.of();
		}
		var begun = one.lines().stream().anyMatch(Replenishment.Line::taken);
		return one.lines()
			.stream()
			.filter((line) -> begun && !line.taken())
			.map((line) -> new FieldError("movedQuantity",
					"Bin %s is not scanned. Scan it, or say how much you moved.".formatted(line.locationId())))
			.toList();
	}

	@Override
	public Optional<Explanation> explain(WorkItem item) {
		return this.decisions.explain(ReplenishmentWork.DECISION, item.require("replenishmentNumber"));
	}

}
