package io.dockflow.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where server software is unpacked once for every home and every test run of this user:
 * {@code DOCKFLOW_CACHE}, or the system's folder for caches.
 */
final class SoftwareCache {

	private static final Object ONE_AT_A_TIME = new Object();

	private final Path folder;

	SoftwareCache(Path folder) {
		this.folder = folder;
	}

	static SoftwareCache ofUser() {
		return new SoftwareCache(Setting.of("dockflow.cache").map(Path::of).orElseGet(SoftwareCache::systemFolder));
	}

	/** The folder of that name; unpacks it if this is the first time. */
	Path folder(String name, Unpacking unpacking) {
		Path unpacked = this.folder.resolve(name);
		synchronized (ONE_AT_A_TIME) {
			if (!Files.isDirectory(unpacked)) {
				unpackLocked(unpacked, unpacking);
			}
		}
		return unpacked;
	}

	private void unpackLocked(Path unpacked, Unpacking unpacking) {
		try {
			Files.createDirectories(this.folder);
			try (FileChannel channel = FileChannel.open(this.folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE); var lock = channel.lock()) {
				if (lock.isValid() && !Files.isDirectory(unpacked)) {
					Path draft = this.folder.resolve(unpacked.getFileName() + ".new");
					Folders.delete(draft);
					Files.createDirectories(draft);
					unpacking.into(draft);
					Files.move(draft, unpacked);
				}
			}
		}
		catch (IOException ex) {
			throw new LocalServerException(
					"Expected to unpack %s, but could not: %s. Free some space or name another folder in DOCKFLOW_CACHE."
						.formatted(unpacked, ex.getMessage()),
					ex);
		}
		catch (UncheckedIOException ex) {
			throw new LocalServerException(
					"Expected to unpack %s, but could not: %s".formatted(unpacked, ex.getMessage()), ex);
		}
	}

	private static Path systemFolder() {
		Path home = Path.of(System.getProperty("user.home"));
		if (System.getProperty("os.name").startsWith("Mac")) {
			return home.resolve("Library/Caches/dockflow");
		}
		String xdg = System.getenv("XDG_CACHE_HOME");
		return ((xdg != null && !xdg.isBlank()) ? Path.of(xdg) : home.resolve(".cache")).resolve("dockflow");
	}

	/** Fills a folder with software. */
	interface Unpacking {

		void into(Path folder) throws IOException;

	}

}
