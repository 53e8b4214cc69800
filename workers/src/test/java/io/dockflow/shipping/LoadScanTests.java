package io.dockflow.shipping;

import java.time.Instant;
import java.util.List;

import io.dockflow.shared.ScanRefused;
import io.dockflow.shared.Sscc;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoadScanTests {

	private static final String FIRST = Sscc.of(0, "4012345", 1).value();

	private static final String SECOND = Sscc.of(0, "4012345", 2).value();

	private static Load load(Load.Parcel.State first, Load.Parcel.State second) {
		return new Load("LD-1", "W1", "DOMESTIC", Load.State.ARRIVED, Instant.EPOCH, "W1-DOCK-01", "W1-STAGE-01", null,
				null, null, Instant.EPOCH, Instant.EPOCH, null, null,
				List.of(new Load.Parcel(FIRST, "SO-1", "SH-1", 100, first),
						new Load.Parcel(SECOND, "SO-2", "SH-2", 100, second)));
	}

	private static void refused(Load load, String code, String words) {
		assertThatExceptionOfType(ScanRefused.class).isThrownBy(() -> LoadScan.take(load, code))
			.withMessageContaining(words);
	}

	@Test
	void loadsAParcelAndTellsHowManyAreToGo() {
		var step = LoadScan.take(load(Load.Parcel.State.PLANNED, Load.Parcel.State.PLANNED), "(00)" + FIRST);

		assertThat(step.sscc()).isEqualTo(FIRST);
		assertThat(step.message()).isEqualTo("Loaded. 1 to go.");
	}

	@Test
	void loadsAParcelThatWasMissing() {
		var step = LoadScan.take(load(Load.Parcel.State.MISSING, Load.Parcel.State.LOADED), FIRST);

		assertThat(step.message()).contains("Seal the truck");
	}

	@Test
	void refusesAParcelOfAnotherLoad() {
		refused(load(Load.Parcel.State.PLANNED, Load.Parcel.State.PLANNED), Sscc.of(0, "4012345", 9).value(),
				"is not on it");
	}

	@Test
	void refusesAParcelTwice() {
		refused(load(Load.Parcel.State.LOADED, Load.Parcel.State.PLANNED), FIRST, "loaded already");
	}

	@Test
	void refusesAParcelOfACancelledOrder() {
		refused(load(Load.Parcel.State.REMOVED, Load.Parcel.State.PLANNED), FIRST, "SO-1 is cancelled");
	}

	@Test
	void refusesWhatIsNoSscc() {
		refused(load(Load.Parcel.State.PLANNED, Load.Parcel.State.PLANNED), "5012345678900", "SSCC");
	}

}
