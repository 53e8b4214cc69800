package io.dockflow.standalone.demo;

import org.springframework.stereotype.Component;

import io.dockflow.catalog.Items;
import io.dockflow.inventory.StockPolicies;
import io.dockflow.labor.Workers;
import io.dockflow.replenishment.PickFaces;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Sites;
import io.dockflow.suppliers.SupplierRecord;
import io.dockflow.suppliers.Suppliers;
import io.dockflow.suppliers.SupplyTermsOf;

/**
 * Writes the places, goods, policies, suppliers with their terms, and people of the demo
 * company.
 */
@Component
class MasterData {

	private final Sites sites;

	private final Locations locations;

	private final Items items;

	private final StockPolicies policies;

	private final Suppliers suppliers;

	private final SupplyTermsOf terms;

	private final SupplierRecord purchases;

	private final PickFaces faces;

	private final Workers workers;

	MasterData(Sites sites, Locations locations, Items items, StockPolicies policies, Suppliers suppliers,
			SupplyTermsOf terms, SupplierRecord purchases, PickFaces faces, Workers workers) {
		this.sites = sites;
		this.locations = locations;
		this.items = items;
		this.policies = policies;
		this.suppliers = suppliers;
		this.terms = terms;
		this.purchases = purchases;
		this.faces = faces;
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
		this.faces.set(company.faces());
		company.suppliers().forEach(this.suppliers::add);
		company.orderTerms().forEach(this.terms::agree);
		this.terms.agree(company.supplyTerms());
		this.purchases.closed(company.pastPurchases());
		company.workers().forEach(this.workers::add);
		this.workers.addShifts(company.shifts());
	}

}
