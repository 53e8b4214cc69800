package io.dockflow.exporter;

import java.nio.charset.StandardCharsets;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.value.deployment.ImmutableProcess;
import org.junit.jupiter.api.Test;

import static io.dockflow.exporter.Records.batchOf;
import static io.dockflow.exporter.Records.onlyRow;
import static io.dockflow.exporter.Records.timeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DefinitionReaderTests {

	private final DefinitionReader reader = new DefinitionReader();

	@Test
	void aDefinitionComesWithItsDiagramAndItsName() {
		String xml = diagram("<process id='other' name='Other'/><process id='put-away' name='Lagere ein: Süd'/>");

		var batch = batchOf(this.reader, definition(1, ProcessIntent.CREATED, xml));

		assertThat(onlyRow(batch, Table.PROCESS_DEFINITION)).containsEntry("definition_key", 5L)
			.containsEntry("bpmn_process_id", "put-away")
			.containsEntry("name", "Lagere ein: Süd")
			.containsEntry("version", 3)
			.containsEntry("version_tag", null)
			.containsEntry("resource_name", "put-away.bpmn")
			.containsEntry("checksum", "AQI=")
			.containsEntry("xml", xml)
			.containsEntry("deployed_at", timeOf(1));
	}

	@Test
	void aProcessWithoutANameHasNone() {
		var batch = batchOf(this.reader, definition(1, ProcessIntent.CREATED, diagram("<process id='put-away'/>")));

		assertThat(onlyRow(batch, Table.PROCESS_DEFINITION)).containsEntry("name", null);
	}

	@Test
	void aNameTooLongForAListIsCutBetweenCharacters() {
		String name = "x".repeat(254) + "📦📦";

		var batch = batchOf(this.reader,
				definition(1, ProcessIntent.CREATED, diagram("<process id='put-away' name='" + name + "'/>")));

		assertThat(onlyRow(batch, Table.PROCESS_DEFINITION)).containsEntry("name", "x".repeat(254) + "📦");
	}

	@Test
	void whatIsNotXmlIsNotADefinition() {
		var record = definition(1, ProcessIntent.CREATED, "<process");

		assertThatIllegalArgumentException().isThrownBy(() -> batchOf(this.reader, record))
			.withMessageContaining("put-away");
	}

	@Test
	void theEntitiesOfADiagramAreNotFetched() {
		String xml = "<!DOCTYPE d [<!ENTITY secret SYSTEM 'file:///etc/hostname'>]>"
				+ diagram("<process id='put-away' name='&secret;'/>");

		assertThatIllegalArgumentException()
			.isThrownBy(() -> batchOf(this.reader, definition(1, ProcessIntent.CREATED, xml)));
	}

	private static String diagram(String processes) {
		return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>%s</definitions>".formatted(processes);
	}

	private static Record<?> definition(long position, ProcessIntent intent, String xml) {
		return Records.event(position, ValueType.PROCESS, intent, 5,
				ImmutableProcess.builder()
					.withProcessDefinitionKey(5)
					.withBpmnProcessId("put-away")
					.withVersion(3)
					.withVersionTag("")
					.withResourceName("put-away.bpmn")
					.withChecksum((byte) 1, (byte) 2)
					.withResource(xml.getBytes(StandardCharsets.UTF_8))
					.withTenantId("<default>")
					.build());
	}

}
