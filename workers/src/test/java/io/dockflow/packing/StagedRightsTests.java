package io.dockflow.packing;

import java.time.Instant;
import java.util.List;

import io.dockflow.inventory.Reservation;
import io.dockflow.inventory.StockCell;
import io.dockflow.inventory.StockTransfer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StagedRightsTests {

	private static final StockCell LANE = StockCell.loose("W1", "W1-STAGE-01", "I-1");

	private static final StockCell PARCEL = LANE.in("340123450000000018");

	@Test
	void usesRightsUpInTurnOverSeveralParcels() {
		var rights = new StagedRights(List.of(right(1, LANE, 3), right(2, LANE, 4)));

		assertThat(rights.move(LANE, PARCEL, 5)).containsExactly(StockTransfer.move(LANE, PARCEL, 3).consuming(1),
				StockTransfer.move(LANE, PARCEL, 2).consuming(2));
		assertThat(rights.move(LANE, PARCEL, 2)).containsExactly(StockTransfer.move(LANE, PARCEL, 2).consuming(2));
	}

	@Test
	void movesWhatNobodyReservedWithoutARight() {
		var tote = LANE.at("W1-PACK-01");
		var rights = new StagedRights(List.of(right(1, LANE, 3)));

		assertThat(rights.move(tote, PARCEL, 5)).containsExactly(StockTransfer.move(tote, PARCEL, 5));
	}

	private static Reservation right(long id, StockCell cell, long quantity) {
		return new Reservation(id, "340123450000000018", 1, cell, quantity, Instant.EPOCH);
	}

}
