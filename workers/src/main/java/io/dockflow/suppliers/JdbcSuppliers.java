package io.dockflow.suppliers;

import java.util.List;

import io.dockflow.shared.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSuppliers implements Suppliers {

	private final JdbcClient jdbc;

	JdbcSuppliers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Supplier byId(String supplierId) {
		return this.jdbc.sql("SELECT * FROM supplier WHERE supplier_id = ?")
			.param(supplierId)
			.query(Supplier.class)
			.optional()
			.orElseThrow(() -> new NotFound("supplier", supplierId));
	}

	@Override
	public List<Supplier> all() {
		return this.jdbc.sql("SELECT * FROM supplier ORDER BY supplier_id").query(Supplier.class).list();
	}

	@Override
	public void add(Supplier supplier) {
		this.jdbc
			.sql("INSERT INTO supplier (supplier_id, name, supplier_class, country) VALUES (?, ?, ?, ?)"
					+ " ON DUPLICATE KEY UPDATE supplier_id = supplier_id")
			.params(supplier.supplierId(), supplier.name(), supplier.supplierClass(), supplier.country())
			.update();
	}

}
