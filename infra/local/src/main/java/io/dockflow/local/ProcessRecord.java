package io.dockflow.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/**
 * A child process as its pid file names it: the start time tells it from a later process
 * that got the same pid.
 */
record ProcessRecord(long pid, Instant started) {

	static ProcessRecord of(ProcessHandle process) {
		return new ProcessRecord(process.pid(), startOf(process).orElse(Instant.EPOCH));
	}

	static Optional<ProcessRecord> read(Path file) {
		try {
			String[] words = Files.readString(file).trim().split(" ");
			return Optional.of(new ProcessRecord(Long.parseLong(words[0]), Instant.parse(words[1])));
		}
		catch (NoSuchFileException never) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (RuntimeException cutShort) {
			return Optional.empty();
		}
	}

	void write(Path file) {
		try {
			Path draft = file.resolveSibling(file.getFileName() + ".new");
			Files.writeString(draft, "%d %s%n".formatted(this.pid, this.started));
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The process, if it still runs. */
	Optional<ProcessHandle> running() {
		return ProcessHandle.of(this.pid)
			.filter(ProcessHandle::isAlive)
			.filter((process) -> startOf(process).filter(this.started::equals).isPresent());
	}

	private static Optional<Instant> startOf(ProcessHandle process) {
		return process.info().startInstant();
	}

}
