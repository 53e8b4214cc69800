package io.dockflow.web.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.dockflow.engine.EngineGateway;
import io.dockflow.engine.TaskAlreadyClaimed;
import io.dockflow.engine.Transactions;
import io.dockflow.labor.Assignments;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.shared.FieldError;
import io.dockflow.shared.NotFound;
import io.dockflow.shared.Scan;
import io.dockflow.shared.ScanOutcome;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanels;
import io.dockflow.web.problem.InvalidFields;
import io.dockflow.web.readmodel.Definitions;
import io.dockflow.web.readmodel.Page;
import io.dockflow.web.security.DockflowUser;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a person does with tasks. The engine decides every race; the read model, which is
 * some hundred milliseconds behind, only shows.
 */
@Component
class TaskDesk {

	/**
	 * Tells the models who did it, who may be another than the one it was assigned to.
	 */
	private static final String COMPLETED_BY = "completedBy";

	/** The longest that the read model needs to show a claim. */
	private static final Duration READ_MODEL_DELAY = Duration.ofSeconds(3);

	private final TaskRows rows;

	private final Definitions definitions;

	private final WorkPanels panels;

	private final EngineGateway engine;

	private final Assignments assignments;

	private final Transactions transactions;

	private final Clock clock;

	TaskDesk(TaskRows rows, Definitions definitions, WorkPanels panels, EngineGateway engine, Assignments assignments,
			Transactions transactions, Clock clock) {
		this.rows = rows;
		this.definitions = definitions;
		this.panels = panels;
		this.engine = engine;
		this.assignments = assignments;
		this.transactions = transactions;
		this.clock = clock;
	}

	Page<TaskSummary> list(TaskQuery query, DockflowUser user, int page, int size) {
		Instant now = this.clock.instant();
		List<TaskSummary> items = this.rows.find(query, user, page, size)
			.stream()
			.map((row) -> summary(row, now))
			.toList();
		return new Page<>(items, this.rows.count(query, user), page, size);
	}

	long count(TaskQuery.Filter filter, DockflowUser user) {
		return this.rows.count(TaskQuery.of(filter), user);
	}

	TaskDetail detail(long taskKey, DockflowUser user) {
		TaskRow row = visible(taskKey, user);
		var element = this.definitions.elements(row.definitionKey()).element(row.elementId());
		Optional<TaskRows.TaskForm> form = this.rows.form(row.formKey());
		Map<String, Object> variables = this.rows.variables(row);
		WorkItem item = item(row, variables, user);
		begin(row, user);
		return new TaskDetail(summary(row, this.clock.instant()), row.state(),
				form.map(TaskRows.TaskForm::formId).orElse(null), form.map(TaskRows.TaskForm::schema).orElse(null),
				variables, element.documentation(), this.panels.explain(item).orElse(null),
				row.isOpen() ? this.assignments.why(row.instanceKey()).orElse(null) : null,
				row.isOpen() ? this.panels.panel(item).orElse(null) : null);
	}

	/** Work that its worker looks at is not given to somebody else any more. */
	private void begin(TaskRow row, DockflowUser user) {
		if (row.isOpen() && user.getUsername().equals(row.assignee())) {
			this.assignments.begin(row.instanceKey(), user.getUsername());
		}
	}

	void claim(long taskKey, DockflowUser user) {
		TaskRow row = open(taskKey, user);
		if (user.getUsername().equals(row.assignee())) {
			return;
		}
		this.engine.claim(taskKey, user.getUsername());
	}

	void release(long taskKey, DockflowUser user) {
		TaskRow row = open(taskKey, user);
		String holder = (row.assignee() != null) ? row.assignee()
				: this.rows.awaitAssignee(taskKey, READ_MODEL_DELAY).orElse(null);
		if (holder == null) {
			return;
		}
		if (!user.getUsername().equals(holder) && !user.seesAllTasks()) {
			throw new BusinessRuleViolation(
					"Expected the task to be yours, but %s has it. Ask a supervisor to release it.".formatted(holder));
		}
		this.engine.unclaim(taskKey);
	}

	void complete(long taskKey, Map<String, Object> variables, @Nullable String action, DockflowUser user) {
		TaskRow row = open(taskKey, user);
		requireMine(row.assignee(), user);
		List<FieldError> errors = new ArrayList<>(this.rows.form(row.formKey())
			.map((form) -> FormCheck.errors(form.schema(), variables))
			.orElse(List.of()));
		if (errors.isEmpty()) {
			errors.addAll(this.panels.validate(item(row, this.rows.variables(row), user), variables));
		}
		if (!errors.isEmpty()) {
			throw new InvalidFields(errors);
		}
		take(row, user);
		Map<String, Object> outcome = new HashMap<>(variables);
		outcome.put(COMPLETED_BY, user.getUsername());
		this.engine.complete(taskKey, outcome, (action == null || action.isBlank()) ? "complete" : action);
	}

	ScanOutcome scan(long taskKey, Scan scan, DockflowUser user) {
		TaskRow row = open(taskKey, user);
		requireMine(row.assignee(), user);
		take(row, user);
		begin(row, user);
		WorkItem item = item(row, this.rows.variables(row), user);
		return this.transactions.call(() -> this.panels.scan(item, scan));
	}

	/**
	 * Whoever works on a task nobody has, takes it. When the engine says that it is taken
	 * already, the read model tells in a moment by whom.
	 */
	private void take(TaskRow row, DockflowUser user) {
		if (row.assignee() != null) {
			return;
		}
		try {
			this.engine.claim(row.key(), user.getUsername());
		}
		catch (TaskAlreadyClaimed ex) {
			requireMine(this.rows.awaitAssignee(row.key(), READ_MODEL_DELAY).orElseThrow(() -> ex), user);
		}
	}

	private static void requireMine(@Nullable String assignee, DockflowUser user) {
		if (assignee != null && !assignee.equals(user.getUsername()) && !user.seesAllTasks()) {
			throw new BusinessRuleViolation(
					"Expected the task to be yours, but %s has it. Choose another one.".formatted(assignee));
		}
	}

	private TaskRow open(long taskKey, DockflowUser user) {
		TaskRow row = visible(taskKey, user);
		if (!row.isOpen()) {
			throw new NotFound("open task", Long.toString(taskKey));
		}
		return row;
	}

	private TaskRow visible(long taskKey, DockflowUser user) {
		return this.rows.find(taskKey)
			.filter((row) -> user.getUsername().equals(row.assignee()) || isOffered(row, user))
			.orElseThrow(() -> new NotFound("task", Long.toString(taskKey)));
	}

	private boolean isOffered(TaskRow row, DockflowUser user) {
		return (user.seesAllTasks() || row.groups().stream().anyMatch(user.groups()::contains))
				&& (user.siteId() == null || !this.rows.isElsewhere(row, user.siteId()));
	}

	private static WorkItem item(TaskRow row, Map<String, Object> variables, DockflowUser user) {
		return new WorkItem(row.elementId(), String.valueOf(row.businessKey()), variables, user.getUsername());
	}

	private TaskSummary summary(TaskRow row, Instant now) {
		return new TaskSummary(row.key(),
				this.definitions.elements(row.definitionKey()).element(row.elementId()).nameOrId(), row.elementId(),
				row.processId(), this.definitions.processName(row.definitionKey(), row.processId()), row.instanceKey(),
				row.businessKey(), row.assignee(), row.groups(), row.priority(), row.createdAt(), row.dueAt(),
				row.isOpen() && row.dueAt() != null && row.dueAt().isBefore(now));
	}

}
