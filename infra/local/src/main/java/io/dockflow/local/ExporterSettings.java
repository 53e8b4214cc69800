package io.dockflow.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The exporter a local broker loads.
 *
 * @param id its name in the broker's configuration
 * @param jar the jar with all it needs
 * @param className its class
 * @param args what it is configured with
 */
public record ExporterSettings(String id, Path jar, String className, Map<String, String> args) {

	public ExporterSettings {
		args = Map.copyOf(args);
	}

	/** Dockflow's exporter, writing the read model of that database. */
	public static ExporterSettings to(LocalMariaDb database, Path jar) {
		return to(database.jdbcUrl(LocalMariaDb.ENGINE), database.user(), database.password(), jar);
	}

	/** Dockflow's exporter, writing the read model behind that address. */
	public static ExporterSettings to(String jdbcUrl, String user, String password, Path jar) {
		return new ExporterSettings("dockflow", jar, "io.dockflow.exporter.MariaDbExporter",
				Map.of("url", jdbcUrl, "user", user, "password", password));
	}

	/** The same exporter with one more argument. */
	public ExporterSettings with(String name, String value) {
		Map<String, String> more = new HashMap<>(this.args);
		more.put(name, value);
		return new ExporterSettings(this.id, this.jar, this.className, more);
	}

}
