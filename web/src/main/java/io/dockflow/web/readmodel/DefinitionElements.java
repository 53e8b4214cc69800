package io.dockflow.web.readmodel;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * What a definition's XML says about its elements, by element id.
 */
public record DefinitionElements(Map<String, Element> byId) {

	private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

	/** Name and documentation as the process owner wrote them, and the linked form. */
	public record Element(String id, @Nullable String name, @Nullable String documentation, @Nullable String formId) {

		public String nameOrId() {
			return (this.name != null && !this.name.isBlank()) ? this.name : this.id;
		}

	}

	/** The element, nameless when the diagram does not know it. */
	public Element element(String id) {
		return this.byId.getOrDefault(id, new Element(id, null, null, null));
	}

	static DefinitionElements parse(String xml) {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		Map<String, Element> elements = new HashMap<>();
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
			String current = null;
			while (reader.hasNext()) {
				if (reader.next() != XMLStreamConstants.START_ELEMENT) {
					continue;
				}
				String id = reader.getAttributeValue(null, "id");
				Element known = elements.get(current);
				if (known != null && reader.getLocalName().equals("documentation")) {
					elements.put(known.id(),
							new Element(known.id(), known.name(), reader.getElementText().strip(), known.formId()));
				}
				else if (known != null && reader.getLocalName().equals("formDefinition")) {
					elements.put(known.id(), new Element(known.id(), known.name(), known.documentation(),
							reader.getAttributeValue(null, "formId")));
				}
				else if (id != null && BPMN.equals(reader.getNamespaceURI())
						&& !reader.getLocalName().endsWith("EventDefinition")) {
					current = id;
					elements.put(id, new Element(id, reader.getAttributeValue(null, "name"), null, null));
				}
			}
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("Expected a deployed definition to be XML, but " + ex.getMessage(), ex);
		}
		return new DefinitionElements(Map.copyOf(elements));
	}

}
