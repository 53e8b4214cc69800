package io.dockflow.waves;

import java.util.ArrayList;

import io.dockflow.shared.StorageCondition;
import io.dockflow.sites.Location;
import io.dockflow.sites.LocationKind;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Mixing;
import io.dockflow.testing.TestSite;

/**
 * Racks of four aisles in two blocks.
 */
final class PickRacks {

	static final int AISLES = 4;

	static final int BAYS = 16;

	private final TestSite site;

	private PickRacks(TestSite site) {
		this.site = site;
	}

	/** Builds them at a site. */
	static PickRacks at(TestSite site, Locations locations) {
		var racks = new PickRacks(site);
		var bins = new ArrayList<Location>();
		for (var aisle = 1; aisle <= AISLES; aisle++) {
			for (var bay = 1; bay <= BAYS; bay++) {
				bins.add(new Location(racks.bin(aisle, bay), site.siteId(), "AMBIENT", LocationKind.BIN,
						StorageCondition.AMBIENT, aisle, bay, 1, aisle * 5_000L + ((bay % 2 == 0) ? 1_700 : -1_700),
						12_000L + bay / 2 * 1_400L + ((bay > BAYS / 2) ? 3_000 : 0), 0, 0, true, false, false,
						Mixing.ANY));
			}
		}
		locations.addAll(bins);
		return racks;
	}

	String bin(int aisle, int bay) {
		return "%s-R%02d-%02d-1".formatted(this.site.siteId(), aisle, bay);
	}

}
