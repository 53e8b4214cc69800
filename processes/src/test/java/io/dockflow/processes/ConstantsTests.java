package io.dockflow.processes;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Models and constants name the same things: none without the other.
 */
class ConstantsTests {

	private final List<Model> models = Model.all();

	@Test
	void everyProcessIsAFileOfItsName() {
		assertThat(namesOf(".bpmn")).isEqualTo(ProcessIds.all());
		assertThat(this.models).allSatisfy((model) -> assertThat(model.process().getId()).isEqualTo(model.toString()));
	}

	@Test
	void everyProcessIsStartedOrCalled() {
		Set<String> called = used(ZeebeCalledElement.class, ZeebeCalledElement::getProcessId);

		assertThat(ProcessIds.all()).containsAll(called);
		assertThat(this.models).allSatisfy((model) -> {
			boolean startsItself = model.all(StartEvent.class)
				.stream()
				.anyMatch((event) -> event.getParentElement().equals(model.process())
						&& !event.getEventDefinitions().isEmpty());
			assertThat(startsItself || called.contains(model.toString())).as("%s starts", model).isTrue();
		});
		assertThat(this.models).flatMap((model) -> model.all(CallActivity.class))
			.allSatisfy((call) -> assertThat(Model.extension(call, ZeebeCalledElement.class)).isPresent());
	}

	@Test
	void everyJobTypeIsUsed() {
		Set<String> used = this.models.stream()
			.flatMap((model) -> model.jobs().stream())
			.map(Model::jobType)
			.collect(Collectors.toSet());

		assertThat(used).isEqualTo(JobTypes.all());
		assertThat(used).allMatch((type) -> type.matches("[a-z]+\\.[a-z]+(-[a-z]+)*"));
	}

	@Test
	void everyFormIsAFileAndUsed() {
		assertThat(namesOf(".form")).isEqualTo(Forms.all());
		assertThat(used(ZeebeFormDefinition.class, ZeebeFormDefinition::getFormId)).isEqualTo(Forms.all());
	}

	@Test
	void everyDecisionIsAFileAndUsed() {
		assertThat(namesOf(".dmn")).isEqualTo(Decisions.all());
		assertThat(used(ZeebeCalledDecision.class, ZeebeCalledDecision::getDecisionId)).isEqualTo(Decisions.all());
	}

	@Test
	void everyMessageIsWaitedFor() {
		Set<Message> waitedFor = this.models.stream()
			.flatMap((model) -> Stream.concat(
					model.all(MessageEventDefinition.class).stream().map(MessageEventDefinition::getMessage),
					model.all(ReceiveTask.class).stream().map(ReceiveTask::getMessage)))
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());

		assertThat(waitedFor).extracting(Message::getName).containsOnlyOnceElementsOf(Messages.all());
		assertThat(used(Message.class, Message::getName)).isEqualTo(Messages.all());
	}

	@Test
	void everyErrorIsCaught() {
		assertThat(used(ErrorEventDefinition.class, (caught) -> caught.getError().getErrorCode()))
			.isEqualTo(Errors.all());
		assertThat(used(Error.class, Error::getErrorCode)).isEqualTo(Errors.all());
	}

	@Test
	void everyCandidateGroupIsOfferedWork() {
		assertThat(used(ZeebeAssignmentDefinition.class, ZeebeAssignmentDefinition::getCandidateGroups))
			.isEqualTo(CandidateGroups.all());
	}

	@ParameterizedTest
	@ValueSource(classes = { CandidateGroups.class, Decisions.class, Errors.class, Forms.class, JobTypes.class,
			Messages.class, ProcessIds.class })
	void allIsEveryConstant(Class<?> constants) throws ReflectiveOperationException {
		Set<Object> declared = Stream.of(constants.getDeclaredFields())
			.filter((field) -> Modifier.isPublic(field.getModifiers()))
			.map(ConstantsTests::value)
			.collect(Collectors.toSet());

		assertThat(constants.getMethod("all").invoke(null)).isEqualTo(declared);
	}

	private static Object value(Field field) {
		try {
			return field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Set<String> namesOf(String extension) {
		return ModelFiles.ending(extension).stream().map(ModelFiles::nameOf).collect(Collectors.toSet());
	}

	private <T extends BpmnModelElementInstance> Set<String> used(Class<T> type, Function<T, String> name) {
		return this.models.stream()
			.map((model) -> model.all(type))
			.flatMap(Collection::stream)
			.map(name)
			.collect(Collectors.toSet());
	}

}
