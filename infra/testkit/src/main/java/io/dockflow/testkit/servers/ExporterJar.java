package io.dockflow.testkit.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The exporter as this build made it. */
final class ExporterJar {

	private ExporterJar() {
	}

	static Path built() {
		Path folder = checkout().resolve("infra/exporter/target");
		return newest(folder).orElseThrow(() -> new IllegalStateException(
				"Expected the exporter's jar in %s, but there is none. Run: mvn -pl infra/exporter package -DskipTests"
					.formatted(folder)));
	}

	private static Path checkout() {
		Path here = Path.of("").toAbsolutePath();
		for (Path folder = here; folder != null; folder = folder.getParent()) {
			if (Files.exists(folder.resolve("infra/exporter/pom.xml"))) {
				return folder;
			}
		}
		throw new IllegalStateException(
				"Expected to run inside a checkout of Dockflow, but %s is not.".formatted(here));
	}

	private static Optional<Path> newest(Path folder) {
		if (!Files.isDirectory(folder)) {
			return Optional.empty();
		}
		try (var files = Files.list(folder)) {
			return files.filter((file) -> file.getFileName().toString().matches("dockflow-exporter-.*-all\\.jar"))
				.max((one, other) -> Long.compare(one.toFile().lastModified(), other.toFile().lastModified()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
