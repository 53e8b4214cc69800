package io.dockflow.purchasing;

import java.util.List;

/**
 * The way to suppliers. An installation that speaks AS2, e-mail or a portal brings a
 * primary bean of its own.
 */
public interface OrderTransmission {

	/**
	 * Hands papers over. The same papers may be handed over again after a crash; the way
	 * must bear that.
	 * @throws RuntimeException when it cannot now; the step is tried again
	 */
	void transmit(Outgoing outgoing);

	/**
	 * Papers for a supplier.
	 *
	 * @param what {@code order}, {@code change}, {@code cancellation} or {@code reminder}
	 */
	record Outgoing(String supplierId, String orderNumber, String what, List<File> files) {

		public Outgoing {
			files = List.copyOf(files);
		}

	}

	/** One paper. */
	record File(String name, byte[] content) {
	}

}
