package io.dockflow.bench.readmodel;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The exporter, which the build put beside the benchmarks. */
final class ExporterJar {

	private ExporterJar() {
	}

	static Path find() {
		Path jar = codeSource().resolveSibling("exporter").resolve("dockflow-exporter.jar");
		if (!Files.isRegularFile(jar)) {
			throw new IllegalStateException(
					"Expected the exporter at %s, but it is not there. Start with infra/bench/run, which builds it."
						.formatted(jar));
		}
		return jar;
	}

	/* target/classes, or target/dockflow-bench-….jar. */
	private static Path codeSource() {
		try {
			return Path.of(ExporterJar.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
