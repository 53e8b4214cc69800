package io.dockflow.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The broker's published archive, which the build put into the local Maven repository,
 * unpacked once. {@code DOCKFLOW_ZEEBE_ARCHIVE} names another place.
 */
record ZeebeDistribution(Path folder) {

	static ZeebeDistribution unpacked() {
		String version = built("version");
		Path folder = SoftwareCache.ofUser()
			.folder("camunda-zeebe-" + version, (into) -> untar(archive(version), into));
		return new ZeebeDistribution(folder);
	}

	/* Jars only: a folder among them would keep the JVM from using a class archive. */
	String classpath() {
		return this.folder.resolve("lib") + "/*";
	}

	Path configuration(String file) {
		return this.folder.resolve("config").resolve(file);
	}

	private static Path archive(String version) {
		String name = "io/camunda/camunda-zeebe/%1$s/camunda-zeebe-%1$s.tar.gz".formatted(version);
		Optional<Path> named = Setting.of("dockflow.zeebe.archive").map(Path::of);
		List<Path> places = named.map(List::of)
			.orElseGet(() -> List.of(Path.of(built("repository")).resolve(name),
					Path.of(System.getProperty("user.home"), ".m2/repository").resolve(name)));
		return places.stream().filter(Files::isRegularFile).findFirst().orElseThrow(() -> new LocalServerException("""
				Expected the Zeebe distribution at %s, but it is not there. Fetch it with
				    mvn dependency:get -Dartifact=io.camunda:camunda-zeebe:%s:tar.gz -Dtransitive=false
				or name the archive in DOCKFLOW_ZEEBE_ARCHIVE.""".formatted(places.getFirst(), version)));
	}

	private static void untar(Path archive, Path into) throws IOException {
		Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", into.toString(),
				"--strip-components=1")
			.redirectErrorStream(true)
			.start();
		String output = new String(tar.getInputStream().readAllBytes());
		try {
			if (tar.waitFor() != 0) {
				throw new IOException("tar could not unpack " + archive + ": " + output.trim());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted while unpacking " + archive, ex);
		}
	}

	private static String built(String key) {
		Properties properties = new Properties();
		try (InputStream resource = ZeebeDistribution.class.getResourceAsStream("zeebe-distribution.properties")) {
			properties.load(resource);
			return properties.getProperty(key);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
