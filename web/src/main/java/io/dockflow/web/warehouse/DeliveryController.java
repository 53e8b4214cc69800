package io.dockflow.web.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.dockflow.crossdock.CrossDocks;
import io.dockflow.engine.Transactions;
import io.dockflow.receiving.Announcement;
import io.dockflow.receiving.Deliveries;
import io.dockflow.receiving.Delivery;
import io.dockflow.receiving.DeliverySummary;
import io.dockflow.web.readmodel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Announced and blind deliveries.
 */
@RestController
@RequestMapping("/api/deliveries")
@Tag(name = "Deliveries")
class DeliveryController {

	private final Deliveries deliveries;

	private final CrossDocks crossDocks;

	private final Transactions transactions;

	DeliveryController(Deliveries deliveries, CrossDocks crossDocks, Transactions transactions) {
		this.deliveries = deliveries;
		this.crossDocks = crossDocks;
		this.transactions = transactions;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Announce a delivery (ASN); the same number with the same content has no second effect")
	Delivery announce(@Valid @RequestBody DeliveryRequest request) {
		return this.transactions.call(() -> this.deliveries.announce(request.toAnnouncement()));
	}

	@GetMapping
	@Operation(summary = "Deliveries, the newest first")
	Page<DeliveryRow> list(@RequestParam(required = false) Delivery.@Nullable State state,
			@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
		List<DeliverySummary> found = this.deliveries.list(state, Page.number(page), Page.size(size));
		Map<String, CrossDocks.Share> shares = this.crossDocks
			.shares(found.stream().map(DeliverySummary::deliveryNumber).toList());
		return new Page<>(found.stream()
			.map((one) -> DeliveryRow.of(one, shares.getOrDefault(one.deliveryNumber(), CrossDocks.Share.NONE)))
			.toList(), this.deliveries.count(state), Page.number(page), Page.size(size));
	}

	@GetMapping("/{number}")
	@Operation(summary = "One delivery with its lines")
	Delivery one(@PathVariable String number) {
		return this.deliveries.byNumber(number);
	}

	@PostMapping("/{number}/arrival")
	@Operation(summary = "The truck is at the gate")
	Delivery arrive(@PathVariable String number, @RequestParam(required = false) @Nullable String dockDoor) {
		return this.transactions.call(() -> this.deliveries.arrive(number, dockDoor));
	}

	@PostMapping("/{number}/appointment")
	@Operation(summary = "The truck is expected at another time")
	Delivery reschedule(@PathVariable String number, @Valid @RequestBody Appointment appointment) {
		return this.transactions.call(() -> this.deliveries.reschedule(number, appointment.expectedAt()));
	}

	@PostMapping("/{number}/cancel")
	@Operation(summary = "Call the delivery off; what was received is taken back")
	Delivery cancel(@PathVariable String number) {
		return this.transactions.call(() -> this.deliveries.cancel(number));
	}

	@PostMapping("/blind")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "A truck that nobody announced is at the gate")
	Delivery blind(@Valid @RequestBody BlindArrival arrival) {
		return this.transactions.call(() -> this.deliveries.arriveBlind(arrival.siteId(), arrival.supplierId()));
	}

	/**
	 * A delivery as a list shows it.
	 *
	 * @param planned base units that waiting orders were meant to get when it was
	 * announced
	 * @param crossDocked base units that go, or went, straight to orders
	 */
	record DeliveryRow(String deliveryNumber, String siteId, String supplierId, boolean blind, Delivery.State state,
			Instant expectedAt, @Nullable String dockDoor, int lines, long planned, long crossDocked) {

		static DeliveryRow of(DeliverySummary one, CrossDocks.Share share) {
			return new DeliveryRow(one.deliveryNumber(), one.siteId(), one.supplierId(), one.blind(), one.state(),
					one.expectedAt(), one.dockDoor(), one.lines(), share.planned(), share.crossDocked());
		}

	}

	record DeliveryRequest(@Nullable @DocumentNumber String deliveryNumber, @NotBlank String siteId,
			@NotBlank String supplierId, @NotNull @Sensible Instant expectedAt,
			@Nullable @Size(max = 40) String purchaseOrder,
			@NotEmpty @Size(max = 5000) List<@NotNull @Valid Line> lines) {

		Announcement toAnnouncement() {
			return new Announcement(this.deliveryNumber, this.siteId, this.supplierId, this.expectedAt, purchaseOrder(),
					this.lines.stream()
						.map((line) -> new Announcement.Line(line.itemId(), line.quantity(), line.lot(), line.expiry()))
						.toList());
		}

		/** Senders leave it empty as well as out. */
		@Override
		public @Nullable String purchaseOrder() {
			return (this.purchaseOrder != null && !this.purchaseOrder.isBlank()) ? this.purchaseOrder.strip() : null;
		}

		record Line(@NotBlank String itemId, @Positive @Max(10_000_000) long quantity,
				@Nullable @Size(max = 40) String lot, @Nullable LocalDate expiry) {
		}

	}

	record Appointment(@NotNull @Sensible Instant expectedAt) {
	}

	record BlindArrival(@NotBlank String siteId, @NotBlank String supplierId) {
	}

}
