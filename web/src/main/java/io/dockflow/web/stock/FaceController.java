package io.dockflow.web.stock;

import java.util.List;

import io.dockflow.catalog.Items;
import io.dockflow.replenishment.PickFace;
import io.dockflow.replenishment.PickFaces;
import io.dockflow.shared.FieldError;
import io.dockflow.sites.Locations;
import io.dockflow.web.problem.InvalidFields;
import io.dockflow.web.readmodel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pick faces: what is picked from where, and how full each is.
 */
@RestController
@RequestMapping("/api/faces")
@Tag(name = "Stock")
class FaceController {

	private final PickFaces faces;

	private final Locations locations;

	private final Items items;

	FaceController(PickFaces faces, Locations locations, Items items) {
		this.faces = faces;
		this.locations = locations;
		this.items = items;
	}

	@GetMapping
	@Operation(summary = "Pick faces with what they and the reserve hold")
	Page<PickFaces.Level> list(@RequestParam(required = false) @Nullable String siteId,
			@RequestParam(required = false) @Nullable String itemId, @RequestParam(defaultValue = "false") boolean low,
			@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
		String site = text(siteId);
		String item = text(itemId);
		return new Page<>(this.faces.list(site, item, low, Page.number(page), Page.size(size)),
				this.faces.count(site, item, low), Page.number(page), Page.size(size));
	}

	private static @Nullable String text(@Nullable String value) {
		return (value != null && !value.isBlank()) ? value : null;
	}

	@PutMapping("/{locationId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Say what is picked from a location, and between how little and how much it holds")
	void set(@PathVariable String locationId, @Valid @RequestBody FaceBody body) {
		var location = this.locations.byId(locationId);
		this.items.byId(body.itemId());
		if (body.maxQuantity() < body.minQuantity()) {
			throw new InvalidFields(List.of(new FieldError("maxQuantity",
					"Expected a maximum not below the minimum of %d base units, but got %d. Correct one of them."
						.formatted(body.minQuantity(), body.maxQuantity()))));
		}
		this.faces.set(List
			.of(new PickFace(locationId, location.siteId(), body.itemId(), body.minQuantity(), body.maxQuantity())));
	}

	record FaceBody(@NotBlank String itemId, @Min(0) long minQuantity, @Min(1) long maxQuantity) {
	}

}
