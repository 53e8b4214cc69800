package io.dockflow.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A MariaDB server of this machine with the two schemas of Dockflow. It listens on
 * loopback, keeps its data under its home and lets in one user with a password made for
 * that home.
 */
public final class LocalMariaDb implements AutoCloseable {

	/** The schema of the warehouse. */
	public static final String WAREHOUSE = "dockflow";

	/** The schema of the engine's read model. */
	public static final String ENGINE = "dockflow_engine";

	private static final String USER = "dockflow";

	/* Recovery after a kill may read all of the log. */
	private static final Duration START = Duration.ofMinutes(3);

	private static final Duration STOP = Duration.ofSeconds(60);

	private final ChildProcess process;

	private final MariaDbSettings settings;

	private final String password;

	private LocalMariaDb(ChildProcess process, MariaDbSettings settings, String password) {
		this.process = process;
		this.settings = settings;
		this.password = password;
	}

	/**
	 * Starts the server, creating the database the first time, and waits until it
	 * answers.
	 */
	public static LocalMariaDb start(MariaDbSettings settings) {
		Folders.create(settings.home());
		stopOrphan(settings.home());
		int port = (settings.port() != 0) ? settings.port() : Ports.free();
		requireFree(port);
		MariaDbSoftware software = MariaDbSoftware.unpacked();
		prepareData(settings, software);
		Folders.create(settings.home().resolve("tmp"));
		String password = passwordOf(settings.home());
		Path init = Folders.writePrivate(settings.home().resolve("init.sql"), initialStatements(password));
		ChildProcess process = ChildProcess.start("MariaDB", command(settings, software, port, init), settings.home(),
				settings.pidFile(), new LogFile(settings.home().resolve("mariadb.log")), software::addTo);
		LocalMariaDb database = new LocalMariaDb(process, settings.withPort(port), password);
		if (!Waiting.until(database::answers, process, START)) {
			throw database.startFailure();
		}
		return database;
	}

	/**
	 * Stops a server that an owner that died left in this home; false if there was none.
	 */
	public static boolean stopOrphan(Path home) {
		return ChildProcess.stopOrphan(MariaDbSettings.pidFile(home), STOP);
	}

	public String jdbcUrl(String schema) {
		return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port(), schema);
	}

	public String user() {
		return USER;
	}

	public String password() {
		return this.password;
	}

	public int port() {
		return this.settings.port();
	}

	/** How it runs, with the port it got. */
	public MariaDbSettings settings() {
		return this.settings;
	}

	public long pid() {
		return this.process.pid();
	}

	/** Runs the action when the server ends, asked for or not. */
	public void onExit(Runnable action) {
		this.process.onExit(action);
	}

	public boolean isRunning() {
		return this.process.isAlive();
	}

	/** Shuts the server down; what was committed is there at the next start. */
	public void stop() {
		this.process.stop(STOP);
	}

	/** Kills the server as a power cut would. */
	public void kill() {
		this.process.kill();
	}

	@Override
	public void close() {
		stop();
	}

	private static void requireFree(int port) {
		if (!Ports.isFree(port)) {
			throw new LocalServerException(
					"Expected port %d to be free for MariaDB, but another program listens on it. Stop it or choose another port."
						.formatted(port));
		}
	}

	private static void prepareData(MariaDbSettings settings, MariaDbSoftware software) {
		Path data = settings.data();
		if (!Files.exists(data)) {
			software.createDatabase(data);
		}
		else if (!Files.exists(data.resolve("ibdata1")) || !Files.isDirectory(data.resolve("mysql"))) {
			throw new LocalServerException(
					"Expected a MariaDB database in %s, but its system tables are missing: the data folder is damaged. Restore it from a backup or start anew."
						.formatted(data));
		}
	}

	private static List<String> command(MariaDbSettings settings, MariaDbSoftware software, int port, Path init) {
		List<String> command = new ArrayList<>(List.of(software.server().toString(), "--no-defaults",
				"--basedir=" + software.folder(), "--datadir=" + settings.data(),
				"--tmpdir=" + settings.home().resolve("tmp"), "--init-file=" + init, "--bind-address=127.0.0.1",
				"--port=" + port, "--socket=mariadb.sock", "--pid-file=mariadb.pid", "--skip-name-resolve",
				"--character-set-server=utf8mb4", "--transaction-isolation=READ-COMMITTED",
				"--default-time-zone=+00:00", "--max-allowed-packet=64M", "--max-connections=200",
				"--innodb-lock-wait-timeout=15", "--innodb-log-file-size=64M",
				"--innodb-buffer-pool-size=" + settings.bufferPoolMegabytes() + "M",
				"--innodb-flush-log-at-trx-commit=" + (settings.durable() ? 1 : 2), "--skip-log-bin", "--skip-ssl"));
		if (System.getProperty("user.name").equals("root")) {
			command.add("--user=root");
		}
		return command;
	}

	private static String initialStatements(String password) {
		return """
				CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4;
				CREATE DATABASE IF NOT EXISTS %2$s CHARACTER SET utf8mb4;
				CREATE USER IF NOT EXISTS '%3$s'@'127.0.0.1';
				ALTER USER '%3$s'@'127.0.0.1' IDENTIFIED BY '%4$s';
				GRANT ALL ON %1$s.* TO '%3$s'@'127.0.0.1';
				GRANT ALL ON %2$s.* TO '%3$s'@'127.0.0.1';
				""".formatted(WAREHOUSE, ENGINE, USER, password);
	}

	private static String passwordOf(Path home) {
		Path file = home.resolve("password");
		try {
			if (!Files.exists(file)) {
				byte[] secret = new byte[18];
				new SecureRandom().nextBytes(secret);
				Folders.writePrivate(file, HexFormat.of().formatHex(secret));
			}
			return Files.readString(file).trim();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean answers() {
		try (var connection = DriverManager.getConnection(jdbcUrl(ENGINE) + "?connectTimeout=2000", USER,
				this.password)) {
			return connection.isValid(2);
		}
		catch (SQLException notYet) {
			return false;
		}
	}

	private LocalServerException startFailure() {
		LogFile log = this.process.log();
		boolean ended = !this.process.isAlive();
		stop();
		if (log.mentions("Can't lock aria control file", "Unable to lock ./ibdata1")) {
			return new LocalServerException(
					"Expected to open the database in %s, but another MariaDB server holds it. Stop that server first.%s"
						.formatted(this.settings.data(), log.tail()));
		}
		if (log.mentions("No space left on device", "Disk is full")) {
			return new LocalServerException("Expected MariaDB to start in %s, but the disk is full. Free some space.%s"
				.formatted(this.settings.home(), log.tail()));
		}
		return new LocalServerException(
				"Expected MariaDB to start, but it %s. If %s is damaged, restore it from a backup or start anew. The end of %s:%s"
					.formatted(ended ? "ended" : "did not answer within " + START.toSeconds() + " s",
							this.settings.data(), log.path(), log.tail()));
	}

}
