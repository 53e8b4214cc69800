package io.dockflow.packing;

import java.util.List;

import io.dockflow.shared.ScanRefused;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PackScanTests {

	private static Shipment.Parcel parcel(int sequence, Shipment.Line... lines) {
		return new Shipment.Parcel("parcel-" + sequence, sequence, "M", 400, 300, 200, 1_000, List.of(lines));
	}

	private static Shipment.Line line(int number, String item, long quantity, long scanned) {
		return new Shipment.Line(number, item, "", "", "tote", "W1-PACK-01", quantity, scanned);
	}

	private static Shipment shipment(Shipment.Parcel... parcels) {
		return new Shipment("SH-1", "SO-1", "W1", "DOMESTIC", Shipment.State.PACKING, 2_000, null, null,
				List.of(parcels));
	}

	@Test
	void putsTheItemIntoTheFirstParcelThatWantsIt() {
		var shipment = shipment(parcel(1, line(1, "cup", 2, 2)), parcel(2, line(2, "cup", 3, 1)));

		var step = PackScan.take(shipment, "cup", 2, null, null);

		assertThat(step.line()).isEqualTo(2);
		assertThat(step.scanned()).isEqualTo(3);
		assertThat(step.message()).isEqualTo("2 of cup into parcel 2.");
	}

	@Test
	void refusesWhatIsNotToBePacked() {
		assertThatExceptionOfType(ScanRefused.class)
			.isThrownBy(() -> PackScan.take(shipment(parcel(1, line(1, "cup", 2, 0))), "plate", 1, null, null))
			.withMessageContaining("plate");
	}

	@Test
	void refusesMoreThanTheParcelWants() {
		assertThatExceptionOfType(ScanRefused.class)
			.isThrownBy(() -> PackScan.take(shipment(parcel(1, line(1, "cup", 2, 1))), "cup", 2, null, null))
			.withMessageContaining("at most 1");
	}

}
