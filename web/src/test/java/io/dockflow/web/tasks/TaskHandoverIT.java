package io.dockflow.web.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.Floor;
import io.dockflow.web.testing.Visitor;
import io.dockflow.web.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class TaskHandoverIT {

	@Autowired
	Dockflow dockflow;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theTaskFollowsWorkThatARoundGaveToSomebodyElse() {
		Floor floor = Floor.of(this.dockflow);
		floor.site().bin();
		Visitor anna = this.dockflow.worker(floor.siteId(), "receiving");
		String delivery = floor.delivery(floor.site().item(), 10);
		String task = floor.task(anna, "Task_UnloadAndCount").path("key").asText();
		Visitor ben = this.dockflow.worker(floor.siteId(), "receiving");
		assertThat(floor.supervisor().get("/api/tasks/" + task).body().path("assignee").asText())
			.isEqualTo(anna.username());

		decideFor(ben, delivery);

		Floor.await(() -> ben.get("/api/tasks/" + task).body().path("assignee").asText().equals(ben.username()));
		JsonNode detail = ben.get("/api/tasks/" + task).body();
		assertThat(detail.path("whyMe").path("title").asText()).isEqualTo("Why you");
		assertThat(detail.path("whyMe").path("candidates").size()).isPositive();
		assertThat(begun(delivery)).as("whoever looks at their work has begun it").isTrue();
	}

	/** What a round writes when work changes hands. */
	private void decideFor(Visitor other, String delivery) {
		this.jdbc
			.sql("""
					INSERT INTO task_handover (assignment_id, process_instance_key, from_worker, to_worker, state, decided_at)
					SELECT id, process_instance_key, assignee, ?, 'WAITING', assigned_at FROM assignment
					WHERE business_key = ? AND state = 'OPEN'""")
			.params(other.username(), delivery)
			.update();
		this.jdbc.sql("UPDATE assignment SET assignee = ? WHERE business_key = ? AND state = 'OPEN'")
			.params(other.username(), delivery)
			.update();
	}

	private boolean begun(String delivery) {
		return this.jdbc
			.sql("SELECT COUNT(*) FROM assignment WHERE business_key = ? AND state = 'OPEN' AND begun_at IS NOT NULL")
			.param(delivery)
			.query(Long.class)
			.single() == 1;
	}

}
