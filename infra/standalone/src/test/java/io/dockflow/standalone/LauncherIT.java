package io.dockflow.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dockflow.local.LocalMariaDb;
import io.dockflow.testkit.servers.RealServers;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherIT {

	@TempDir
	Path home;

	@Test
	void startsAgainAfterAKillAndLeavesNothingRunningWhenStopped() throws Exception {
		try (LauncherProcess killed = LauncherProcess.start(this.home, "--empty").awaitReady()) {
			killed.kill();
			assertThat(pidFile("mariadb")).as("the killed launcher's servers run on").exists();

			try (LauncherProcess next = LauncherProcess.start(this.home, "--empty").awaitReady()) {
				assertThat(statusOf(next)).isEqualTo(200);

				next.stop();
				assertThat(pidFile("mariadb")).doesNotExist();
				assertThat(pidFile("zeebe")).doesNotExist();
				assertThat(next.output()).containsSubsequence("Stopping the application", "Stopping Zeebe",
						"Stopping MariaDB");
			}
		}
	}

	@Test
	void usesServersThatRunElsewhere() throws Exception {
		var database = RealServers.database();
		var broker = RealServers.broker();

		try (LauncherProcess launcher = LauncherProcess
			.start(this.home, "--empty", "--db", database.jdbcUrl(LocalMariaDb.WAREHOUSE), "--db-user", database.user(),
					"--db-password", database.password(), "--zeebe", "127.0.0.1:" + broker.grpcAddress().getPort(),
					"--zeebe-rest", broker.restAddress().toString())
			.awaitReady()) {
			assertThat(statusOf(launcher)).isEqualTo(200);
			assertThat(launcher.output()).doesNotContain("Starting MariaDB", "Starting Zeebe");
			assertThat(pidFile("mariadb")).doesNotExist();

			launcher.stop();
			assertThat(database.isRunning()).isTrue();
			assertThat(broker.isRunning()).isTrue();
		}
	}

	@Test
	void refusesASecondInstanceOnTheSameHome() throws Exception {
		try (var lock = HomeLock.take(new Home(this.home)); LauncherProcess second = LauncherProcess.start(this.home)) {
			assertThat(lock).isNotNull();
			assertThat(second.awaitExit()).isEqualTo(1);
			assertThat(second.output()).contains("already runs", "pid " + ProcessHandle.current().pid(), "--home");
		}
	}

	@Test
	void namesThePortThatIsTakenAndItsFlag() throws Exception {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				LauncherProcess refused = LauncherProcess.start(this.home, "--port=" + other.getLocalPort())) {
			assertThat(refused.awaitExit()).isEqualTo(1);
			assertThat(refused.output()).contains("port " + other.getLocalPort(), "--port N");
		}
	}

	@Test
	void saysWhatToDoAboutADamagedDataFolder() throws Exception {
		Files.createDirectories(this.home.resolve("mariadb/data/mysql"));

		try (LauncherProcess refused = LauncherProcess.start(this.home)) {
			assertThat(refused.awaitExit()).isEqualTo(1);
			assertThat(refused.output()).contains("damaged", "--reset");
		}
	}

	@Test
	void saysWhichFlagThereIsNot() throws Exception {
		try (LauncherProcess refused = LauncherProcess.start(this.home, "--prot=1")) {
			assertThat(refused.awaitExit()).isEqualTo(2);
			assertThat(refused.output()).contains("no flag --prot", "--help");
		}
	}

	private Path pidFile(String server) {
		return this.home.resolve(server).resolve(server + ".pid");
	}

	private static int statusOf(LauncherProcess launcher) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(launcher.address().resolve("/actuator/health")).build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		}
	}

}
