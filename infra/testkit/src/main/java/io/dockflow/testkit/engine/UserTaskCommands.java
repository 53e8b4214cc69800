package io.dockflow.testkit.engine;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;

import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.protocol.impl.record.RecordMetadata;
import io.camunda.zeebe.protocol.impl.record.UnifiedRecordValue;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Completes native user tasks. The in-memory engine offers that to nobody (it has no REST
 * gateway), so the command goes to its log directly.
 */
class UserTaskCommands {

	private final Object writer;

	UserTaskCommands(ZeebeTestEngine engine) {
		this.writer = field(field(engine, "gateway"), "writer");
	}

	void complete(long userTaskKey, Map<String, ?> variables) {
		UserTaskRecord task = new UserTaskRecord().setUserTaskKey(userTaskKey)
			.setAction("complete")
			.setVariables(new UnsafeBuffer(Json.messagePack(variables)));
		RecordMetadata metadata = new RecordMetadata().recordType(RecordType.COMMAND)
			.valueType(ValueType.USER_TASK)
			.intent(UserTaskIntent.COMPLETE);
		try {
			Method write = this.writer.getClass()
				.getDeclaredMethod("writeCommandWithKey", Long.class, UnifiedRecordValue.class, RecordMetadata.class);
			write.setAccessible(true);
			write.invoke(this.writer, userTaskKey, task, metadata);
		}
		catch (ReflectiveOperationException ex) {
			throw notTheKnownEngine(ex);
		}
	}

	private static Object field(Object owner, String name) {
		try {
			Field field = owner.getClass().getDeclaredField(name);
			field.setAccessible(true);
			return field.get(owner);
		}
		catch (ReflectiveOperationException ex) {
			throw notTheKnownEngine(ex);
		}
	}

	private static IllegalStateException notTheKnownEngine(ReflectiveOperationException cause) {
		return new IllegalStateException("Expected the in-memory engine of Zeebe Process Test 8.8, but its inside "
				+ "looks different. Adapt UserTaskCommands to the new version.", cause);
	}

}
