package io.dockflow.inventory;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Lots with their expiry.
 */
public interface Lots {

	/**
	 * Notes a lot the first time it is seen.
	 * @throws io.dockflow.shared.BusinessRuleViolation when it is known with another
	 * expiry
	 */
	void register(String itemId, String lot, @Nullable LocalDate expiry);

	Optional<LocalDate> expiry(String itemId, String lot);

}
