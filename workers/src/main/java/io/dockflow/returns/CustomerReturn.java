package io.dockflow.returns;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a customer sends back and how far it came.
 *
 * @param orderNumber the order it belongs to, {@code null} when nobody knows
 * @param announced whether somebody knew that it comes
 * @param reason why the customer sends it back, or {@code null}
 * @param scrapDecidedBy who agreed to scrap it or not, {@code null} when nobody had to
 */
public record CustomerReturn(String returnNumber, String siteId, @Nullable String orderNumber, boolean announced,
		State state, @Nullable String reason, String createdBy, Instant createdAt, @Nullable Instant expectedAt,
		@Nullable Instant arrivedAt, @Nullable String gradedBy, @Nullable String scrapDecidedBy,
		@Nullable String scrapNote, @Nullable Instant closedAt, List<Line> lines) {

	public CustomerReturn {
		lines = List.copyOf(lines);
	}

	/** What came of it. */
	List<Line> received() {
		return this.lines.stream().filter((line) -> line.received() > 0).toList();
	}

	/** How far it came. */
	public enum State {

		ANNOUNCED, ARRIVED, RECEIVED, GRADED, SORTED, CLOSED, NO_SHOW

	}

	/** What becomes of goods. */
	public enum Disposition {

		RESTOCK, REWORK, SCRAP, VENDOR;

		/** As the policy spells it: {@code restock}. */
		static Disposition of(String code) {
			return valueOf(code.toUpperCase(java.util.Locale.ROOT));
		}

	}

	/**
	 * An item of it in base units.
	 *
	 * @param lot empty when the item has none
	 * @param unitValueCents what one base unit was sold for, in euro cents, {@code null}
	 * when nobody knows
	 * @param handlingUnitId what it stands in, {@code null} until it was received
	 * @param grade A to D
	 * @param photo file name or link of a picture
	 */
	public record Line(int line, String itemId, long announced, long received, String lot,
			@Nullable Long unitValueCents, @Nullable String handlingUnitId, @Nullable String locationId,
			@Nullable String grade, @Nullable String photo, @Nullable String note, @Nullable Disposition disposition) {

		/**
		 * What is to be refunded for it, in euro cents; 0 when its value is not known.
		 */
		public long valueCents() {
			return (this.unitValueCents != null) ? Math.multiplyExact(this.unitValueCents, this.received) : 0;
		}

	}

}
