package io.dockflow.levels;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LevelStateTests {

	@ParameterizedTest
	@CsvSource(nullValues = "none", textBlock = """
			0,   0,   0,  none, OUT
			0,   90,  10, none, OUT
			-3,  5,   0,  none, OUT
			9,   9,   10, none, LOW
			10,  10,  10, none, OK
			1,   1,   0,  none, OK
			50,  101, 10, 100,  OVER
			50,  100, 10, 100,  OK
			""")
	void isJudgedByWhatCanBeSoldAndByWhatStandsAround(long available, long onHand, long min, Long max,
			LevelState expected) {
		assertThat(LevelState.of(available, onHand, min, max)).isEqualTo(expected);
	}

}
