package io.dockflow.standalone.simulation;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Somebody who looks for a task, claims it, does it at the pace of the labour standards
 * and completes it, until told to stop. Own tasks come before open ones, urgent ones
 * before others. What is refused is logged in one line and left to somebody else.
 */
final class VirtualPerson implements Runnable {

	private static final Logger log = LoggerFactory.getLogger(VirtualPerson.class);

	private static final int CONFLICT = 409;

	private static final int NOT_FOUND = 404;

	private static final int TRIES = 3;

	/**
	 * Visitors who ask for a correction of the books approve it themselves, as somebody
	 * else.
	 */
	private static final Set<String> LEFT_TO_VISITORS = Set.of("Task_ApproveAdjustment");

	private static final double STANDARD_SECONDS = 60;

	private final Api api;

	private final ScanLoop scans;

	private final TaskForms forms;

	private final BlindCounts counts;

	private final Pace pace;

	private final SimulationOptions options;

	/** Tasks that are done or were given up; the lists lag a moment behind. */
	private final Set<String> settled = new HashSet<>();

	private final Set<String> groups = new HashSet<>();

	private final Map<String, Integer> failures = new HashMap<>();

	VirtualPerson(Api api, Whim whim, Pace pace, SimulationOptions options) {
		this.api = api;
		this.pace = pace;
		this.options = options;
		this.scans = new ScanLoop(api, whim, pace);
		this.forms = new TaskForms(whim);
		this.counts = new BlindCounts(api, options.mishaps());
	}

	@Override
	public void run() {
		while (!Thread.currentThread().isInterrupted()) {
			try {
				if (!workOnce()) {
					this.pace.rest(this.options.idlePause());
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (IOException ex) {
				pauseAfter(ex);
			}
		}
	}

	private void pauseAfter(IOException fault) {
		log.info("{} cannot reach the application: {}", this.api.username(),
				(fault instanceof ConnectException) ? "connection refused" : fault.getMessage());
		try {
			this.pace.rest(this.options.idlePause().multipliedBy(3));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Does one task; false when there was none. */
	boolean workOnce() throws InterruptedException, IOException {
		var mine = first("mine");
		if (mine.isPresent()) {
			perform(mine.get());
			return true;
		}
		var open = first("open");
		if (open.isEmpty()) {
			return false;
		}
		if (claim(open.get())) {
			perform(open.get());
		}
		return true;
	}

	private Optional<JsonNode> first(String filter) throws InterruptedException, IOException {
		var groups = groups();
		var narrowed = (groups.size() == 1 && filter.equals("open")) ? "&group=" + groups.iterator().next() : "";
		var answer = this.api.get("/api/tasks?filter=%s%s&page=0&size=50".formatted(filter, narrowed));
		if (!answer.isOk()) {
			log.info("{} cannot list tasks ({}): {}", this.api.username(), answer.status(), answer.problem());
			return Optional.empty();
		}
		return StreamSupport.stream(answer.body().path("items").spliterator(), false)
			.filter((task) -> !this.settled.contains(key(task)))
			.filter((task) -> filter.equals("mine")
					|| (isFor(task, groups) && !LEFT_TO_VISITORS.contains(task.path("elementId").asText())))
			.max((a, b) -> Integer.compare(a.path("priority").asInt(), b.path("priority").asInt()));
	}

	/** Supervisors see everybody's tasks and leave them to those they are for. */
	private static boolean isFor(JsonNode task, Set<String> groups) {
		return StreamSupport.stream(task.path("candidateGroups").spliterator(), false)
			.anyMatch((group) -> groups.contains(group.asText()));
	}

	private Set<String> groups() throws InterruptedException, IOException {
		if (this.groups.isEmpty()) {
			this.api.get("/api/session").body().path("groups").forEach((group) -> this.groups.add(group.asText()));
		}
		return this.groups;
	}

	private boolean claim(JsonNode task) throws InterruptedException, IOException {
		var answer = this.api.post("/api/tasks/%s/claim".formatted(key(task)), Map.of());
		if (answer.status() == CONFLICT) {
			this.settled.add(key(task));
		}
		else if (!answer.isOk()) {
			refused(task, "claim", answer);
		}
		return answer.isOk();
	}

	private void perform(JsonNode summary) throws InterruptedException, IOException {
		var answer = this.api.get("/api/tasks/" + key(summary));
		if (!answer.isOk()) {
			refused(summary, "open", answer);
			return;
		}
		var task = answer.body();
		if (!task.path("state").asText("CREATED").equals("CREATED")) {
			this.settled.add(key(summary));
			return;
		}
		var time = realTime(task);
		var done = WorkDone.NO_PANEL;
		if (BlindCounts.isFor(task)) {
			this.pace.rest(time);
		}
		else if (task.path("work").isObject()) {
			done = this.scans.work(task, time);
		}
		else {
			this.pace.rest(time);
		}
		complete(task, done);
	}

	private void complete(JsonNode task, WorkDone done) throws InterruptedException, IOException {
		var variables = BlindCounts.isFor(task) ? this.counts.count(task) : this.forms.fill(task, done);
		var answer = this.api.post("/api/tasks/%s/complete".formatted(key(task)),
				Map.of("variables", variables, "action", "simulated"));
		if (answer.isOk()) {
			this.settled.add(key(task));
			log.debug("{} did {} of {}", this.api.username(), task.path("elementId").asText(),
					task.path("businessKey").asText());
		}
		else {
			refused(task, "complete", answer);
		}
	}

	/**
	 * A task that ended meanwhile is settled; another one is tried again, then left to
	 * others.
	 */
	private void refused(JsonNode task, String step, Answer answer) throws InterruptedException, IOException {
		log.info("{} could not {} {} of {} ({}): {}", this.api.username(), step, task.path("elementId").asText(),
				task.path("businessKey").asText(), answer.status(), answer.problem());
		if (answer.status() == NOT_FOUND || this.failures.merge(key(task), 1, Integer::sum) >= TRIES) {
			this.settled.add(key(task));
			this.api.delete("/api/tasks/%s/claim".formatted(key(task)));
		}
		else {
			this.pace.rest(this.options.idlePause());
		}
	}

	private Duration realTime(JsonNode task) {
		var seconds = task.path("variables").path("plannedSeconds").asDouble(STANDARD_SECONDS);
		return Duration.ofMillis(Math.round(seconds * 1_000 / this.options.factor()));
	}

	private static String key(JsonNode task) {
		return task.path("key").asText();
	}

}
