package io.dockflow.inventory;

import java.util.List;

/**
 * Soft promises: a right to quantity at a site without saying which cell. Promised and
 * reserved stock together never exceed what is available, and concurrent promises of one
 * item are serialised.
 */
public interface Promises {

	/**
	 * Promises as much as can be, per line; a line promised before under the same
	 * document is replaced.
	 * @return the promised quantity in the order of the lines
	 */
	List<Promise> promise(String document, String siteId, List<AllocationRequest.Line> lines);

	List<Promise> of(String document);

	/**
	 * Gives a document's promises up, for example when hard reservations take their place
	 * in the same transaction.
	 */
	void release(String document);

	/** A promised line. */
	record Promise(String document, int line, String itemId, long requested, long promised) {
	}

}
