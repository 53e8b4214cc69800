package io.dockflow.local;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The ports of a local broker.
 *
 * @param grpc gateway, for clients
 * @param rest gateway, for user tasks and the clock
 * @param management readiness and metrics
 * @param command broker's own
 * @param internal broker's own
 */
public record ZeebePorts(int grpc, int rest, int management, int command, int internal) {

	/** Ports nobody listens on now. */
	public static ZeebePorts free() {
		Set<Integer> taken = new LinkedHashSet<>();
		while (taken.size() < 5) {
			taken.add(Ports.freeExcept(taken));
		}
		Iterator<Integer> ports = taken.iterator();
		return new ZeebePorts(ports.next(), ports.next(), ports.next(), ports.next(), ports.next());
	}

	void requireFree() {
		requireFree("gRPC", this.grpc);
		requireFree("REST", this.rest);
		requireFree("management", this.management);
		requireFree("command", this.command);
		requireFree("internal", this.internal);
	}

	private static void requireFree(String use, int port) {
		if (!Ports.isFree(port)) {
			throw new LocalServerException(
					"Expected port %d to be free for Zeebe (%s), but another program listens on it. Stop it or choose another port."
						.formatted(port, use));
		}
	}

}
