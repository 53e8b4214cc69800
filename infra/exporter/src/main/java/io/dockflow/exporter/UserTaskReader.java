package io.dockflow.exporter;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import org.jspecify.annotations.Nullable;

/**
 * Native user tasks and the groups that the open ones are offered to.
 */
final class UserTaskReader implements RecordReader {

	@Override
	public ValueType valueType() {
		return ValueType.USER_TASK;
	}

	@Override
	public void read(Record<?> record, Batch batch) {
		UserTaskRecordValue value = (UserTaskRecordValue) record.getValue();
		stateOf((UserTaskIntent) record.getIntent()).ifPresent((state) -> {
			boolean open = state.equals("CREATED");
			List<String> groups = value.getCandidateGroupsList().stream().distinct().toList();
			LocalDateTime at = Row.utc(record.getTimestamp());
			batch.put(Row.of(Table.USER_TASK, value.getUserTaskKey(), record, value.getElementInstanceKey(),
					value.getProcessInstanceKey(), value.getProcessDefinitionKey(), value.getBpmnProcessId(),
					value.getElementId(), state, blankToNull(value.getAssignee()), json(groups),
					json(value.getCandidateUsersList()), value.getPriority(), utc(value.getDueDate()),
					utc(value.getFollowUpDate()), (value.getFormKey() < 0) ? null : value.getFormKey(),
					blankToNull(value.getAction()), value.getTenantId(), open ? null : at));
			batch.offerTask(value.getUserTaskKey(), open ? groups : List.of());
			batch.hint(new Hint(Hint.Kind.TASK, value.getUserTaskKey(), value.getProcessInstanceKey(), at));
		});
	}

	private static Optional<String> stateOf(UserTaskIntent intent) {
		return switch (intent) {
			case CREATED, ASSIGNED, UPDATED, MIGRATED -> Optional.of("CREATED");
			case COMPLETED -> Optional.of("COMPLETED");
			case CANCELED -> Optional.of("CANCELED");
			default -> Optional.empty();
		};
	}

	private static @Nullable LocalDateTime utc(@Nullable String date) {
		return (blankToNull(date) == null) ? null
				: ZonedDateTime.parse(date).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	private static String json(List<String> names) {
		return names.stream().map(UserTaskReader::quoted).collect(Collectors.joining(",", "[", "]"));
	}

	private static String quoted(String name) {
		StringBuilder text = new StringBuilder("\"");
		name.chars().forEach((character) -> {
			if (character == '"' || character == '\\') {
				text.append('\\').append((char) character);
			}
			else if (character < ' ') {
				text.append("\\u%04x".formatted(character));
			}
			else {
				text.append((char) character);
			}
		});
		return text.append('"').toString();
	}

}
