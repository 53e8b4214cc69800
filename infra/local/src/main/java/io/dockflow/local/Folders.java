package io.dockflow.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Folders and files of the servers. */
public final class Folders {

	private Folders() {
	}

	/** Deletes the folder and all in it; nothing happens if it is not there. */
	public static void delete(Path folder) {
		try (var all = Files.walk(folder)) {
			for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(path);
			}
		}
		catch (NoSuchFileException notThere) {
			return;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Path create(Path folder) {
		try {
			return Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new LocalServerException("Expected a folder at %s, but could not make one: %s. Name another folder."
				.formatted(folder, ex.getMessage()), ex);
		}
	}

	/** Writes a file only its owner may read. */
	static Path writePrivate(Path file, String text) {
		try {
			Files.deleteIfExists(file);
			var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
			Files.createFile(file, ownerOnly);
			return Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
