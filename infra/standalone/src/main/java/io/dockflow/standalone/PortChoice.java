package io.dockflow.standalone;

import java.util.OptionalInt;

import io.dockflow.local.Ports;
import io.dockflow.local.ZeebePorts;
import io.dockflow.standalone.Options.LocalPorts;

/**
 * Which ports the servers get: a port somebody named must be free; a usual one that is
 * taken gives way to another, since nobody types it.
 */
final class PortChoice {

	private final Console console;

	PortChoice(Console console) {
		this.console = console;
	}

	void requireWeb(int port) {
		requireFree("--port", "the web application", port);
	}

	int database(LocalPorts named) {
		return choose("--db-port", "MariaDB", named.database(), 3316);
	}

	ZeebePorts broker(LocalPorts named) {
		return new ZeebePorts(choose("--zeebe-port", "Zeebe's gRPC gateway", named.grpc(), 26_500),
				choose("--zeebe-rest-port", "Zeebe's REST gateway", named.rest(), 26_580),
				choose("--zeebe-management-port", "Zeebe's management", named.management(), 26_590),
				choose("--zeebe-command-port", "Zeebe's command interface", named.command(), 26_501),
				choose("--zeebe-internal-port", "Zeebe's internal interface", named.internal(), 26_502));
	}

	private int choose(String flag, String use, OptionalInt named, int usual) {
		if (named.isPresent()) {
			requireFree(flag, use, named.getAsInt());
			return named.getAsInt();
		}
		if (Ports.isFree(usual)) {
			return usual;
		}
		int other = Ports.free();
		this.console.step("Port %d is taken, so %s gets %d (%s chooses another)".formatted(usual, use, other, flag));
		return other;
	}

	private static void requireFree(String flag, String use, int port) {
		if (!Ports.isFree(port)) {
			throw new CannotStart(
					"Expected port %d to be free for %s, but another program listens on it. Stop it or choose another port with %s N."
						.formatted(port, use, flag));
		}
	}

}
