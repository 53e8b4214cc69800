package io.dockflow.processes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.camunda.zeebe.model.bpmn.instance.BusinessRuleTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A policy is a table that its owner can read, and is asked with the inputs it names.
 */
class DecisionTableTests {

	static List<DecisionTable> tables() {
		return DecisionTable.all();
	}

	@ParameterizedTest
	@MethodSource("tables")
	void isAFileOfItsName(DecisionTable table) {
		assertThat(table.id()).isEqualTo(table.toString());
		assertThat(table.description()).isNotBlank();
	}

	@ParameterizedTest
	@MethodSource("tables")
	void answersOnceOrWithAList(DecisionTable table) {
		assertThat(table.hitPolicy()).isIn("UNIQUE", "COLLECT");
	}

	@ParameterizedTest
	@MethodSource("tables")
	void saysEachRuleInWords(DecisionTable table) {
		assertThat(table.inputLabels()).isNotEmpty().doesNotContain("");
		assertThat(table.ruleCount()).isPositive();
		assertThat(table.annotations()).hasSize(table.ruleCount()).doesNotContain("");
	}

	@Test
	void isAskedWithTheInputsItNames() {
		Set<BusinessRuleTask> tasks = Model.all()
			.stream()
			.flatMap((model) -> model.all(BusinessRuleTask.class).stream())
			.collect(Collectors.toSet());

		assertThat(tasks).allSatisfy((task) -> {
			ZeebeCalledDecision called = task.getSingleExtensionElement(ZeebeCalledDecision.class);
			DecisionTable table = DecisionTable.named(called.getDecisionId());
			assertThat(Model.inputTargets(task)).as(task.getId()).isEqualTo(table.inputs());
			assertThat(called.getResultVariable()).as(task.getId()).isEqualTo(table.output());
		});
	}

}
