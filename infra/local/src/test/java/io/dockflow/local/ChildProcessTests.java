package io.dockflow.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class ChildProcessTests {

	@TempDir
	Path folder;

	@Test
	void stopsWithinItsPatienceEvenWhatIgnoresTheRequest() {
		ChildProcess stubborn = start("trap '' TERM; echo deaf; exec sleep 20");
		assertThat(Waiting.until(() -> stubborn.log().mentions("deaf"), stubborn, Duration.ofSeconds(10))).isTrue();

		stubborn.stop(Duration.ofMillis(200));

		assertThat(stubborn.isAlive()).isFalse();
		assertThat(pidFile()).doesNotExist();
	}

	@Test
	void ignoresTheInterruptATerminalSendsToAll() throws Exception {
		ChildProcess child = start("echo up; exec sleep 60");
		assertThat(Waiting.until(() -> child.log().mentions("up"), child, Duration.ofSeconds(10))).isTrue();

		new ProcessBuilder("kill", "-INT", String.valueOf(child.pid())).start().waitFor();

		assertThat(child.isAlive()).isTrue();
		child.stop(Duration.ofSeconds(5));
	}

	@Test
	void findsItsOrphanByThePidFile() {
		ChildProcess orphan = start("exec sleep 60");

		assertThat(ChildProcess.stopOrphan(pidFile(), Duration.ofSeconds(5))).isTrue();
		assertThat(orphan.isAlive()).isFalse();
		assertThat(ChildProcess.stopOrphan(pidFile(), Duration.ofSeconds(5))).isFalse();
	}

	private ChildProcess start(String script) {
		return ChildProcess.start("child", List.of("/bin/sh", "-c", script), this.folder, pidFile(),
				new LogFile(this.folder.resolve("child.log")), (environment) -> {
				});
	}

	private Path pidFile() {
		return this.folder.resolve("child.pid");
	}

}
