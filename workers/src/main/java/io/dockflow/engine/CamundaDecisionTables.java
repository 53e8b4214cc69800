package io.dockflow.engine;

import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;

import org.springframework.stereotype.Component;

/**
 * Decision tables as the engine has them deployed.
 */
@Component
class CamundaDecisionTables implements DecisionTables {

	private final CamundaClient client;

	private final ObjectMapper json;

	CamundaDecisionTables(CamundaClient client, ObjectMapper json) {
		this.client = client;
		this.json = json;
	}

	@Override
	public String decide(String decisionId, Map<String, Object> inputs) {
		try {
			var answer = this.client.newEvaluateDecisionCommand()
				.decisionId(decisionId)
				.variables(inputs)
				.send()
				.join();
			if (answer.getFailureMessage() != null && !answer.getFailureMessage().isBlank()) {
				throw new IllegalStateException("Expected an answer of the table %s for %s, but it failed: %s"
					.formatted(decisionId, inputs, answer.getFailureMessage()));
			}
			var output = this.json.readTree(answer.getDecisionOutput());
			return output.isTextual() ? output.textValue() : output.toString();
		}
		catch (ClientException ex) {
			throw CamundaRefusals.of("evaluate the decision " + decisionId, ex);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(
					"Expected JSON as the answer of the table %s, but cannot read it.".formatted(decisionId), ex);
		}
	}

}
