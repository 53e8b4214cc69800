package io.dockflow.web.warehouse;

import java.util.List;

import io.dockflow.engine.Transactions;
import io.dockflow.picking.PickList;
import io.dockflow.picking.PickLists;
import io.dockflow.shared.Explanation;
import io.dockflow.shipping.Load;
import io.dockflow.shipping.Loads;
import io.dockflow.waves.Wave;
import io.dockflow.waves.Waves;
import io.dockflow.web.readmodel.Page;
import io.dockflow.web.security.DockflowUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Waves, pick lists and truck loads.
 */
@RestController
@RequestMapping("/api")
@Tag(name = "Floor")
class FloorController {

	private final Waves waves;

	private final PickLists pickLists;

	private final Loads loads;

	private final Transactions transactions;

	FloorController(Waves waves, PickLists pickLists, Loads loads, Transactions transactions) {
		this.waves = waves;
		this.pickLists = pickLists;
		this.loads = loads;
		this.transactions = transactions;
	}

	@PostMapping("/waves")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Ask for a wave of the site's waiting orders")
	Wave request(@Valid @RequestBody WaveRequest request, @AuthenticationPrincipal DockflowUser user) {
		return this.transactions.call(() -> this.waves.request(request.siteId(), user.getUsername()));
	}

	@GetMapping("/waves")
	@Operation(summary = "Waves, the newest first")
	Page<Wave> waves(@RequestParam(required = false) @Nullable String siteId,
			@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
		return new Page<>(this.waves.list(siteId, Page.number(page), Page.size(size)), this.waves.count(siteId),
				Page.number(page), Page.size(size));
	}

	@GetMapping("/waves/{number}")
	@Operation(summary = "One wave with its pick lists, their tours, and why they are as they are")
	WaveDetail wave(@PathVariable String number) {
		return new WaveDetail(this.waves.byNumber(number), this.pickLists.ofWave(number), this.waves.why(number));
	}

	@GetMapping("/pick-lists/{number}")
	@Operation(summary = "One pick list with its lines in the order of the tour")
	PickList pickList(@PathVariable String number) {
		return this.pickLists.byNumber(number);
	}

	@GetMapping("/loads")
	@Operation(summary = "Loads, the newest first")
	Page<Load> loads(@RequestParam(required = false) @Nullable String siteId,
			@RequestParam(required = false) Load.@Nullable State state, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "50") int size) {
		return new Page<>(this.loads.list(siteId, state, Page.number(page), Page.size(size)),
				this.loads.count(siteId, state), Page.number(page), Page.size(size));
	}

	@GetMapping("/loads/{number}")
	@Operation(summary = "One load with its parcels")
	Load load(@PathVariable String number) {
		return this.loads.byNumber(number);
	}

	@PostMapping("/loads/{number}/arrival")
	@Operation(summary = "The carrier's truck is at its door")
	Load arrive(@PathVariable String number, @RequestParam(required = false) @Nullable String dockDoor) {
		return this.transactions.call(() -> this.loads.arrive(number, dockDoor));
	}

	@PostMapping("/loads/{number}/delivered")
	@Operation(summary = "The carrier delivered the load")
	Load delivered(@PathVariable String number, @RequestParam(required = false) @Nullable String signedBy) {
		return this.transactions.call(() -> this.loads.delivered(number, signedBy));
	}

	@PostMapping("/loads/close")
	@Operation(summary = "Close the site's open loads for departure")
	List<Load> close(@RequestParam String siteId) {
		return this.transactions.call(() -> this.loads.closeForDeparture(siteId));
	}

	record WaveRequest(@NotBlank String siteId) {
	}

	record WaveDetail(Wave wave, List<PickList> pickLists, List<Explanation> why) {
	}

}
