package io.dockflow.orders;

import java.time.Instant;
import java.util.List;

import io.dockflow.inventory.AllocationRequest;
import io.dockflow.inventory.Promises;
import org.jspecify.annotations.Nullable;

/**
 * An outbound order.
 *
 * @param carrier who drives it there, see {@link Carriers}
 * @param fillPercent share of the wanted quantity that is allocated, 0..100, rounded down
 * @param backorderOf the order whose rest this one is
 */
public record Order(String orderNumber, String siteId, Customer customer, String customerClass, String carrier,
		Instant dueAt, Instant receivedAt, OrderState state, ShortPolicy shortPolicy, Terms terms, int fillPercent,
		@Nullable String backorderOf, @Nullable String waveNumber, @Nullable Instant closedAt, List<Line> lines) {

	public Order {
		lines = List.copyOf(lines);
	}

	/**
	 * A wanted quantity in base units and how far it came.
	 *
	 * @param allocated promised from the stock of the site
	 * @param crossDocked comes straight from a delivery, beside what is allocated
	 * @param settledShort will not come with this order: backordered or cancelled
	 */
	public record Line(int line, String itemId, long quantity, long allocated, long crossDocked, long picked,
			long shipped, long settledShort) {

		/** What this order still answers for. */
		public long wanted() {
			return this.quantity - this.settledShort;
		}

		/** What of it the stock of the site has to give. */
		public long fromStock() {
			return Math.max(0, wanted() - this.crossDocked);
		}

		/** What nobody has promised yet. */
		public long unallocated() {
			return Math.max(0, fromStock() - this.allocated);
		}

		public long unpicked() {
			return Math.max(0, wanted() - this.picked);
		}

	}

	/** How the order stands among those who want the same goods. */
	public Promises.Urgency urgency() {
		return new Promises.Urgency(this.terms.priority(), this.dueAt);
	}

	/** A line of it as stock is promised and reserved for it. */
	public AllocationRequest.Line allocation(Line line) {
		return new AllocationRequest.Line(line.line(), line.itemId(), line.fromStock(), "",
				this.terms.minRemainingDays(), List.of());
	}

	/** What the order still answers for, over all lines. */
	public long wanted() {
		return this.lines.stream().mapToLong(Line::wanted).sum();
	}

	public long allocated() {
		return this.lines.stream().mapToLong(Line::allocated).sum();
	}

	public long crossDocked() {
		return this.lines.stream().mapToLong(Line::crossDocked).sum();
	}

	public long picked() {
		return this.lines.stream().mapToLong(Line::picked).sum();
	}

}
