package io.dockflow.labor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The people on the floor.
 */
public interface Workers {

	Optional<Worker> find(String username);

	List<Worker> ofSite(String siteId);

	void add(Worker worker);

	void addShifts(Collection<Shift> shifts);

}
