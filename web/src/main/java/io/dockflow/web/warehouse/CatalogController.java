package io.dockflow.web.warehouse;

import java.util.List;
import java.util.Locale;

import io.dockflow.catalog.Item;
import io.dockflow.catalog.Items;
import io.dockflow.packing.Documents;
import io.dockflow.shared.NotFound;
import io.dockflow.sites.Location;
import io.dockflow.sites.Locations;
import io.dockflow.sites.Site;
import io.dockflow.sites.Sites;
import io.dockflow.suppliers.Supplier;
import io.dockflow.suppliers.Suppliers;
import io.dockflow.web.readmodel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Items, sites, locations and suppliers, and the papers that were printed.
 */
@RestController
@RequestMapping("/api")
@Tag(name = "Catalogue")
class CatalogController {

	private final Items items;

	private final Sites sites;

	private final Locations locations;

	private final Suppliers suppliers;

	private final Documents documents;

	CatalogController(Items items, Sites sites, Locations locations, Suppliers suppliers, Documents documents) {
		this.items = items;
		this.sites = sites;
		this.locations = locations;
		this.suppliers = suppliers;
		this.documents = documents;
	}

	@GetMapping("/items")
	@Operation(summary = "Items by code, name or barcode")
	Page<Item> items(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "50") int size) {
		return new Page<>(this.items.search(q, Page.number(page), Page.size(size)), this.items.count(q),
				Page.number(page), Page.size(size));
	}

	@GetMapping("/sites")
	@Operation(summary = "Warehouses, stores and trucks")
	List<Site> sites() {
		return this.sites.all();
	}

	@GetMapping("/locations")
	@Operation(summary = "A site's locations by code")
	Page<Location> locations(@RequestParam String siteId, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
		return new Page<>(this.locations.search(siteId, q, Page.number(page), Page.size(size)),
				this.locations.count(siteId, q), Page.number(page), Page.size(size));
	}

	@GetMapping("/suppliers")
	@Operation(summary = "Suppliers")
	List<Supplier> suppliers() {
		return this.suppliers.all();
	}

	@GetMapping("/documents")
	@Operation(summary = "Labels and manifests of a shipment or load")
	List<Documents.DocumentInfo> documents(@RequestParam String number) {
		return this.documents.ofNumber(number);
	}

	@GetMapping("/documents/{id}")
	@Operation(summary = "One document, to print")
	ResponseEntity<byte[]> document(@PathVariable long id) {
		Documents.Document document = this.documents.find(id)
			.orElseThrow(() -> new NotFound("document", Long.toString(id)));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(document.contentType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline()
						.filename(document.number() + "-" + document.kind().name().toLowerCase(Locale.ROOT))
						.build()
						.toString())
			.body(document.content());
	}

}
