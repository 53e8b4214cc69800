package io.dockflow.returns;

import java.util.List;
import java.util.Map;

import io.dockflow.shared.Explanation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.StorageCondition;
import io.dockflow.shared.WorkPanel;
import io.dockflow.testing.DatabaseTest;
import io.dockflow.testing.OutboundFloor;
import io.dockflow.testing.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What receivers and graders of a return have to say.
 */
@DatabaseTest
class ReturnPanelsIT {

	@Autowired
	ApplicationContext context;

	@Autowired
	ReturnPanels panels;

	TestSite site;

	ReturnFloor goods;

	@BeforeEach
	void site() {
		this.site = TestSite.in(this.context);
		this.goods = new ReturnFloor(this.context, this.site, new OutboundFloor(this.context, this.site));
	}

	@Test
	void theReceiverReadsWhatWasAnnounced() {
		var number = this.context.getBean(Returns.class)
			.announce(this.goods.announcement(null, new ReturnRequest.Line(this.goods.item(), 3, null),
					new ReturnRequest.Line(this.goods.other(), 1, null)))
			.returnNumber();

		assertThat(this.panels.explain(ReturnFloor.task("Task_ReceiveReturn", number))).get()
			.extracting(Explanation::reason)
			.isEqualTo("The customer announced 3 pcs of %1$s (Test item %1$s), 1 pcs of %2$s (Test item %2$s)."
				.formatted(this.goods.item(), this.goods.other()));
		assertThat(this.panels.explain(ReturnFloor.task("Task_ReceiveReturn", this.goods.atTheDoor()))).isEmpty();
	}

	@Test
	void theReceiverNamesWhatItIsAndTheGraderEveryLine() {
		var pieces = this.site.serialItem();
		var perishable = this.site.item(StorageCondition.AMBIENT, true);
		var blind = this.goods.atTheDoor();
		var task = ReturnFloor.task("Task_ReceiveReturn", blind);

		assertThat(this.panels.validate(task, Map.of())).extracting(FieldError::message)
			.containsExactly("List what is in the parcel.");
		assertThat(this.panels.validate(task,
				Map.of("receivedLines",
						List.of(Map.of("itemId", "nothing", "quantity", 1), Map.of("itemId", perishable, "quantity", 1),
								Map.of("itemId", pieces, "quantity", 2, "serials", "S-1"),
								Map.of("itemId", this.goods.item(), "quantity", 1, "serials", "S-1")))))
			.extracting(FieldError::field)
			.containsExactly("receivedLines[0].itemId", "receivedLines[1].lot", "receivedLines[2].serials",
					"receivedLines[3].serials");
		assertThat(this.panels.validate(task,
				Map.of("orderNumber", this.goods.shipped(1, 1), "receivedLines",
						List.of(Map.of("itemId", this.goods.item(), "quantity", 2)))))
			.extracting(FieldError::field)
			.containsExactly("orderNumber");
		assertThat(this.panels.validate(task,
				Map.of("receivedLines", List.of(Map.of("itemId", this.goods.item(), "quantity", 2)))))
			.isEmpty();

		this.goods.receive(blind, null, false, new ReturnArrival.Found(this.goods.item(), 2, null, null));
		var grade = ReturnFloor.task("Task_GradeReturn", blind);
		assertThat(this.panels.panel(grade).orElseThrow().lines()).extracting(WorkPanel.Line::expected)
			.containsExactly(2L);
		assertThat(this.panels.validate(grade, Map.of("grades", List.of(Map.of("line", 7, "grade", "A")))))
			.extracting(FieldError::message)
			.satisfiesExactly((first) -> assertThat(first).contains("There is no line 7"),
					(second) -> assertThat(second).contains("give it a grade"));
		assertThat(this.panels.validate(grade, Map.of("grades", List.of(Map.of("line", 1, "grade", "A"))))).isEmpty();
	}

}
