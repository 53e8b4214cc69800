package io.dockflow.integration.retail;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Tells goods from what else is in a retail file. Pure.
 */
final class RetailRules {

	private static final Map<String, String> SERVICES = Map.ofEntries(Map.entry("POST", "postage"),
			Map.entry("DOT", "postage of a web order"), Map.entry("C2", "carriage"), Map.entry("M", "manual entry"),
			Map.entry("D", "discount"), Map.entry("S", "samples"), Map.entry("BANK CHARGES", "bank charges"),
			Map.entry("AMAZONFEE", "marketplace fee"), Map.entry("CRUK", "charity commission"),
			Map.entry("PADS", "packing pads, not stocked"), Map.entry("B", "bad debt adjustment"));

	private static final String VOUCHER = "GIFT_";

	private RetailRules() {
	}

	static Verdict verdict(RetailLine line) {
		var service = service(line.stockCode());
		if (service != null) {
			return new Verdict(Verdict.Kind.SERVICE, "%s is %s, not goods".formatted(line.stockCode(), service));
		}
		if (isCancellation(line)) {
			return cancellation(line);
		}
		return (line.quantity() < 0) ? new Verdict(Verdict.Kind.ADJUSTMENT,
				"Quantity %d without a cancellation number corrects the sender's stock".formatted(line.quantity()))
				: goods(line);
	}

	static boolean isCancellation(RetailLine line) {
		return line.invoice().startsWith("C") || line.invoice().startsWith("c");
	}

	private static Verdict cancellation(RetailLine line) {
		return (line.quantity() < 0) ? new Verdict(Verdict.Kind.CANCELLATION, "Comes back or is called off")
				: rejected("Expected a negative quantity on cancellation %s, but found %d".formatted(line.invoice(),
						line.quantity()));
	}

	private static Verdict goods(RetailLine line) {
		if (line.quantity() == 0) {
			return rejected("Expected a quantity, but it is zero");
		}
		if (line.description().isBlank()) {
			return rejected("Expected a description, but it is blank");
		}
		return switch (line.unitPrice().signum()) {
			case 0 -> rejected("Expected a price, but it is zero");
			case -1 -> rejected("Expected a price, but it is %s".formatted(line.unitPrice()));
			default -> new Verdict(Verdict.Kind.GOODS, "Ordered");
		};
	}

	private static Verdict rejected(String reason) {
		return new Verdict(Verdict.Kind.REJECTED, reason);
	}

	private static @Nullable String service(String stockCode) {
		var code = stockCode.toUpperCase(Locale.ROOT);
		return code.startsWith(VOUCHER) ? "a gift voucher" : SERVICES.get(code);
	}

}
