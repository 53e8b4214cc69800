package io.dockflow.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import io.dockflow.catalog.Packaging;
import io.dockflow.integration.DailySales;
import io.dockflow.inventory.StockPolicy;
import io.dockflow.labor.Shift;
import io.dockflow.labor.Worker;
import io.dockflow.orders.OrderRequest;
import io.dockflow.receiving.Announcement;
import io.dockflow.replenishment.PickFace;
import io.dockflow.sites.Location;
import io.dockflow.sites.Site;
import io.dockflow.suppliers.OrderTerms;
import io.dockflow.suppliers.OrderedLine;
import io.dockflow.suppliers.Supplier;
import io.dockflow.suppliers.SupplyTerms;

/**
 * Everything of the demo company as records; the same seed and instant give the same
 * company. Pure: no clock, no database.
 *
 * @param seed of all randomness
 * @param now the moment the company opens
 */
record DemoCompany(long seed, Instant now, List<DemoItem> items) {

	static DemoCompany of(long seed, Instant now) {
		return new DemoCompany(seed, now, ItemCatalogue.generate(seed));
	}

	LocalDate today() {
		return LocalDate.ofInstant(this.now, ZoneOffset.UTC);
	}

	List<Site> sites() {
		return SitePlans.sites();
	}

	List<DemoZone> zones() {
		return SitePlans.zones();
	}

	List<Location> locations() {
		return SitePlans.locations();
	}

	List<Packaging> packaging() {
		return this.items.stream().flatMap((item) -> ItemCatalogue.packaging(item.item()).stream()).toList();
	}

	List<Supplier> suppliers() {
		return SupplierList.all();
	}

	List<OrderTerms> orderTerms() {
		return SupplyContracts.orderTerms();
	}

	List<SupplyTerms> supplyTerms() {
		return SupplyContracts.terms(this.items);
	}

	List<OrderedLine> pastPurchases() {
		return SupplyContracts.past(this.items, this.now, this.seed);
	}

	List<Worker> workers() {
		return Staff.workers();
	}

	List<Shift> shifts() {
		return Staff.shifts();
	}

	Stream<DailySales> sales() {
		return new SalesYear(this.seed, today()).of(this.items);
	}

	List<StockPolicy> policies() {
		return Stream.of(SitePlans.MAIN, SitePlans.REGIONAL, SitePlans.STORE)
			.flatMap((siteId) -> Policies.of(siteId, this.items).stream())
			.toList();
	}

	List<PickFace> faces() {
		return FacePlan.of(this.items, locations(), openingStock());
	}

	List<OpeningLine> openingStock() {
		var locations = locations();
		return Stream.of(SitePlans.MAIN, SitePlans.REGIONAL, SitePlans.STORE)
			.flatMap((siteId) -> OpeningStock.of(siteId, this.items, locations, today(), this.seed).stream())
			.toList();
	}

	List<Announcement> deliveries() {
		return FirstTraffic.deliveries(this.items, this.now, today(), this.seed);
	}

	List<OrderRequest> orders() {
		return FirstTraffic.orders(this.items, this.now, this.seed);
	}

}
