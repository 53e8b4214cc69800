package io.dockflow.web.stock;

import java.math.BigDecimal;
import java.util.List;

import io.dockflow.inventory.Availability;
import io.dockflow.inventory.HandlingUnit;
import io.dockflow.inventory.HandlingUnits;
import io.dockflow.inventory.StockQuery;
import io.dockflow.inventory.StorageClaims;
import io.dockflow.inventory.StorageView;
import io.dockflow.sites.Location;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Sites;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Places and units with what is in them.
 */
@RestController
@RequestMapping("/api")
@Tag(name = "Stock")
class PlaceController {

	private final Locations locations;

	private final Sites sites;

	private final Availability availability;

	private final StorageView storage;

	private final StorageClaims claims;

	private final HandlingUnits units;

	PlaceController(Locations locations, Sites sites, Availability availability, StorageView storage,
			StorageClaims claims, HandlingUnits units) {
		this.locations = locations;
		this.sites = sites;
		this.availability = availability;
		this.storage = storage;
		this.claims = claims;
		this.units = units;
	}

	@GetMapping("/locations/{locationId}")
	@Operation(summary = "A location with its limits, what is in it and what is on its way to it")
	LocationDetail location(@PathVariable String locationId) {
		Location location = this.locations.byId(locationId);
		StorageView.Usage usage = this.storage.of(locationId);
		return new LocationDetail(location, this.locations.blockReason(locationId).orElse(null), usage.weightGrams(),
				usage.volumeMm3(), usage.handlingUnits(),
				this.claims.to(locationId)
					.stream()
					.map((claim) -> new OnItsWay(claim.handlingUnitId(), claim.itemId()))
					.toList(),
				this.availability.find(StockQuery.ofLocation(locationId)).stream().map(StockView::of).toList());
	}

	@PutMapping("/locations/{locationId}/blocks")
	@Operation(summary = "Close or open a location for put-away and for removal")
	LocationDetail block(@PathVariable String locationId, @Valid @RequestBody Blocks blocks) {
		this.locations.block(locationId, blocks.forPutAway(), blocks.forRemoval(), blocks.reason());
		return location(locationId);
	}

	@GetMapping("/sites/{siteId}/map")
	@Operation(summary = "Every location of a site with its place, how full it is and what is in it")
	List<StorageView.Spot> map(@PathVariable String siteId) {
		return this.storage.map(this.sites.byId(siteId).siteId());
	}

	@GetMapping("/handling-units/{sscc}")
	@Operation(summary = "A handling unit with what stands on or in it and what it holds")
	UnitDetail unit(@PathVariable String sscc) {
		HandlingUnit unit = this.units.byId(sscc);
		return new UnitDetail(unit,
				this.units.tree(sscc).stream().filter((child) -> !child.handlingUnitId().equals(sscc)).toList(),
				this.units.contents(sscc).stream().map(StockView::of).toList());
	}

	record LocationDetail(Location location, @Nullable String blockReason, BigDecimal usedWeightGrams,
			BigDecimal usedVolumeMm3, int usedHandlingUnits, List<OnItsWay> onItsWay, List<StockView> contents) {
	}

	record OnItsWay(String handlingUnitId, String itemId) {
	}

	record Blocks(boolean forPutAway, boolean forRemoval, @NotBlank @Size(max = 200) String reason) {
	}

	record UnitDetail(HandlingUnit unit, List<HandlingUnit> children, List<StockView> contents) {
	}

}
