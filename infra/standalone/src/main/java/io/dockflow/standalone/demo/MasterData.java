package io.dockflow.standalone.demo;

import org.springframework.stereotype.Component;

import io.dockflow.catalog.Items;
import io.dockflow.inventory.StockPolicies;
import io.dockflow.labor.Workers;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Sites;
import io.dockflow.suppliers.Suppliers;

/**
 * Writes the places, goods, policies, suppliers and people of the demo company.
 */
@Component
class MasterData {

	private final Sites sites;

	private final Locations locations;

	private final Items items;

	private final StockPolicies policies;

	private final Suppliers suppliers;

	private final Workers workers;

	MasterData(Sites sites, Locations locations, Items items, StockPolicies policies, Suppliers suppliers,
			Workers workers) {
		this.sites = sites;
		this.locations = locations;
		this.items = items;
		this.policies = policies;
		this.suppliers = suppliers;
		this.workers = workers;
	}

	void add(DemoCompany company) {
		company.sites().forEach(this.sites::add);
		company.zones()
			.forEach((zone) -> this.sites.addZone(zone.siteId(), zone.zone(), zone.name(), zone.condition()));
		this.locations.addAll(company.locations());
		this.items.addAll(company.items().stream().map(DemoItem::item).toList());
		company.packaging().forEach(this.items::addPackaging);
		this.policies.set(company.policies());
		company.suppliers().forEach(this.suppliers::add);
		company.workers().forEach(this.workers::add);
		this.workers.addShifts(company.shifts());
	}

}
