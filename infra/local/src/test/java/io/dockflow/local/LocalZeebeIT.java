package io.dockflow.local;

import java.net.ServerSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LocalZeebeIT {

	@TempDir
	Path home;

	@AfterEach
	void leaveNothingRunning() {
		LocalZeebe.stopOrphan(this.home);
	}

	@Test
	void stopsTheOrphanOfAnOwnerThatDiedAndComesBackOnOtherPorts() {
		LocalZeebe orphan = LocalZeebe.start(settings());

		try (LocalZeebe next = LocalZeebe.start(settings())) {
			assertThat(orphan.isRunning()).isFalse();
			assertThat(next.isRunning()).isTrue();
			assertThat(next.grpcAddress()).isNotEqualTo(orphan.grpcAddress());
		}
	}

	@Test
	void movesItsClock() {
		try (LocalZeebe zeebe = LocalZeebe.start(settings())) {
			zeebe.pinClock(Instant.now().plus(Duration.ofDays(2)));
			zeebe.resetClock();
		}
	}

	@Test
	void namesAPortInUse() throws Exception {
		ZeebeSettings settings = settings();
		try (ServerSocket other = new ServerSocket(settings.ports().rest(), 1, InetAddress.getLoopbackAddress())) {
			assertThatExceptionOfType(LocalServerException.class).isThrownBy(() -> LocalZeebe.start(settings))
				.withMessageContaining("port " + other.getLocalPort())
				.withMessageContaining("REST");
		}
	}

	@Test
	void namesAMissingExporter() {
		Path jar = this.home.resolve("exporter.jar");
		ZeebeSettings settings = settings()
			.withExporter(ExporterSettings.to("jdbc:mariadb://127.0.0.1/x", "u", "p", jar));

		assertThatExceptionOfType(LocalServerException.class).isThrownBy(() -> LocalZeebe.start(settings))
			.withMessageContaining(jar.toString());
	}

	private ZeebeSettings settings() {
		return ZeebeSettings.in(this.home, ZeebePorts.free()).forTests();
	}

}
