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

	private static final int LONGEST_NAME = 255;

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
		batch
			.put(Row.of(Table.PROCESS_DEFINITION, process.getProcessDefinitionKey(), record, process.getBpmnProcessId(),
					nameOf(process.getBpmnProcessId(), xml), process.getVersion(), blankToNull(process.getVersionTag()),
					process.getResourceName(), Base64.getEncoder().encodeToString(process.getChecksum()),
					new String(xml, StandardCharsets.UTF_8), process.getTenantId()));
		batch.hint(new Hint(Hint.Kind.DEFINITION, process.getProcessDefinitionKey(), null,
				Row.utc(record.getTimestamp())));
	}

	private static @Nullable String blankToNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text;
	}

	/* A name too long for a list must not cost the definition. */
	private static @Nullable String shortened(@Nullable String name) {
		return (name == null || name.codePointCount(0, name.length()) <= LONGEST_NAME) ? name
				: name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
	}

	private static @Nullable String nameOf(String processId, byte[] xml) {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
			while (reader.hasNext()) {
				if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("process")
						&& processId.equals(reader.getAttributeValue(null, "id"))) {
					return shortened(blankToNull(reader.getAttributeValue(null, "name")));
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
