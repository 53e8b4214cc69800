package io.dockflow.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files under {@code dockflow/}, as they lie in the source tree.
 */
final class ModelFiles {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private ModelFiles() {
	}

	static List<Path> ending(String extension) {
		try (Stream<Path> files = Files.walk(RESOURCES.resolve("dockflow"))) {
			return files.filter((file) -> file.toString().endsWith(extension)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String nameOf(Path file) {
		String name = file.getFileName().toString();
		return name.substring(0, name.lastIndexOf('.'));
	}

	static String onClassPath(Path file) {
		return RESOURCES.relativize(file).toString().replace('\\', '/');
	}

	/** Class path names of everything an engine takes. */
	static String[] deployable() {
		return Stream.of(".bpmn", ".dmn", ".form")
			.flatMap((extension) -> ending(extension).stream())
			.map(ModelFiles::onClassPath)
			.toArray(String[]::new);
	}

}
