package io.dockflow.web.monitor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.dockflow.engine.DeployedResources;
import io.dockflow.engine.EngineGateway;
import io.dockflow.web.readmodel.Definitions;
import io.dockflow.web.readmodel.ElementStatistics;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Deployed diagrams, and the deployment of changed ones.
 */
@RestController
@RequestMapping("/api")
@Tag(name = "Processes")
class DefinitionController {

	private final ProcessRows processes;

	private final Definitions definitions;

	private final ElementTemplates templates;

	private final EngineGateway engine;

	DefinitionController(ProcessRows processes, Definitions definitions, ElementTemplates templates,
			EngineGateway engine) {
		this.processes = processes;
		this.definitions = definitions;
		this.templates = templates;
		this.engine = engine;
	}

	@GetMapping("/processes")
	@Operation(summary = "Processes with their versions and how many instances run in each")
	List<ProcessRows.ProcessOverview> processes() {
		return this.processes.all();
	}

	@GetMapping("/definitions/{key}")
	@Operation(summary = "One version of a process with its BPMN")
	Definitions.Definition definition(@PathVariable long key) {
		return this.definitions.byKey(key);
	}

	@GetMapping("/definitions/{key}/statistics")
	@Operation(summary = "Tokens, incidents and visits of each element over all instances of this version")
	List<ElementStatistics> statistics(@PathVariable long key) {
		return this.definitions.statistics(key);
	}

	@PostMapping("/definitions")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(
			summary = "Deploy a diagram; running instances stay on their version. A refusal tells what the engine found")
	Deployed deploy(@Valid @RequestBody Deployment deployment) {
		DeployedResources deployed = this.engine
			.deploy(Map.of(deployment.resourceName(), deployment.xml().getBytes(StandardCharsets.UTF_8)));
		if (deployed.processes().isEmpty()) {
			throw new IllegalArgumentException(
					"Expected a diagram with an executable process, but %s has none. Mark its process executable and deploy again."
						.formatted(deployment.resourceName()));
		}
		DeployedResources.Process process = deployed.processes().getFirst();
		return new Deployed(process.definitionKey(), process.processId(), process.version());
	}

	@GetMapping("/element-templates")
	@Operation(summary = "Element templates for the modeler")
	List<JsonNode> elementTemplates() {
		return this.templates.all();
	}

	record Deployment(
			@NotBlank @Size(max = 200) @Pattern(regexp = "[^/\\\\]+\\.bpmn",
					message = "must be a file name that ends in .bpmn") String resourceName,
			@NotBlank @Size(max = 2_000_000) String xml) {
	}

	record Deployed(@JsonSerialize(using = ToStringSerializer.class) long definitionKey, String processId,
			int version) {
	}

}
