package io.dockflow.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SoftwareCacheTests {

	@TempDir
	Path folder;

	@Test
	void unpacksOnce() {
		SoftwareCache cache = new SoftwareCache(this.folder);
		AtomicInteger times = new AtomicInteger();

		cache.folder("server-1", (into) -> times.incrementAndGet());
		cache.folder("server-1", (into) -> times.incrementAndGet());

		assertThat(times).hasValue(1);
	}

	@Test
	void unpacksAgainWhatWasCutShort() {
		SoftwareCache cache = new SoftwareCache(this.folder);

		assertThatExceptionOfType(LocalServerException.class).isThrownBy(() -> cache.folder("server-1", (into) -> {
			Files.writeString(into.resolve("half"), "");
			throw new IOException("No space left on device");
		})).withMessageContaining("No space left on device").withMessageContaining("DOCKFLOW_CACHE");
		Path unpacked = cache.folder("server-1", (into) -> Files.writeString(into.resolve("whole"), ""));

		assertThat(unpacked.resolve("whole")).exists();
		assertThat(unpacked.resolve("half")).doesNotExist();
	}

}
