package io.dockflow.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The broker's loaded classes as the JVM can map them into memory: a third of the start
 * time. The first broker that is stopped in order writes it; it belongs to one JVM build.
 */
record ClassArchive(Path file, Path draft) {

	static ClassArchive of(ZeebeDistribution distribution, Path temporary) {
		String jvm = (System.getProperty("java.vm.name") + "-" + System.getProperty("java.vm.version"))
			.replaceAll("[^A-Za-z0-9.+-]", "_");
		Path file = distribution.folder().resolveSibling(distribution.folder().getFileName() + "-" + jvm + ".jsa");
		return new ClassArchive(file, temporary.resolve("classes.jsa"));
	}

	String option() {
		return Files.exists(this.file) ? "-XX:SharedArchiveFile=" + this.file
				: "-XX:ArchiveClassesAtExit=" + this.draft;
	}

	/** Keeps what a stopped broker wrote. */
	void keep() {
		try {
			if (Files.exists(this.draft) && !Files.exists(this.file)) {
				Path near = this.file.resolveSibling(this.file.getFileName() + "." + ProcessHandle.current().pid());
				Files.copy(this.draft, near, StandardCopyOption.REPLACE_EXISTING);
				Files.move(near, this.file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			}
			Files.deleteIfExists(this.draft);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
