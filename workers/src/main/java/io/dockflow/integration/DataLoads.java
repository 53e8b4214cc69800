package io.dockflow.integration;

/**
 * Remembers which data sets were loaded, so that they are loaded once.
 */
public interface DataLoads {

	boolean isLoaded(String name);

	/**
	 * Marks it in the current transaction.
	 * @throws org.springframework.dao.DuplicateKeyException when it is marked already
	 */
	void mark(String name, String detail);

}
