package io.dockflow.local;

import java.nio.file.Path;

/**
 * How a local MariaDB runs.
 *
 * @param home the folder of its data, log and password
 * @param port the port it listens on; 0 for any free one
 * @param bufferPoolMegabytes memory for pages
 * @param durable whether a commit is on disk before it is answered; tests that kill no
 * machine may do without
 */
public record MariaDbSettings(Path home, int port, int bufferPoolMegabytes, boolean durable) {

	public static MariaDbSettings in(Path home) {
		return new MariaDbSettings(home.toAbsolutePath().normalize(), 0, 256, true);
	}

	public MariaDbSettings withPort(int port) {
		return new MariaDbSettings(this.home, port, this.bufferPoolMegabytes, this.durable);
	}

	public MariaDbSettings withBufferPoolMegabytes(int megabytes) {
		return new MariaDbSettings(this.home, this.port, megabytes, this.durable);
	}

	public MariaDbSettings withoutDurability() {
		return new MariaDbSettings(this.home, this.port, this.bufferPoolMegabytes, false);
	}

	Path data() {
		return this.home.resolve("data");
	}

	Path pidFile() {
		return pidFile(this.home);
	}

	static Path pidFile(Path home) {
		return home.resolve("mariadb.pid");
	}

}
