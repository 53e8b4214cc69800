package io.dockflow.receiving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.dockflow.catalog.Items;
import io.dockflow.decisions.Decisions;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.Scan;
import io.dockflow.shared.ScanOutcome;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanel;
import io.dockflow.shared.WorkPanelProvider;

import org.springframework.stereotype.Component;

/**
 * What happens inside the tasks of a delivery: the count with its scans, and the checks
 * before completion.
 */
@Component
class ReceivingPanels implements WorkPanelProvider {

	private static final String COUNT = "Task_UnloadAndCount";

	private static final String DECIDE = "Task_DecideDiscrepancy";

	private static final String INSPECT = "Task_InspectGoods";

	private static final Set<String> DECISIONS = Set.of("accept", "refuse-excess", "recount");

	private static final Set<String> RESULTS = Set.of("good", "minor", "major", "critical");

	private final DeliveryRows deliveries;

	private final Counting counting;

	private final CountForm countForm;

	private final Items items;

	private final Decisions decisions;

	ReceivingPanels(DeliveryRows deliveries, Counting counting, CountForm countForm, Items items, Decisions decisions) {
		this.deliveries = deliveries;
		this.counting = counting;
		this.countForm = countForm;
		this.items = items;
		this.decisions = decisions;
	}

	@Override
	public Set<String> elementIds() {
		return Set.of(COUNT, DECIDE, INSPECT);
	}

	@Override
	public Optional<WorkPanel> panel(WorkItem item) {
		return this.deliveries.find(deliveryOf(item)).map(this::panel);
	}

	private WorkPanel panel(Delivery delivery) {
		var known = this.items.byIds(delivery.lines().stream().map(Delivery.Line::itemId).distinct().toList());
		var lines = new ArrayList<WorkPanel.Line>();
		for (var line : delivery.lines()) {
			var item = known.get(line.itemId());
			lines.add(new WorkPanel.Line(line.line(), line.itemId(), item.description(),
					(item.gtin() != null) ? item.gtin() : item.itemId(), null, line.lot(),
					(line.expected() > 0) ? line.expected() : null, line.counted(),
					(line.counted() >= line.expected() && line.counted() > 0) ? WorkPanel.LineState.DONE
							: WorkPanel.LineState.OPEN,
					item.baseUnit()));
		}
		return new WorkPanel("count", delivery.deliveryNumber(), lines);
	}

	@Override
	public ScanOutcome scan(WorkItem item, Scan scan) {
		if (!item.elementId().equals(COUNT)) {
			return WorkPanelProvider.super.scan(item, scan);
		}
		var counted = this.counting.scan(deliveryOf(item), scan, item.username());
		var panel = panel(item).orElseThrow();
		var expected = panel.lines()
			.stream()
			.filter((line) -> line.itemId().equals(counted.itemId()) && line.expected() != null)
			.mapToLong((line) -> (line.expected() != null) ? line.expected() : 0)
			.sum();
		return new ScanOutcome(panel,
				(expected > 0) ? "%d of %d %s counted.".formatted(counted.quantity(), expected, counted.itemId())
						: "%d %s counted; nobody announced it.".formatted(counted.quantity(), counted.itemId()));
	}

	@Override
	public Optional<Explanation> explain(WorkItem item) {
		return item.elementId().equals(COUNT) ? this.decisions.explain("door", deliveryOf(item)) : Optional.empty();
	}

	@Override
	public List<FieldError> validate(WorkItem item, Map<String, Object> variables) {
		return switch (item.elementId()) {
			case COUNT -> this.countForm.validate(deliveryOf(item), variables);
			case DECIDE -> oneOf(variables, "discrepancyDecision", DECISIONS);
			default -> oneOf(variables, "inspectionResult", RESULTS);
		};
	}

	private static List<FieldError> oneOf(Map<String, Object> variables, String field, Set<String> allowed) {
		var value = variables.get(field);
		return (value instanceof String text && allowed.contains(text)) ? List.of() : List.of(new FieldError(field,
				"Choose one of %s.".formatted(String.join(", ", allowed.stream().sorted().toList()))));
	}

	private static String deliveryOf(WorkItem item) {
		var number = item.text("deliveryNumber");
		return (number != null) ? number : item.businessKey();
	}

}
