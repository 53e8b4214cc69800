package io.dockflow.testkit.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import io.dockflow.local.Folders;
import io.dockflow.local.LocalMariaDb;
import io.dockflow.local.LocalZeebe;

/**
 * The temporary folder of one test JVM's servers. Its name tells whose it is, so that the
 * next JVM clears what one that was killed left behind.
 */
record ServerHome(Path folder) {

	private static final Path ALL = Path.of(System.getProperty("java.io.tmpdir"), "dockflow-servers");

	static ServerHome ofThisJvm() {
		clearAbandoned();
		ServerHome home = new ServerHome(ALL.resolve(nameOf(ProcessHandle.current())));
		try {
			Files.createDirectories(home.folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return home;
	}

	/** Stops and deletes the servers of test JVMs that are no more. */
	static void clearAbandoned() {
		if (!Files.isDirectory(ALL)) {
			return;
		}
		try (var homes = Files.list(ALL)) {
			homes.map(ServerHome::new).filter(ServerHome::isAbandoned).forEach(ServerHome::clear);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path database() {
		return this.folder.resolve("mariadb");
	}

	Path broker() {
		return this.folder.resolve("zeebe");
	}

	void clear() {
		LocalZeebe.stopOrphan(broker());
		LocalMariaDb.stopOrphan(database());
		Folders.delete(this.folder);
	}

	private boolean isAbandoned() {
		String name = this.folder.getFileName().toString();
		try {
			long pid = Long.parseLong(name.substring(0, name.indexOf('-')));
			return ProcessHandle.of(pid).filter((owner) -> nameOf(owner).equals(name)).isEmpty();
		}
		catch (IndexOutOfBoundsException | NumberFormatException notOurs) {
			return false;
		}
	}

	private static String nameOf(ProcessHandle owner) {
		return owner.pid() + "-" + owner.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
	}

}
