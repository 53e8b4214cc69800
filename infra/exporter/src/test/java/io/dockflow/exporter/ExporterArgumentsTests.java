package io.dockflow.exporter;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ExporterArgumentsTests {

	private static final String URL = "jdbc:mariadb://127.0.0.1:3306/dockflow_engine";

	@Test
	void anAddressAndAUserAreEnough() {
		var arguments = ExporterArguments.of(Map.of("url", URL, "user", "wms"));

		assertThat(arguments.url()).isEqualTo(URL);
		assertThat(arguments.user()).isEqualTo("wms");
		assertThat(arguments.password()).isEmpty();
		assertThat(arguments.batchSize()).isPositive();
		assertThat(arguments.flushInterval()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
	}

	@Test
	void namesHaveNoCaseBecauseEnvironmentVariablesHaveNone() {
		var arguments = ExporterArguments
			.of(Map.of("URL", URL, "USER", "wms", "PASSWORD", "s3cret", "BATCHSIZE", "7", "FLUSHINTERVALMS", "50"));

		assertThat(arguments).isEqualTo(new ExporterArguments(URL, "wms", "s3cret", 7, Duration.ofMillis(50)));
	}

	@Test
	void numbersMayComeAsNumbers() {
		var arguments = ExporterArguments
			.of(Map.of("url", URL, "user", "wms", "batchSize", 7, "flushIntervalMs", 50.0));

		assertThat(arguments.batchSize()).isEqualTo(7);
		assertThat(arguments.flushInterval()).isEqualTo(Duration.ofMillis(50));
	}

	@Test
	void aMissingAddressIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> ExporterArguments.of(Map.of("user", "wms")))
			.withMessageContainingAll("'url'", "jdbc:mariadb://");
	}

	@Test
	void anAddressOfAnotherDatabaseIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ExporterArguments.of(Map.of("url", "jdbc:postgresql://db/x", "user", "wms")))
			.withMessageContaining("jdbc:postgresql://db/x");
	}

	@Test
	void aMissingUserIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> ExporterArguments.of(Map.of("url", URL)))
			.withMessageContaining("'user'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "many", "1.5", "NaN", "3000000000" })
	void aNumberThatIsNoneIsQuoted(String number) {
		Map<String, Object> arguments = new HashMap<>(Map.of("url", URL, "user", "wms"));
		arguments.put("batchSize", number);

		assertThatIllegalArgumentException().isThrownBy(() -> ExporterArguments.of(arguments))
			.withMessageContainingAll("'batchSize'", "'" + number + "'");
	}

}
