package io.dockflow.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.dockflow.catalog.Items;
import io.dockflow.inventory.Lots;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps what the grader saw and adds what the policy asks for. Called inside its job's
 * transaction.
 */
@Component
public class Grading {

	private final ReturnRows rows;

	private final Items items;

	private final Lots lots;

	private final Assignments assignments;

	private final Clock clock;

	Grading(ReturnRows rows, Items items, Lots lots, Assignments assignments, Clock clock) {
		this.rows = rows;
		this.items = items;
		this.lots = lots;
		this.assignments = assignments;
		this.clock = clock;
	}

	/** Every line that was received, with its grade. */
	public List<Graded> record(String returnNumber, List<Grade> grades, @Nullable String gradedBy) {
		var graded = this.rows.lock(returnNumber);
		var by = (gradedBy != null) ? gradedBy : this.assignments.whoDoes(TaskKind.GRADE, returnNumber, "returns");
		this.assignments.finish(TaskKind.GRADE, returnNumber, gradedBy);
		grades.forEach(
				(grade) -> this.rows.graded(returnNumber, grade.line(), grade.grade(), grade.photo(), grade.note()));
		this.rows.gradedBy(returnNumber, by);
		if (graded.state() == CustomerReturn.State.RECEIVED) {
			this.rows.setState(returnNumber, CustomerReturn.State.GRADED);
		}
		var known = this.items.byIds(graded.received().stream().map(CustomerReturn.Line::itemId).distinct().toList());
		var result = new ArrayList<Graded>();
		for (var line : this.rows.byNumber(returnNumber).received()) {
			var item = Objects.requireNonNull(known.get(line.itemId()));
			var value = line.unitValueCents();
			result.add(new Graded(line.line(), Objects.requireNonNullElse(line.grade(), "unknown"), item.perishable(),
					item.perishable() ? remainingDays(line) : 0, (value != null) ? value / 100.0 : 0));
		}
		return result;
	}

	/** Of a lot without a date nobody knows how long it lasts: not at all. */
	private long remainingDays(CustomerReturn.Line line) {
		var today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		return this.lots.expiry(line.itemId(), line.lot())
			.map((expiry) -> ChronoUnit.DAYS.between(today, expiry))
			.orElse(0L);
	}

	/**
	 * What the grader says of a line.
	 *
	 * @param grade A to D
	 * @param photo file name or link of a picture
	 */
	public record Grade(int line, String grade, @Nullable String photo, @Nullable String note) {
	}

	/**
	 * A line as the disposition policy sees it.
	 *
	 * @param remainingDays shelf life, 0 when it does not perish
	 * @param unitValue euros of one base unit, 0 when nobody knows
	 */
	public record Graded(int line, String grade, boolean perishable, long remainingDays, double unitValue) {
	}

}
