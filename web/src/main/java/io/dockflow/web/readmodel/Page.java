package io.dockflow.web.readmodel;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many there are on all pages
 * @param page from 0
 */
public record Page<T>(List<T> items, long total, int page, int size) {

	private static final int LARGEST = 500;

	private static final int LAST = 1_000_000;

	/** A page number that can be asked for: 0 to a million. */
	public static int number(int page) {
		return Math.clamp(page, 0, LAST);
	}

	/** A page size that can be asked for: 1 to 500. */
	public static int size(int size) {
		return Math.clamp(size, 1, LARGEST);
	}

}
