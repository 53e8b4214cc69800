package io.dockflow.exporter;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import org.jspecify.annotations.Nullable;

/**
 * Process definitions with their XML. Every partition tells each of them once, so the
 * same row comes several times.
 */
final class DefinitionReader implements RecordReader {

	@Override
	public ValueType valueType() {
		return ValueType.PROCESS;
	}

	@Override
	public void read(Record<?> record, Batch batch) {
		if (record.getIntent() != ProcessIntent.CREATED) {
			return;
		}
		Process process = (Process) record.getValue();
		byte[] xml = process.getResource();
		batch.put(Row.of(Table.PROCESS_DEFINITION, process.getProcessDefinitionKey(), record.getTimestamp(),
				process.getBpmnProcessId(), nameOf(process.getBpmnProcessId(), xml), process.getVersion(),
				blankToNull(process.getVersionTag()), process.getResourceName(),
				Base64.getEncoder().encodeToString(process.getChecksum()), new String(xml, StandardCharsets.UTF_8),
				process.getTenantId()));
		batch.hint(new Hint(Hint.Kind.DEFINITION, process.getProcessDefinitionKey(), null,
				Row.utc(record.getTimestamp())));
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	private static @Nullable String nameOf(String processId, byte[] xml) {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("process")
						&& processId.equals(reader.getAttributeValue(null, "id"))) {
					return blankToNull(reader.getAttributeValue(null, "name"));
				}
			}
			return null;
		}
		catch (XMLStreamException ex) {
			throw new IllegalArgumentException(
					"Expected the definition of %s to be XML, but %s.".formatted(processId, ex.getMessage()), ex);
		}
	}

}
