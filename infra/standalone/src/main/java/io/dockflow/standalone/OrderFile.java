package io.dockflow.standalone;

import java.io.IOException;
import java.nio.file.Files;

import io.dockflow.integration.retail.ImportOptions;
import io.dockflow.integration.retail.ImportReport;
import io.dockflow.integration.retail.LineOutcome;
import io.dockflow.integration.retail.RetailImport;
import io.dockflow.standalone.Options.Orders;

/** Imports the file that {@code --orders} names, as the first warehouse's orders. */
final class OrderFile {

	private static final String SITE = "W1";

	private OrderFile() {
	}

	static String importInto(RetailImport retail, Orders orders) {
		try (var file = Files.newInputStream(orders.file())) {
			ImportReport report = retail.run(file, new ImportOptions(SITE, orders.from(), orders.to(),
					ImportOptions.StockMode.PROVIDE, null, "launcher"));
			return "Imported %d orders of %s (%d known before, %d lines in range, %d not taken: GET /api/orders/import/%d says why)"
				.formatted(report.ordersReceived(), orders.file().getFileName(), report.ordersAlreadyKnown(),
						report.linesInRange(), report.linesInRange() - report.count(LineOutcome.ORDERED),
						report.importId());
		}
		catch (IOException ex) {
			throw new CannotStart("Expected to read %s, but could not: %s".formatted(orders.file(), ex.getMessage()));
		}
	}

}
