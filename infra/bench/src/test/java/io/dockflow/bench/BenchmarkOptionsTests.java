package io.dockflow.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BenchmarkOptionsTests {

	private static final Map<String, Integer> DEFAULTS = Map.of("rounds", 5, "seconds", 15);

	@Test
	void nothingGivenIsTheDefault() {
		var options = parse();

		assertThat(options.data()).isEmpty();
		assertThat(options.json()).isEmpty();
		assertThat(options.number("rounds")).isEqualTo(5);
	}

	@Test
	void whatIsGivenCounts() {
		var options = parse("--rounds", "3", "--json", "out.json", "--data", "folder");

		assertThat(options.number("rounds")).isEqualTo(3);
		assertThat(options.number("seconds")).isEqualTo(15);
		assertThat(options.json()).contains(Path.of("out.json"));
		assertThat(options.data()).contains(Path.of("folder"));
	}

	@Test
	void aMisspeltOptionIsToldWithTheKnownOnes() {
		assertThatIllegalArgumentException().isThrownBy(() -> parse("--round", "3"))
			.withMessageContainingAll("'--round'", "--data", "--json", "--rounds", "--seconds");
	}

	@Test
	void anOptionWithoutAValueIsTold() {
		assertThatIllegalArgumentException().isThrownBy(() -> parse("--json")).withMessageContaining("--json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-3", "many", "1.5" })
	void aNumberThatIsNoneIsQuoted(String number) {
		assertThatIllegalArgumentException().isThrownBy(() -> parse("--rounds", number))
			.withMessageContainingAll("--rounds", "'" + number + "'");
	}

	@Test
	void aBenchmarkAsksOnlyForNumbersItDeclared() {
		assertThatIllegalArgumentException().isThrownBy(() -> parse().number("instances"))
			.withMessageContaining("instances");
	}

	private static BenchmarkOptions parse(String... arguments) {
		return BenchmarkOptions.parse(List.of(arguments), DEFAULTS);
	}

}
