package io.dockflow.web.warehouse;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dockflow.catalog.Items;
import io.dockflow.engine.Transactions;
import io.dockflow.integration.retail.ImportOptions;
import io.dockflow.integration.retail.ImportReport;
import io.dockflow.integration.retail.LineOutcome;
import io.dockflow.integration.retail.RetailImport;
import io.dockflow.orders.Customer;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderEvent;
import io.dockflow.orders.OrderRequest;
import io.dockflow.orders.OrderState;
import io.dockflow.orders.OrderSummary;
import io.dockflow.orders.Orders;
import io.dockflow.orders.ShortPolicy;
import io.dockflow.orders.Terms;
import io.dockflow.shared.NotFound;
import io.dockflow.sites.Sites;
import io.dockflow.web.readmodel.Page;
import io.dockflow.web.security.DockflowUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
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
 * Outbound orders, one by one or as a file.
 */
@RestController
@RequestMapping("/api/orders")
@Tag(name = "Orders")
class OrderController {

	private final Orders orders;

	private final Sites sites;

	private final Items items;

	private final RetailImport retailImport;

	private final Transactions transactions;

	OrderController(Orders orders, Sites sites, Items items, RetailImport retailImport, Transactions transactions) {
		this.orders = orders;
		this.sites = sites;
		this.items = items;
		this.retailImport = retailImport;
		this.transactions = transactions;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Send an order; the same number with the same content has no second effect")
	Order receive(@Valid @RequestBody NewOrder order) {
		requireKnown(order);
		return this.transactions.call(() -> this.orders.receive(order.toRequest()));
	}

	@GetMapping
	@Operation(summary = "Orders, the newest first")
	Page<OrderSummary> list(@RequestParam(required = false) @Nullable OrderState state,
			@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "50") int size) {
		return new Page<>(this.orders.list(state, q, Page.number(page), Page.size(size)), this.orders.count(state, q),
				Page.number(page), Page.size(size));
	}

	@GetMapping("/{number}")
	@Operation(summary = "One order with its lines and what its sender was told")
	OrderDetail one(@PathVariable String number) {
		return new OrderDetail(this.orders.byNumber(number), this.orders.events(number));
	}

	@PostMapping("/{number}/cancel")
	@Operation(summary = "Cancel the order; stock and promises are given back. Too late once its load is sealed")
	Order cancel(@PathVariable String number, @RequestParam(required = false) @Nullable String reason,
			@AuthenticationPrincipal DockflowUser user) {
		return this.transactions.call(() -> this.orders.cancel(number, reason, user.getUsername()));
	}

	@PostMapping(path = "/import",
			consumes = { "text/csv", "text/plain", "application/gzip", "application/x-gzip",
					"application/octet-stream" })
	@Operation(
			summary = "Import the body as a file in the UCI Online Retail format, plain or gzip; the report tells what became of each line")
	ImportReport importFile(@RequestParam String siteId, @RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to, @RequestParam(defaultValue = "keep") String stock,
			HttpServletRequest request, @AuthenticationPrincipal DockflowUser user) throws IOException {
		try (InputStream body = request.getInputStream()) {
			return this.retailImport.run(body,
					new ImportOptions(siteId, from, to, stockMode(stock), null, user.getUsername()));
		}
	}

	@GetMapping("/import/{importId}")
	@Operation(summary = "What became of the lines of an imported file that were not taken as ordered goods")
	List<ImportReport.Issue> importIssues(@PathVariable long importId, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "50") int size) {
		return this.retailImport.issues(importId, EnumSet.complementOf(EnumSet.of(LineOutcome.ORDERED)),
				Page.number(page), Page.size(size));
	}

	/** A sender that asks is told at once; the process rejects what comes as a file. */
	private void requireKnown(NewOrder order) {
		this.sites.byId(order.siteId());
		Set<String> wanted = order.lines().stream().map(NewOrder.Line::itemId).collect(Collectors.toSet());
		Set<String> known = this.items.byIds(wanted).keySet();
		wanted.stream().filter((item) -> !known.contains(item)).sorted().findFirst().ifPresent((item) -> {
			throw new NotFound("item", item);
		});
	}

	private static ImportOptions.StockMode stockMode(String name) {
		return switch (name.toLowerCase(Locale.ROOT)) {
			case "keep" -> ImportOptions.StockMode.KEEP;
			case "provide" -> ImportOptions.StockMode.PROVIDE;
			default -> throw new IllegalArgumentException(
					"Expected stock to be keep or provide, but it is '%s'. Correct the address.".formatted(name));
		};
	}

	record OrderDetail(@JsonUnwrapped Order order, List<OrderEvent> events) {
	}

	record NewOrder(@Nullable @DocumentNumber String orderNumber, @NotBlank String siteId,
			@NotNull @Valid CustomerRequest customer, @NotBlank @Size(max = 40) String customerClass,
			@NotNull @Sensible Instant dueAt, @NotEmpty @Size(max = 5000) List<@NotNull @Valid Line> lines,
			@Nullable ShortPolicy shortPolicy, @Nullable @Min(0) @Max(99) Integer priority,
			@Nullable @PositiveOrZero @Max(3650) Integer minRemainingDays) {

		OrderRequest toRequest() {
			return new OrderRequest(this.orderNumber, this.siteId,
					new Customer(this.customer.name(), this.customer.country()), this.customerClass, this.dueAt,
					this.lines.stream().map((line) -> new OrderRequest.Line(line.itemId(), line.quantity())).toList(),
					this.shortPolicy, terms());
		}

		private Terms terms() {
			return new Terms((this.priority != null) ? this.priority : Terms.NORMAL.priority(),
					(this.minRemainingDays != null) ? this.minRemainingDays : Terms.NORMAL.minRemainingDays());
		}

		record CustomerRequest(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 100) String country) {
		}

		record Line(@NotBlank String itemId, @Positive @Max(10_000_000) long quantity) {
		}

	}

}
