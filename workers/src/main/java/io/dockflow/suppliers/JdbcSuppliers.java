package io.dockflow.suppliers;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;

import io.dockflow.shared.NotFound;
import io.dockflow.shared.UtcTime;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSuppliers implements Suppliers {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcSuppliers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
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

	@Override
	public Standing standing(String supplierId) {
		return this.jdbc.sql("SELECT standing FROM supplier_standing WHERE supplier_id = ?")
			.param(supplierId)
			.query(String.class)
			.optional()
			.map(Standing::valueOf)
			.orElse(Standing.GOOD);
	}

	@Override
	public void decide(String supplierId, Standing standing, String decidedBy, @Nullable String note) {
		this.jdbc.sql("""
				INSERT INTO supplier_standing (supplier_id, standing, since, decided_by, note) VALUES (?, ?, ?, ?, ?)
				ON DUPLICATE KEY UPDATE since = IF(standing = VALUES(standing), since, VALUES(since)),
				  standing = VALUES(standing), decided_by = VALUES(decided_by), note = VALUES(note)""")
			.params(Arrays.asList(supplierId, standing.name(), UtcTime.of(this.clock.instant()), decidedBy, note))
			.update();
	}

}
