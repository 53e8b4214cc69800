package io.dockflow.suppliers;

import java.util.List;

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

}
