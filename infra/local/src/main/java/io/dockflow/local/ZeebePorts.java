package io.dockflow.local;

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
		int[] ports = new int[5];
		for (int i = 0; i < ports.length; i++) {
			ports[i] = distinct(ports);
		}
		return new ZeebePorts(ports[0], ports[1], ports[2], ports[3], ports[4]);
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

	private static int distinct(int[] taken) {
		while (true) {
			int port = Ports.free();
			boolean isNew = true;
			for (int other : taken) {
				isNew &= other != port;
			}
			if (isNew) {
				return port;
			}
		}
	}

}
