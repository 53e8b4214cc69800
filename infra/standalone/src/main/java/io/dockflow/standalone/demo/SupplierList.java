package io.dockflow.standalone.demo;

import java.util.List;

import io.dockflow.suppliers.Supplier;

/**
 * Who the demo company buys from: one supplier per family of goods.
 */
final class SupplierList {

	private static final List<Supplier> SUPPLIERS = List.of(new Supplier("SUP-1", "Hearth & Home Imports", "A", "GB"),
			new Supplier("SUP-2", "Mediterra Foods", "A", "IT"), new Supplier("SUP-3", "Alpine Dairies", "B", "AT"),
			new Supplier("SUP-4", "Volt Chemicals", "C", "DE"), new Supplier("SUP-5", "Fine Goods Trading", "B", "CH"),
			new Supplier("SUP-6", "Green Thumb Nurseries", "B", "NL"));

	private SupplierList() {
	}

	static List<Supplier> all() {
		return SUPPLIERS;
	}

	static Supplier of(Assortment family) {
		return SUPPLIERS.get(Assortment.all().indexOf(family));
	}

}
