package io.dockflow.web.buying;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.dockflow.purchasing.NewPurchaseOrder;
import io.dockflow.purchasing.PurchaseOrder;
import io.dockflow.purchasing.PurchaseOrderQuery;
import io.dockflow.purchasing.PurchaseOrderSummary;
import io.dockflow.purchasing.PurchaseOrders;
import io.dockflow.shared.NotFound;
import io.dockflow.suppliers.Suppliers;
import io.dockflow.web.readmodel.Page;
import io.dockflow.web.security.DockflowUser;
import io.dockflow.web.stock.IdempotencyKey;
import io.dockflow.web.warehouse.Sensible;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
 * Purchase orders, from raising to closing.
 */
@RestController
@RequestMapping("/api/purchase-orders")
@Tag(name = "Buying")
class PurchaseOrderController {

	private final PurchaseOrders orders;

	private final Suppliers suppliers;

	PurchaseOrderController(PurchaseOrders orders, Suppliers suppliers) {
		this.orders = orders;
		this.suppliers = suppliers;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Raise an order; the same key with the same content has no second effect")
	PurchaseOrderView raise(@RequestHeader(IdempotencyKey.HEADER) String key, @Valid @RequestBody Raised body,
			@AuthenticationPrincipal DockflowUser user) {
		return view(this.orders.raise(new NewPurchaseOrder(IdempotencyKey.of(key), body.supplierId(), body.siteId(),
				user.getUsername(), null, body.neededAt(),
				body.lines()
					.stream()
					.map((line) -> new NewPurchaseOrder.Line(line.itemId(), line.quantity(), line.unitPriceCents(),
							line.reason()))
					.toList())));
	}

	@GetMapping
	@Operation(summary = "Orders, the newest first")
	Page<PurchaseOrderSummary> list(@RequestParam(required = false) PurchaseOrder.@Nullable State state,
			@RequestParam(required = false) @Nullable String supplierId,
			@RequestParam(required = false) @Nullable String siteId,
			@RequestParam(required = false) @Nullable String itemId,
			@RequestParam(required = false) @Nullable String planRun,
			@RequestParam(defaultValue = "false") boolean open, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "50") int size) {
		PurchaseOrderQuery query = new PurchaseOrderQuery(state, given(supplierId), given(siteId), given(itemId),
				given(planRun), open, Page.number(page), Page.size(size));
		return new Page<>(this.orders.list(query), this.orders.count(query), query.page(), query.size());
	}

	private static @Nullable String given(@Nullable String value) {
		return (value != null && !value.isBlank()) ? value.strip() : null;
	}

	@GetMapping("/{number}")
	@Operation(summary = "One order with its lines, what happened to it and what was sent")
	PurchaseOrderView one(@PathVariable String number) {
		return view(this.orders.byNumber(number));
	}

	@GetMapping("/{number}/pdf")
	@Operation(summary = "The newest paper that was sent to the supplier")
	ResponseEntity<byte[]> pdf(@PathVariable String number) {
		this.orders.byNumber(number);
		PurchaseOrders.Content pdf = this.orders.pdf(number)
			.orElseThrow(() -> new NotFound("paper of purchase order", number));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(pdf.fileName()).build().toString())
			.body(pdf.content());
	}

	@PostMapping("/{number}/confirmation")
	@Operation(summary = "The supplier promised a date and quantities; the same again has no second effect")
	PurchaseOrderView confirm(@PathVariable String number, @Valid @RequestBody Confirmation body,
			@AuthenticationPrincipal DockflowUser user) {
		return view(this.orders.confirm(new PurchaseOrders.Confirmation(number, body.promisedAt(),
				(body.quantities() != null) ? body.quantities() : Map.of(), user.getUsername())));
	}

	@PostMapping("/{number}/change")
	@Operation(summary = "Change quantities or the wanted time; the supplier gets the next revision")
	PurchaseOrderView change(@PathVariable String number, @Valid @RequestBody Change body,
			@AuthenticationPrincipal DockflowUser user) {
		return view(this.orders.change(new PurchaseOrders.Change(number, body.neededAt(),
				(body.quantities() != null) ? body.quantities() : Map.of(), user.getUsername())));
	}

	@PostMapping("/{number}/cancel")
	@Operation(summary = "Call an order off of which nothing came and nothing is on its way")
	PurchaseOrderView cancel(@PathVariable String number, @Valid @RequestBody Cancellation body,
			@AuthenticationPrincipal DockflowUser user) {
		return view(this.orders.cancel(number, body.reason().strip(), user.getUsername()));
	}

	private PurchaseOrderView view(PurchaseOrder order) {
		return new PurchaseOrderView(order, this.suppliers.byId(order.supplierId()).name(), order.value(),
				this.orders.events(order.orderNumber()), this.orders.papers(order.orderNumber()));
	}

	record Raised(@NotBlank String supplierId, @NotBlank String siteId, @NotNull @Sensible Instant neededAt,
			@NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

		record Line(@NotBlank String itemId, long quantity, long unitPriceCents,
				@Nullable @Size(max = 500) String reason) {
		}

	}

	record Confirmation(@NotNull @Sensible Instant promisedAt,
			@Nullable @Size(max = 500) Map<@NotBlank String, @NotNull Long> quantities) {
	}

	record Change(@Nullable @Sensible Instant neededAt,
			@Nullable @Size(max = 500) Map<@NotBlank String, @NotNull Long> quantities) {
	}

	record Cancellation(@NotBlank @Size(max = 500) String reason) {
	}

	/** An order with all that its page shows. */
	record PurchaseOrderView(PurchaseOrder order, String supplierName, long valueCents,
			List<PurchaseOrders.Event> events, List<PurchaseOrders.Paper> papers) {
	}

}
