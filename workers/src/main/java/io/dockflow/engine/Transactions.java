package io.dockflow.engine;

import java.util.function.Supplier;

/**
 * Runs work in a database transaction and repeats it, a bounded number of times, when the
 * database chose it as the victim of a deadlock or a lock wait. Inside a running
 * transaction it joins and leaves the repeating to the outermost.
 */
public interface Transactions {

	<T> T call(Supplier<T> work);

	/**
	 * Runs work in a transaction of its own beside the running one, and repeats it the
	 * same way. What it did stays when the running one fails, so it must be the same when
	 * done again; it must not wait for what the running one has locked.
	 */
	<T> T callApart(Supplier<T> work);

	default void run(Runnable work) {
		call(() -> {
			work.run();
			return Boolean.TRUE;
		});
	}

}
