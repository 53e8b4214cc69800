package io.dockflow.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * One launcher per home: a file lock, which the system frees however the launcher ends.
 */
final class HomeLock implements AutoCloseable {

	private final FileChannel channel;

	private HomeLock(FileChannel channel) {
		this.channel = channel;
	}

	static HomeLock take(Home home) {
		Path file = home.folder().resolve("lock");
		Path owner = home.folder().resolve("pid");
		try {
			FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			FileLock lock = channel.tryLock();
			if (lock == null) {
				channel.close();
				throw new CannotStart(
						"Dockflow already runs on %s (pid %s). Stop it, or start another one with --home DIR and --port N."
							.formatted(home.folder(), pidIn(owner)));
			}
			Files.writeString(owner, String.valueOf(ProcessHandle.current().pid()));
			return new HomeLock(channel);
		}
		catch (IOException ex) {
			throw new CannotStart("Expected to write %s, but could not: %s. Name another folder with --home."
				.formatted(file, ex.getMessage()));
		}
	}

	@Override
	public void close() throws IOException {
		this.channel.close();
	}

	private static String pidIn(Path owner) throws IOException {
		@Nullable String pid = Files.exists(owner) ? Files.readString(owner).trim() : null;
		return (pid != null && !pid.isEmpty()) ? pid : "unknown";
	}

}
