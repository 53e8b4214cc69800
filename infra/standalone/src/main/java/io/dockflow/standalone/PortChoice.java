package io.dockflow.standalone;

import java.util.HashMap;
import java.util.Map;
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

	/** What each port is promised to. */
	private final Map<Integer, String> promised = new HashMap<>();

	PortChoice(Console console) {
		this.console = console;
	}

	void requireWeb(int port) {
		promise(port, "--port", "the web application");
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
			return promise(named.getAsInt(), flag, use);
		}
		if (!this.promised.containsKey(usual) && Ports.isFree(usual)) {
			return promise(usual, flag, use);
		}
		int other = Ports.freeExcept(this.promised.keySet());
		this.console.step("Port %d is taken, so %s gets %d (%s chooses another)".formatted(usual, use, other, flag));
		return promise(other, flag, use);
	}

	private int promise(int port, String flag, String use) {
		String other = this.promised.putIfAbsent(port, use);
		if (other != null) {
			throw new CannotStart("Expected another port than %d for %s, because %s gets it. Choose one with %s N."
				.formatted(port, use, other, flag));
		}
		if (!Ports.isFree(port)) {
			throw new CannotStart(
					"Expected port %d to be free for %s, but another program listens on it. Stop it or choose another port with %s N."
						.formatted(port, use, flag));
		}
		return port;
	}

}
