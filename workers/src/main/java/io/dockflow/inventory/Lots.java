package io.dockflow.inventory;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Lots with their dates.
 */
public interface Lots {

	/**
	 * Notes a lot the first time it is seen, or dates that were not known before.
	 * @throws io.dockflow.shared.BusinessRuleViolation when it is known with another date
	 */
	void register(Lot lot);

	/** Notes a lot of which only the expiry is known, if that. */
	default void register(String itemId, String lot, @Nullable LocalDate expiry) {
		register(new Lot(itemId, lot, expiry, null, null));
	}

	Optional<Lot> find(String itemId, String lot);

	default Optional<LocalDate> expiry(String itemId, String lot) {
		return find(itemId, lot).map(Lot::expiry);
	}

}
