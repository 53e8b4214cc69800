package io.dockflow.standalone.simulation;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Tells twice a minute in one line how the day goes.
 */
final class StatusLine implements Runnable {

	private static final Duration EVERY = Duration.ofSeconds(30);

	private final Api api;

	private final Pace pace;

	private final Consumer<String> console;

	StatusLine(Api api, Pace pace, Consumer<String> console) {
		this.api = api;
		this.pace = pace;
		this.console = console;
	}

	@Override
	public void run() {
		while (!Thread.currentThread().isInterrupted()) {
			try {
				this.pace.rest(EVERY);
				this.console.accept(line(this.api.get("/api/overview")));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (IOException ex) {
				this.console.accept("Simulation: the application does not answer (%s)".formatted(ex.getMessage()));
			}
		}
	}

	static String line(Answer answer) {
		if (!answer.isOk()) {
			return "Simulation: no overview (%d): %s".formatted(answer.status(), answer.problem());
		}
		var overview = answer.body();
		var orders = overview.path("ordersByState");
		var dispatched = orders.path("DISPATCHED").asLong();
		var ended = dispatched + orders.path("REJECTED").asLong() + orders.path("CANCELLED").asLong();
		return "Simulation: %d orders dispatched, %d in work, %d deliveries closed, %d open tasks (%d overdue), %d incidents"
			.formatted(dispatched, sum(orders) - ended, overview.path("deliveriesByState").path("CLOSED").asLong(),
					overview.path("openTasks").asLong(), overview.path("overdueTasks").asLong(),
					overview.path("incidents").asLong());
	}

	private static long sum(JsonNode counts) {
		var sum = 0L;
		for (var count : counts) {
			sum += count.asLong();
		}
		return sum;
	}

}
