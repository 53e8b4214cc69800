package io.dockflow.bench.inventory;

import java.util.ArrayList;
import java.util.List;

import io.dockflow.shared.Batches;

/** One pallet in every fourth bin. */
final class PalletRows {

	private PalletRows() {
	}

	static void insert(Warehouse warehouse, BenchSite site, List<String> pallets) {
		List<Integer> numbers = java.util.stream.IntStream.range(0, pallets.size()).boxed().toList();
		Batches.of(numbers, (batch) -> {
			List<Object> values = new ArrayList<>();
			batch.forEach((number) -> values.addAll(List.of(pallets.get(number), site.siteId(), site.bin(4 * number))));
			warehouse.jdbc()
				.sql("INSERT INTO handling_unit (handling_unit_id, site_id, location_id, kind, state, created_at) VALUES "
						+ Batches.rows(batch.size(), 3).replace("?)", "?, 'PALLET', 'OPEN', UTC_TIMESTAMP(6))"))
				.params(values)
				.update();
		});
	}

}
