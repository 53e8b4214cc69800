package io.dockflow.orders;

import java.util.Locale;
import java.util.Set;

/**
 * Which carrier takes an order: parcels within the country and abroad go on trucks of
 * their own.
 */
final class Carriers {

	private static final Set<String> HOME = Set.of("GB", "UK", "UNITED KINGDOM", "CHANNEL ISLANDS");

	private Carriers() {
	}

	static String of(String country) {
		return HOME.contains(country.strip().toUpperCase(Locale.ROOT)) ? "DOMESTIC" : "EXPORT";
	}

}
