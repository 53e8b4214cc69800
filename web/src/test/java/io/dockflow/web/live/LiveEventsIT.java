package io.dockflow.web.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.dockflow.web.security.Role;
import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.Floor;
import io.dockflow.web.testing.Visitor;
import io.dockflow.web.testing.WebTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class LiveEventsIT {

	@Autowired
	Dockflow dockflow;

	@Test
	void aListenerHearsOfAChangedTaskWithinSeconds() throws IOException {
		Floor floor = Floor.of(this.dockflow);
		Visitor anna = this.dockflow.person(Role.WORKER, floor.siteId(), "receiving");
		floor.delivery(floor.site().item(), 1);
		String task = floor.task(anna, "Task_UnloadAndCount").path("key").asText();
		List<String> heard = new CopyOnWriteArrayList<>();
		HttpResponse<InputStream> stream = anna.open(listening(anna));

		try (InputStream events = stream.body()) {
			Thread.startVirtualThread(() -> listen(events, heard));
			Awaitility.await().until(() -> heard.contains(":listening"));
			anna.post("/api/tasks/%s/claim".formatted(task)).requireStatus(200);

			Awaitility.await()
				.atMost(Duration.ofSeconds(5))
				.until(() -> heard.stream().anyMatch((line) -> line.startsWith("data:") && line.contains(task)));
		}

		assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
		assertThat(heard).contains("event:tasks");
	}

	@Test
	void aListenerThatDoesNotReadHoldsUpNobody() throws IOException {
		Floor floor = Floor.of(this.dockflow);
		HttpResponse<InputStream> deaf = floor.supervisor().open(listening(floor.supervisor()));
		List<String> heard = new CopyOnWriteArrayList<>();
		HttpResponse<InputStream> stream = floor.supervisor().open(listening(floor.supervisor()));

		try (InputStream unread = deaf.body(); InputStream events = stream.body()) {
			Thread.startVirtualThread(() -> listen(events, heard));
			floor.delivery(floor.site().item(), 1);

			Awaitility.await().until(() -> heard.contains("event:instances"));
		}
	}

	private static HttpRequest.Builder listening(Visitor visitor) {
		return visitor.request("/api/events").header("Accept", "text/event-stream").GET();
	}

	private static void listen(InputStream events, List<String> heard) {
		try {
			new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8)).lines().forEach(heard::add);
		}
		catch (UncheckedIOException closed) {
			heard.add("closed");
		}
	}

}
