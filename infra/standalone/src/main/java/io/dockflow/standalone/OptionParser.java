package io.dockflow.standalone;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import io.dockflow.standalone.Options.Cluster;
import io.dockflow.standalone.Options.Database;
import io.dockflow.standalone.Options.LocalPorts;
import io.dockflow.standalone.Options.Orders;

/** Makes options of a command line, or says in a sentence what is wrong with it. */
final class OptionParser {

	private static final double USUAL_SPEED = 60;

	private final Flags flags;

	private final Map<String, String> environment;

	private OptionParser(Flags flags, Map<String, String> environment) {
		this.flags = flags;
		this.environment = environment;
	}

	static Options parse(Map<String, String> environment, String... words) {
		return new OptionParser(Flags.of(words), environment).options();
	}

	private Options options() {
		LocalPorts ports = new LocalPorts(port("db-port"), port("zeebe-port"), port("zeebe-rest-port"),
				port("zeebe-management-port"), port("zeebe-command-port"), port("zeebe-internal-port"));
		return new Options(home(), port("port").orElse(8080), this.flags.value("bind").orElse("127.0.0.1"), ports,
				this.flags.has("reset"), this.flags.has("empty"), orders(), simulation(), cluster(), database(),
				this.flags.has("verbose"), this.flags.has("help"));
	}

	private Path home() {
		return Path.of(this.flags.value("home").orElse(".dockflow")).toAbsolutePath().normalize();
	}

	private OptionalInt port(String name) {
		return this.flags.value(name).stream().mapToInt((text) -> portOf("--" + name, text)).findFirst();
	}

	private @Nullable Orders orders() {
		LocalDate from = date("from");
		LocalDate to = date("to");
		if (this.flags.value("orders").isEmpty()) {
			if (from != null || to != null) {
				throw new BadUsage("Expected --from and --to with --orders FILE, but there is no file.");
			}
			return null;
		}
		Path file = Path.of(this.flags.value("orders").get()).toAbsolutePath();
		if (!Files.isReadable(file) || Files.isDirectory(file)) {
			throw new BadUsage("Expected a file of orders at %s, but it cannot be read.".formatted(file));
		}
		if (from != null && to != null && to.isBefore(from)) {
			throw new BadUsage("Expected --from before --to, but %s is after %s.".formatted(from, to));
		}
		return new Orders(file, from, to);
	}

	private @Nullable LocalDate date(String name) {
		String text = this.flags.value(name).orElse(null);
		try {
			return (text != null) ? LocalDate.parse(text) : null;
		}
		catch (DateTimeParseException ex) {
			throw new BadUsage("Expected a date like 2010-12-01 after --%s, but got \"%s\".".formatted(name, text));
		}
	}

	private @Nullable Double simulation() {
		if (!this.flags.has("simulate")) {
			return null;
		}
		String text = this.flags.value("simulate").orElse(String.valueOf(USUAL_SPEED));
		try {
			double factor = Double.parseDouble(text);
			if (factor > 0 && factor <= 10_000) {
				return factor;
			}
		}
		catch (NumberFormatException notANumber) {
			// Said below.
		}
		throw new BadUsage("Expected a factor between 0 and 10000 after --simulate=, but got \"%s\".".formatted(text));
	}

	private @Nullable Cluster cluster() {
		String address = this.flags.value("zeebe").orElse(null);
		if (address == null) {
			return null;
		}
		int colon = address.lastIndexOf(':');
		if (colon < 1) {
			throw new BadUsage("Expected --zeebe HOST:PORT, but got \"%s\".".formatted(address));
		}
		String host = address.substring(0, colon);
		int port = portOf("--zeebe", address.substring(colon + 1));
		String rest = this.flags.value("zeebe-rest").orElse("http://%s:8080".formatted(host));
		return new Cluster(URI.create("http://%s:%d".formatted(host, port)), URI.create(rest));
	}

	private @Nullable Database database() {
		String url = this.flags.value("db").orElse(null);
		if (url == null) {
			return null;
		}
		if (!url.startsWith("jdbc:mariadb://")) {
			throw new BadUsage("Expected --db jdbc:mariadb://HOST:PORT/dockflow, but got \"%s\".".formatted(url));
		}
		return new Database(url, secret("db-user", "DOCKFLOW_DB_USER", "dockflow"),
				secret("db-password", "DOCKFLOW_DB_PASSWORD", ""));
	}

	private String secret(String flag, String variable, String usual) {
		return this.flags.value(flag).orElseGet(() -> this.environment.getOrDefault(variable, usual));
	}

	private static int portOf(String flag, String text) {
		try {
			int port = Integer.parseInt(text);
			if (port > 0 && port < 65_536) {
				return port;
			}
		}
		catch (NumberFormatException notANumber) {
			// Said below.
		}
		throw new BadUsage("Expected a port between 1 and 65535 for %s, but got \"%s\".".formatted(flag, text));
	}

}
