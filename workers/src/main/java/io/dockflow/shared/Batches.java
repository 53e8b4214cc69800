package io.dockflow.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts long lists into statements of a reasonable size.
 */
public final class Batches {

	/** Rows of one statement. */
	public static final int SIZE = 500;

	private Batches() {
	}

	public static <T> void of(Collection<T> all, Consumer<List<T>> work) {
		of(all, SIZE, work);
	}

	/** The same with statements of fewer rows. */
	public static <T> void of(Collection<T> all, int size, Consumer<List<T>> work) {
		var list = new ArrayList<>(all);
		for (int from = 0; from < list.size(); from += size) {
			work.accept(list.subList(from, Math.min(from + size, list.size())));
		}
	}

	/** Placeholders of a list: {@code ?, ?}. */
	public static String marks(int count) {
		return "?, ".repeat(count - 1) + "?";
	}

	/** Value rows for a multi-row statement: {@code (?, ?), (?, ?)}. */
	public static String rows(int count, int columns) {
		var row = "(" + "?, ".repeat(columns - 1) + "?)";
		return (row + ", ").repeat(count - 1) + row;
	}

}
