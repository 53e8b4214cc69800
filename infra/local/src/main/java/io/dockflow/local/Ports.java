package io.dockflow.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback address. */
public final class Ports {

	/* Below the ranges from which systems take the ports of outgoing connections. */
	private static final int LOWEST = 20_000;

	private static final int HIGHEST = 32_000;

	private Ports() {
	}

	/**
	 * A port nobody listens on now; chosen at random, so that two callers rarely meet.
	 */
	public static int free() {
		return freeExcept(Set.of());
	}

	/**
	 * A port nobody listens on now, and none of those, which somebody is about to use.
	 */
	public static int freeExcept(Set<Integer> promised) {
		for (int attempt = 0; attempt < 1_000; attempt++) {
			int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
			if (!promised.contains(port) && isFree(port)) {
				return port;
			}
		}
		throw new LocalServerException(
				"Expected a free port between %d and %d, but found none in 1000 tries.".formatted(LOWEST, HIGHEST));
	}

	/** Whether a server could listen on the port now. */
	public static boolean isFree(int port) {
		return !answers(port) && canBind(port);
	}

	/** Whether somebody accepts connections on the port. */
	static boolean answers(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
			return true;
		}
		catch (IOException nobodyThere) {
			return false;
		}
	}

	private static boolean canBind(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (IOException taken) {
			return false;
		}
	}

}
