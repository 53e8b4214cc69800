package io.dockflow.web.warehouse;

import java.time.Instant;
import java.util.List;

import io.dockflow.transfers.TransferOrder;
import io.dockflow.transfers.TransferOrders;
import io.dockflow.transfers.TransferRequest;
import io.dockflow.web.readmodel.Page;
import io.dockflow.web.security.DockflowUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Transfers of goods from one site of the company to another.
 */
@RestController
@RequestMapping("/api/transfers")
@Tag(name = "Transfers")
class TransferController {

	private final TransferOrders transfers;

	TransferController(TransferOrders transfers) {
		this.transfers = transfers;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Ask for goods of another site; the same key with the same content has no second effect")
	TransferOrder request(@RequestHeader("Idempotency-Key") String key, @Valid @RequestBody TransferBody body,
			@AuthenticationPrincipal DockflowUser user) {
		return this.transfers.request(
				new TransferRequest(key, body.fromSiteId(), body.toSiteId(), body.neededAt(), user.getUsername(), null,
						body.lines()
							.stream()
							.map((line) -> new TransferRequest.Line(line.itemId(),
									(line.quantity() != null) ? line.quantity() : 0))
							.toList()));
	}

	@GetMapping
	@Operation(summary = "Transfers of a site, as source or target, the newest first")
	Page<TransferOrder> list(@RequestParam(required = false) @Nullable String siteId,
			@RequestParam(required = false) TransferOrder.@Nullable State state,
			@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
		String site = (siteId != null && !siteId.isBlank()) ? siteId : null;
		return new Page<>(this.transfers.list(site, state, Page.number(page), Page.size(size)),
				this.transfers.count(site, state), Page.number(page), Page.size(size));
	}

	@GetMapping("/{number}")
	@Operation(summary = "One transfer with what was asked for, reserved, sent, received and lost")
	TransferOrder one(@PathVariable String number) {
		return this.transfers.byNumber(number);
	}

	@PostMapping("/{number}/arrival")
	@Operation(summary = "Report that the truck is at the target")
	TransferOrder arrive(@PathVariable String number) {
		return this.transfers.arrive(number);
	}

	@PostMapping("/{number}/cancel")
	@Operation(summary = "Call a transfer off that has not left yet")
	TransferOrder cancel(@PathVariable String number, @RequestParam(required = false) @Nullable String reason,
			@AuthenticationPrincipal DockflowUser user) {
		return this.transfers.cancel(number, reason, user.getUsername());
	}

	record TransferBody(@NotBlank String fromSiteId, @NotBlank String toSiteId, @NotNull @Sensible Instant neededAt,
			@NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

		record Line(@NotBlank String itemId, @NotNull Long quantity) {
		}

	}

}
