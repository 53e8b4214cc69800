package io.dockflow.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One DMN file with its one table.
 */
record DecisionTable(Path file, Document dmn) {

	static List<DecisionTable> all() {
		return ModelFiles.ending(".dmn").stream().map(DecisionTable::of).toList();
	}

	static DecisionTable named(String id) {
		return all().stream()
			.filter((table) -> table.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new AssertionError("Expected a decision %s, but there is none.".formatted(id)));
	}

	private static DecisionTable of(Path file) {
		try {
			return new DecisionTable(file,
					DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ParserConfigurationException | SAXException ex) {
			throw new IllegalStateException("Expected %s to be XML, but it is not.".formatted(file), ex);
		}
	}

	String id() {
		return only("decision").getAttribute("id");
	}

	String description() {
		return only("description").getTextContent();
	}

	/** The standard's default when the table does not say. */
	String hitPolicy() {
		String policy = only("decisionTable").getAttribute("hitPolicy");
		return policy.isEmpty() ? "UNIQUE" : policy;
	}

	List<String> inputLabels() {
		return all("input").stream().map((input) -> input.getAttribute("label").strip()).toList();
	}

	Set<String> inputs() {
		return all("inputExpression").stream()
			.map((input) -> input.getTextContent().strip())
			.collect(Collectors.toSet());
	}

	String output() {
		return only("output").getAttribute("name");
	}

	int ruleCount() {
		return all("rule").size();
	}

	List<String> annotations() {
		return all("annotationEntry").stream().map((entry) -> entry.getTextContent().strip()).toList();
	}

	private Element only(String tag) {
		List<Element> elements = all(tag);
		if (elements.size() != 1) {
			throw new IllegalStateException(
					"Expected one %s in %s, but found %d.".formatted(tag, this.file, elements.size()));
		}
		return elements.getFirst();
	}

	private List<Element> all(String tag) {
		NodeList elements = this.dmn.getElementsByTagName(tag);
		return IntStream.range(0, elements.getLength()).mapToObj((index) -> (Element) elements.item(index)).toList();
	}

	@Override
	public String toString() {
		return ModelFiles.nameOf(this.file);
	}

}
