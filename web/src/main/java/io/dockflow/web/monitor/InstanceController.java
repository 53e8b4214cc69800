package io.dockflow.web.monitor;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dockflow.engine.EngineGateway;
import io.dockflow.web.readmodel.ElementStatistics;
import io.dockflow.web.readmodel.Instances;
import io.dockflow.web.readmodel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Process instances and what can be done about them.
 */
@RestController
@RequestMapping("/api")
@Tag(name = "Monitor")
class InstanceController {

	private static final Set<String> STATES = Set.of("ACTIVE", "COMPLETED", "TERMINATED");

	private final Instances instances;

	private final EngineGateway engine;

	InstanceController(Instances instances, EngineGateway engine) {
		this.instances = instances;
		this.engine = engine;
	}

	@GetMapping("/instances")
	@Operation(summary = "Instances, the newest first; q is the start of a business key or an instance key")
	Page<Instances.Summary> list(@RequestParam(required = false) @Nullable String processId,
			@RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable Boolean incident,
			@RequestParam(required = false) @Nullable String elementId,
			@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "50") int size) {
		if (state != null && !state.isBlank() && !STATES.contains(state)) {
			throw new IllegalArgumentException(
					"Expected the state to be ACTIVE, COMPLETED or TERMINATED, but it is '%s'. Correct the address."
						.formatted(state));
		}
		return this.instances.find(new Instances.Filter(processId, version, state, incident, elementId, q),
				Page.number(page), Page.size(size));
	}

	@GetMapping("/instances/{key}")
	@Operation(summary = "An instance with its callers and what it called")
	InstanceDetail detail(@PathVariable long key) {
		Instances.Summary summary = this.instances.byKey(key);
		return new InstanceDetail(summary, this.instances.children(key), this.instances.parents(summary));
	}

	@GetMapping("/instances/{key}/elements")
	@Operation(summary = "Every visit of every element, in order")
	List<Instances.ElementInstance> elements(@PathVariable long key) {
		return this.instances.elements(this.instances.byKey(key).key());
	}

	@GetMapping("/instances/{key}/statistics")
	@Operation(summary = "Tokens, incidents and visits by element")
	List<ElementStatistics> statistics(@PathVariable long key) {
		return this.instances.statistics(this.instances.byKey(key).key());
	}

	@GetMapping("/instances/{key}/variables")
	@Operation(summary = "Variables of all scopes, last value")
	List<Instances.Variable> variables(@PathVariable long key) {
		return this.instances.variables(this.instances.byKey(key).key());
	}

	@GetMapping("/instances/{key}/incidents")
	@Operation(summary = "Incidents, open and resolved")
	List<Instances.Incident> incidents(@PathVariable long key) {
		return this.instances.incidents(this.instances.byKey(key).key());
	}

	@PostMapping("/instances/{key}/cancel")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(
			summary = "End the instance at once, without its compensation; to cancel an order or a delivery use their own resource")
	void cancel(@PathVariable long key) {
		this.engine.cancelInstance(this.instances.byKey(key).key());
	}

	@PostMapping("/incidents/{key}/retry")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Try again what the incident stopped")
	void retry(@PathVariable long key) {
		Instances.Incident incident = this.instances.incident(key);
		this.engine.resolveIncident(incident.key(), incident.jobKey());
	}

	record InstanceDetail(@JsonUnwrapped Instances.Summary summary, List<Instances.Summary> children,
			List<Instances.Summary> parents) {
	}

}
