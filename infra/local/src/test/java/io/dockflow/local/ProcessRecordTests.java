package io.dockflow.local;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessRecordTests {

	@TempDir
	Path folder;

	@Test
	void findsTheProcessItWasMadeOf() {
		Path file = this.folder.resolve("server.pid");
		ProcessRecord.of(ProcessHandle.current()).write(file);

		assertThat(ProcessRecord.read(file).flatMap(ProcessRecord::running)).contains(ProcessHandle.current());
	}

	@Test
	void doesNotTakeALaterProcessWithTheSamePidForIt() {
		ProcessRecord now = ProcessRecord.of(ProcessHandle.current());
		ProcessRecord earlier = new ProcessRecord(now.pid(), now.started().minusSeconds(60));

		assertThat(earlier.running()).isEmpty();
	}

	@Test
	void ignoresAFileThatWasCutShort() throws Exception {
		Path file = Files.writeString(this.folder.resolve("server.pid"), "12");

		assertThat(ProcessRecord.read(file)).isEmpty();
	}

}
