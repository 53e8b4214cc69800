package io.dockflow.sites;

import java.util.List;

/**
 * The sites of the company.
 */
public interface Sites {

	/**
	 * The site of that code.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	Site byId(String siteId);

	List<Site> all();

	void add(Site site);

	/** Adds a zone, a part of a site with one storage condition. */
	void addZone(String siteId, String zone, String name, io.dockflow.shared.StorageCondition condition);

}
