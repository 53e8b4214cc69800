package io.dockflow.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.dockflow.local.Folders;
import io.dockflow.local.LocalMariaDb;
import io.dockflow.local.LocalZeebe;

/** The folder in which one Dockflow keeps everything. */
record Home(Path folder) {

	private static final long MEGABYTE = 1024 * 1024;

	/* The broker stops working below 500 MB; the first start also unpacks the servers. */
	private static final long NEEDED = 1024 * MEGABYTE;

	private static final long NEEDED_AT_FIRST = 2048 * MEGABYTE;

	Home {
		try {
			Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new CannotStart("Expected a folder at %s, but could not make one: %s. Name another with --home."
				.formatted(folder, ex.getMessage()));
		}
	}

	Path database() {
		return this.folder.resolve("mariadb");
	}

	Path broker() {
		return this.folder.resolve("zeebe");
	}

	/** Where papers for suppliers are put. */
	Path outbox() {
		return this.folder.resolve("outbox");
	}

	Path log() {
		return this.folder.resolve("dockflow.log");
	}

	boolean isNew() {
		return !Files.exists(database()) && !Files.exists(broker());
	}

	void stopOrphans() {
		LocalZeebe.stopOrphan(broker());
		LocalMariaDb.stopOrphan(database());
	}

	/** Forgets the data; touches nothing Dockflow did not make. */
	void reset() {
		Stream.of(broker(), database()).forEach(Folders::delete);
	}

	void requireSpace() {
		try {
			long free = Files.getFileStore(this.folder).getUsableSpace();
			long needed = isNew() ? NEEDED_AT_FIRST : NEEDED;
			if (free < needed) {
				throw new CannotStart(
						"Expected at least %d MB free for %s, but there are %d MB. Free some space or name another folder with --home."
							.formatted(needed / MEGABYTE, this.folder, free / MEGABYTE));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
