package io.dockflow.web.tasks;

import java.time.LocalDate;
import java.util.Map;

import io.dockflow.shared.Scan;
import io.dockflow.shared.ScanOutcome;
import io.dockflow.web.readmodel.Page;
import io.dockflow.web.security.DockflowUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The task list.
 */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Tasks")
class TaskController {

	private final TaskDesk desk;

	TaskController(TaskDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	@Operation(summary = "Open tasks: mine, open to my groups, claimed by others, or all; the most urgent first")
	Page<TaskSummary> list(@RequestParam(defaultValue = "all") String filter,
			@RequestParam(required = false) @Nullable String process,
			@RequestParam(required = false) @Nullable String group, @RequestParam(required = false) @Nullable String q,
			@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size,
			@AuthenticationPrincipal DockflowUser user) {
		return this.desk.list(new TaskQuery(TaskQuery.Filter.of(filter), process, group, q), user, Page.number(page),
				Page.size(size));
	}

	@GetMapping("/counts")
	@Operation(summary = "How many tasks are mine, open and claimed by others")
	Counts counts(@AuthenticationPrincipal DockflowUser user) {
		return new Counts(this.desk.count(TaskQuery.Filter.MINE, user), this.desk.count(TaskQuery.Filter.OPEN, user),
				this.desk.count(TaskQuery.Filter.CLAIMED, user));
	}

	@GetMapping("/{key}")
	@Operation(summary = "A task with its form, its variables, why, and its lines to scan")
	TaskDetail detail(@PathVariable long key, @AuthenticationPrincipal DockflowUser user) {
		return this.desk.detail(key, user);
	}

	@PostMapping("/{key}/claim")
	@Operation(summary = "Take the task; of two people who try at once exactly one gets it, the other a 409")
	void claim(@PathVariable long key, @AuthenticationPrincipal DockflowUser user) {
		this.desk.claim(key, user);
	}

	@DeleteMapping("/{key}/claim")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Give the task back")
	void release(@PathVariable long key, @AuthenticationPrincipal DockflowUser user) {
		this.desk.release(key, user);
	}

	@PostMapping("/{key}/complete")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Complete the task with the form's values; what cannot be accepted comes back field by field")
	void complete(@PathVariable long key, @Valid @RequestBody Completion completion,
			@AuthenticationPrincipal DockflowUser user) {
		this.desk.complete(key, (completion.variables() != null) ? completion.variables() : Map.of(),
				completion.action(), user);
	}

	@PostMapping("/{key}/scan")
	@Operation(summary = "Take one scan; a wrong one is refused with a sentence and changes nothing")
	ScanOutcome scan(@PathVariable long key, @Valid @RequestBody ScanRequest scan,
			@AuthenticationPrincipal DockflowUser user) {
		return this.desk.scan(key, scan.toScan(), user);
	}

	record Counts(long mine, long open, long claimed) {
	}

	record Completion(@Nullable Map<String, Object> variables, @Nullable @Size(max = 60) String action) {
	}

	record ScanRequest(@NotBlank @Size(max = 200) String barcode, @Nullable @Max(1_000_000) Long quantity,
			@Nullable Integer line, @Nullable @Size(max = 40) String lot, @Nullable LocalDate expiry,
			@Nullable Boolean damaged, @Nullable @Size(max = 30) String locationId) {

		Scan toScan() {
			return new Scan(this.barcode, this.quantity, this.line, this.lot, this.expiry,
					Boolean.TRUE.equals(this.damaged), this.locationId);
		}

	}

}
