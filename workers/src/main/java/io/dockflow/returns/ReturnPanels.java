package io.dockflow.returns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.decisions.Decisions;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanel;
import io.dockflow.shared.WorkPanelProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What people see in the tasks of a return, and what they must not forget.
 */
@Component
class ReturnPanels implements WorkPanelProvider {

	private static final String RECEIVE = "Task_ReceiveReturn";

	private static final String GRADE = "Task_GradeReturn";

	private static final String SCRAP = "Task_ApproveScrap";

	private final ReturnRows rows;

	private final ShippedGoods shipped;

	private final Items items;

	private final Decisions decisions;

	ReturnPanels(ReturnRows rows, ShippedGoods shipped, Items items, Decisions decisions) {
		this.rows = rows;
		this.shipped = shipped;
		this.items = items;
		this.decisions = decisions;
	}

	@Override
	public Set<String> elementIds() {
		return Set.of(RECEIVE, GRADE, SCRAP);
	}

	@Override
	public Optional<WorkPanel> panel(WorkItem item) {
		if (!item.elementId().equals(GRADE)) {
			return Optional.empty();
		}
		var graded = this.rows.byNumber(item.require("returnNumber"));
		var known = this.items.byIds(graded.received().stream().map(CustomerReturn.Line::itemId).distinct().toList());
		return Optional.of(new WorkPanel("grade", graded.returnNumber(),
				graded.received().stream().map((line) -> panelLine(line, known.get(line.itemId()))).toList()));
	}

	private static WorkPanel.Line panelLine(CustomerReturn.Line line, @Nullable Item item) {
		return new WorkPanel.Line(line.line(), line.itemId(), (item != null) ? item.description() : line.itemId(), null,
				line.locationId(), line.lot().isEmpty() ? null : line.lot(), line.received(), line.received(),
				(line.grade() != null) ? WorkPanel.LineState.DONE : WorkPanel.LineState.OPEN,
				(item != null) ? item.baseUnit() : "EA");
	}

	@Override
	public List<FieldError> validate(WorkItem item, Map<String, Object> variables) {
		var number = item.require("returnNumber");
		return switch (item.elementId()) {
			case RECEIVE -> validateArrival(this.rows.byNumber(number), variables);
			case GRADE -> validateGrades(this.rows.byNumber(number), variables);
			default -> List.of();
		};
	}

	private List<FieldError> validateArrival(CustomerReturn arrived, Map<String, Object> variables) {
		var errors = new ArrayList<FieldError>();
		var goods = new ArrayList<ShippedGoods.Returned>();
		var listed = new HashSet<String>();
		var rows = (variables.get("receivedLines") instanceof List<?> list) ? list : List.of();
		for (int index = 0; index < rows.size(); index++) {
			if (rows.get(index) instanceof Map<?, ?> row) {
				checkRow("receivedLines[%d].".formatted(index), row, goods, errors);
				listed.add(String.valueOf(row.get("itemId")).strip());
			}
		}
		if (Boolean.TRUE.equals(variables.get("countConfirmed"))) {
			arrived.lines().stream().filter((line) -> !listed.contains(line.itemId())).forEach((line) -> {
				goods.add(new ShippedGoods.Returned(line.itemId(), line.announced()));
				checkTracking("countConfirmed", this.items.byId(line.itemId()), null, List.of(), line.announced(),
						errors);
			});
		}
		if (goods.stream().mapToLong(ShippedGoods.Returned::quantity).sum() == 0) {
			errors.add(new FieldError("receivedLines", arrived.lines().isEmpty() ? "List what is in the parcel."
					: "List what is in the parcel, or say that all announced lines are there."));
		}
		var orderNumber = text(variables.get("orderNumber"));
		if (errors.isEmpty() && orderNumber != null) {
			this.shipped.objections(orderNumber, arrived.returnNumber(), goods)
				.forEach((objection) -> errors.add(new FieldError("orderNumber", objection)));
		}
		return errors;
	}

	private void checkRow(String path, Map<?, ?> row, List<ShippedGoods.Returned> goods, List<FieldError> errors) {
		var itemId = text(row.get("itemId"));
		var item = (itemId != null) ? this.items.find(itemId) : Optional.<Item>empty();
		var quantity = (row.get("quantity") instanceof Number number) ? number.longValue() : -1;
		if (item.isEmpty()) {
			errors.add(new FieldError(path + "itemId",
					(itemId != null) ? "There is no item %s. Check the label.".formatted(itemId) : "Name the item."));
		}
		else if (quantity < 0) {
			errors.add(new FieldError(path + "quantity", "Say how many there are, 0 or more."));
		}
		else {
			goods.add(new ShippedGoods.Returned(item.get().itemId(), quantity));
			checkTracking(path + (item.get().lotTracked() ? "lot" : "serials"), item.get(), text(row.get("lot")),
					ReturnArrival.pieces(text(row.get("serials"))), quantity, errors);
		}
	}

	private static void checkTracking(String field, Item item, @Nullable String lot, List<String> pieces, long quantity,
			List<FieldError> errors) {
		if (quantity > 0 && item.lotTracked() && lot == null) {
			errors.add(new FieldError(field,
					"%s is tracked by lots. List it with the lot that its label says.".formatted(item.itemId())));
		}
		if (item.serialTracked() ? new HashSet<>(pieces).size() != quantity || pieces.size() != quantity
				: !pieces.isEmpty()) {
			errors.add(new FieldError(field,
					item.serialTracked()
							? "%s is tracked by serial numbers. List it with the %d numbers of its pieces."
								.formatted(item.itemId(), quantity)
							: "%s has no serial numbers. Leave them out.".formatted(item.itemId())));
		}
	}

	private static List<FieldError> validateGrades(CustomerReturn graded, Map<String, Object> variables) {
		var errors = new ArrayList<FieldError>();
		var seen = new HashSet<Integer>();
		if (variables.get("grades") instanceof List<?> rows) {
			for (var row : rows) {
				if (row instanceof Map<?, ?> fields && fields.get("line") instanceof Number line) {
					if (graded.received().stream().noneMatch((one) -> one.line() == line.intValue())) {
						errors.add(new FieldError("grades",
								"There is no line %d of this return. Check the number.".formatted(line.intValue())));
					}
					else if (!seen.add(line.intValue())) {
						errors.add(new FieldError("grades",
								"Line %d is graded twice. Remove one.".formatted(line.intValue())));
					}
				}
			}
		}
		graded.received()
			.stream()
			.filter((line) -> !seen.contains(line.line()))
			.map((line) -> new FieldError("grades",
					"Line %d, %d of %s: give it a grade.".formatted(line.line(), line.received(), line.itemId())))
			.forEach(errors::add);
		return errors;
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value instanceof String text && !text.isBlank()) ? text.strip() : null;
	}

	@Override
	public Optional<Explanation> explain(WorkItem item) {
		var number = item.require("returnNumber");
		return item.elementId().equals(RECEIVE) ? announced(this.rows.byNumber(number))
				: this.decisions.explain(Disposal.DECISION, number);
	}

	/** Who opens the parcel has to know what should be in it. */
	private Optional<Explanation> announced(CustomerReturn expected) {
		var lines = expected.lines().stream().filter((line) -> line.announced() > 0).toList();
		if (lines.isEmpty()) {
			return Optional.empty();
		}
		var known = this.items.byIds(lines.stream().map(CustomerReturn.Line::itemId).distinct().toList());
		var goods = lines.stream().map((line) -> {
			var item = known.get(line.itemId());
			return (item != null)
					? "%d %s of %s (%s)".formatted(line.announced(), item.baseUnit(), line.itemId(), item.description())
					: "%d of %s".formatted(line.announced(), line.itemId());
		}).collect(Collectors.joining(", "));
		return Optional
			.of(new Explanation("What was announced", "The customer announced %s.".formatted(goods), List.of()));
	}

}
