package io.dockflow.standalone;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The exporter for the local broker, which the build put beside the application. */
final class ExporterJar {

	private ExporterJar() {
	}

	static Path find() {
		Path ofLauncher = codeSource();
		Path jar = ofLauncher.resolveSibling("exporter").resolve("dockflow-exporter.jar");
		if (!Files.isRegularFile(jar)) {
			throw new CannotStart(
					"Expected the exporter at %s, but it is not there. Start with infra/run, which builds it."
						.formatted(jar));
		}
		return jar;
	}

	/* target/classes, or target/dockflow-standalone-….jar. */
	private static Path codeSource() {
		try {
			return Path.of(ExporterJar.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
