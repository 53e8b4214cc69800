package io.dockflow.web.readmodel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageTests {

	@ParameterizedTest
	@CsvSource({ "-1, 0", "0, 0", "7, 7", "2147483647, 1000000" })
	void aPageNumberStaysCountable(int asked, int given) {
		assertThat(Page.number(asked)).isEqualTo(given);
	}

	@ParameterizedTest
	@CsvSource({ "-5, 1", "0, 1", "50, 50", "501, 500", "2147483647, 500" })
	void aPageHasOneToFiveHundredRows(int asked, int given) {
		assertThat(Page.size(asked)).isEqualTo(given);
	}

}
