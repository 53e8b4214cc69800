package io.dockflow.transfers;

import java.util.Comparator;
import java.util.Optional;

import io.dockflow.sites.Location;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Site;
import io.dockflow.sites.Sites;

import org.springframework.stereotype.Component;

/**
 * Where goods stand while they are between two sites: the way itself, else a truck.
 */
@Component
class TransitPlace {

	private final Sites sites;

	private final Locations locations;

	TransitPlace(Sites sites, Locations locations) {
		this.sites = sites;
		this.locations = locations;
	}

	/** The first such place in site order, empty when the company has none. */
	Optional<Location> find() {
		return this.sites.all()
			.stream()
			.filter((site) -> site.kind() == Site.SiteKind.IN_TRANSIT || site.kind() == Site.SiteKind.TRUCK)
			.sorted(Comparator.comparing((Site site) -> site.kind() == Site.SiteKind.TRUCK).thenComparing(Site::siteId))
			.flatMap((site) -> this.locations.search(site.siteId(), "", 0, 1).stream())
			.filter((location) -> !location.blockedForPutAway() && location.maxWeightGrams() == 0
					&& location.maxVolumeMm3() == 0 && location.maxHandlingUnits() == 0)
			.findFirst();
	}

}
