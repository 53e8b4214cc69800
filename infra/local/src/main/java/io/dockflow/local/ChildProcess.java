package io.dockflow.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * One server as a child process: its output goes to a file, its pid to another. A
 * terminal's Ctrl-C reaches the whole process group, so the child ignores it and is
 * stopped by its owner, in order.
 */
final class ChildProcess {

	private static final List<String> IGNORING_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"");

	private final String name;

	private final Process process;

	private final Path pidFile;

	private final LogFile log;

	private ChildProcess(String name, Process process, Path pidFile, LogFile log) {
		this.name = name;
		this.process = process;
		this.pidFile = pidFile;
		this.log = log;
	}

	static ChildProcess start(String name, List<String> command, Path folder, Path pidFile, LogFile log,
			Consumer<Map<String, String>> environment) {
		List<String> words = new ArrayList<>(IGNORING_CTRL_C);
		words.add(name);
		words.addAll(command);
		ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
			.redirectOutput(log.fresh().toFile());
		environment.accept(builder.environment());
		try {
			Process process = builder.start();
			ProcessRecord.of(process.toHandle()).write(pidFile);
			return new ChildProcess(name, process, pidFile, log);
		}
		catch (IOException ex) {
			throw new LocalServerException("Expected to start %s with %s, but the system refused: %s".formatted(name,
					command.getFirst(), ex.getMessage()), ex);
		}
	}

	/** Stops what an owner that died left running; false if there was nothing. */
	static boolean stopOrphan(Path pidFile, Duration patience) {
		var orphan = ProcessRecord.read(pidFile).flatMap(ProcessRecord::running);
		orphan.ifPresent((process) -> stop(process, patience));
		delete(pidFile);
		return orphan.isPresent();
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	long pid() {
		return this.process.pid();
	}

	LogFile log() {
		return this.log;
	}

	/** Runs when the process ends, however that comes. */
	void onExit(Runnable action) {
		this.process.onExit().thenRun(action);
	}

	void stop(Duration patience) {
		stop(this.process.toHandle(), patience);
		delete(this.pidFile);
	}

	/** Ends the process as a power cut would; its pid file stays, as it would then. */
	void kill() {
		this.process.destroyForcibly();
		await(this.process.toHandle(), Duration.ofSeconds(30));
	}

	@Override
	public String toString() {
		return "%s (pid %d)".formatted(this.name, pid());
	}

	private static void stop(ProcessHandle process, Duration patience) {
		process.destroy();
		if (!await(process, patience)) {
			process.destroyForcibly();
			await(process, Duration.ofSeconds(30));
		}
	}

	private static boolean await(ProcessHandle process, Duration patience) {
		try {
			process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException tooLong) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
