package io.dockflow.suppliers;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The suppliers.
 */
public interface Suppliers {

	/**
	 * The supplier of that code.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	Supplier byId(String supplierId);

	List<Supplier> all();

	void add(Supplier supplier);

	/** How the buyers see a supplier; good when nobody decided otherwise. */
	Standing standing(String supplierId);

	/**
	 * Notes how the buyers see a supplier from now on.
	 * @param note why, or {@code null}
	 */
	void decide(String supplierId, Standing standing, String decidedBy, @Nullable String note);

}
