package io.dockflow.transfers;

import java.util.ArrayList;
import java.util.List;

import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockStatus;
import io.dockflow.shared.Batches;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The stops of the pickers.
 */
@Repository
class TransferPickRows {

	private final JdbcClient jdbc;

	TransferPickRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(String number, List<TransferPick> picks) {
		Batches.of(picks, (batch) -> {
			var values = new ArrayList<Object>();
			for (var pick : batch) {
				var cell = pick.cell();
				values.addAll(List.of(number, pick.pick(), pick.line(), pick.reservationId(), cell.locationId(),
						cell.itemId(), cell.lot(), cell.handlingUnitId(), pick.serial(), pick.quantity()));
			}
			this.jdbc.sql("""
					INSERT INTO transfer_pick (transfer_number, pick, line, reservation_id, location_id, item_id, lot,
					  handling_unit_id, serial, quantity) VALUES """ + " " + Batches.rows(batch.size(), 10))
				.params(values)
				.update();
		});
	}

	/** In the order of the walk. */
	List<TransferPick> of(String number) {
		return this.jdbc.sql("""
				SELECT p.*, l.site_id FROM transfer_pick p JOIN location l ON l.location_id = p.location_id
				WHERE p.transfer_number = ? ORDER BY p.pick""")
			.param(number)
			.query((row, rowNumber) -> new TransferPick(row.getInt("pick"), row.getInt("line"),
					row.getLong("reservation_id"),
					new StockCell(row.getString("site_id"), row.getString("location_id"), row.getString("item_id"),
							row.getString("lot"), row.getString("handling_unit_id"), StockStatus.AVAILABLE, ""),
					row.getString("serial"), row.getLong("quantity"), row.getLong("picked"),
					TransferPick.State.valueOf(row.getString("state"))))
			.list();
	}

	void setPicked(String number, TransferPick pick) {
		this.jdbc.sql("UPDATE transfer_pick SET picked = ?, state = ? WHERE transfer_number = ? AND pick = ?")
			.params(pick.picked(), pick.state().name(), number, pick.pick())
			.update();
	}

	/** Notes that the picker scans, and which bin is open. */
	void setScan(String number, @Nullable String openBin) {
		this.jdbc.sql("UPDATE transfer_order SET scanning = TRUE, scan_location = :bin WHERE transfer_number = :number")
			.param("bin", openBin)
			.param("number", number)
			.update();
	}

	Scanning scanning(String number) {
		return this.jdbc.sql("SELECT scanning, scan_location FROM transfer_order WHERE transfer_number = ?")
			.param(number)
			.query((row, rowNumber) -> new Scanning(row.getBoolean("scanning"), row.getString("scan_location")))
			.single();
	}

	/**
	 * Whether the picker scans.
	 *
	 * @param openBin the bin that was scanned last
	 */
	record Scanning(boolean active, @Nullable String openBin) {
	}

}
