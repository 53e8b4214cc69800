package io.dockflow.standalone;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OptionParserTests {

	@TempDir
	Path folder;

	@Test
	void startsLocallyOnPort8080WithoutFlags() {
		Options options = parse();

		assertThat(options.home()).isEqualTo(Path.of(".dockflow").toAbsolutePath());
		assertThat(options.web()).isEqualTo(8080);
		assertThat(options.bind()).isEqualTo("127.0.0.1");
		assertThat(options.zeebe()).isNull();
		assertThat(options.database()).isNull();
		assertThat(options.simulation()).isNull();
	}

	@Test
	void takesValuesAfterASpaceOrAnEqualsSign() {
		Options options = parse("--port", "9000", "--db-port=3400", "--zeebe-port", "26000");

		assertThat(options.web()).isEqualTo(9000);
		assertThat(options.ports().database()).hasValue(3400);
		assertThat(options.ports().grpc()).hasValue(26_000);
		assertThat(options.ports().rest()).isEmpty();
	}

	@Test
	void doesNotTakeTheNextFlagForTheSimulationsFactor() {
		Options options = parse("--simulate", "--reset");

		assertThat(options.simulation()).isEqualTo(60);
		assertThat(options.reset()).isTrue();
		assertThat(parse("--simulate=7.5").simulation()).isEqualTo(7.5);
	}

	@Test
	void takesADayOfAnOrderFile() throws Exception {
		Path file = Files.writeString(this.folder.resolve("orders.csv"), "");

		Options options = parse("--orders", file.toString(), "--from", "2010-12-01", "--to=2010-12-01");

		LocalDate day = LocalDate.of(2010, 12, 1);
		assertThat(options.orders()).isEqualTo(new Options.Orders(file, day, day));
	}

	@Test
	void takesServersElsewhereAndTheirPasswordFromTheEnvironment() {
		Options options = OptionParser.parse(Map.of("DOCKFLOW_DB_PASSWORD", "secret"), "--zeebe", "zeebe.example:26500",
				"--db", "jdbc:mariadb://db.example/dockflow", "--db-user", "wms");

		assertThat(options.zeebe()).isEqualTo(
				new Options.Cluster(URI.create("http://zeebe.example:26500"), URI.create("http://zeebe.example:8080")));
		assertThat(options.database())
			.isEqualTo(new Options.Database("jdbc:mariadb://db.example/dockflow", "wms", "secret"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--prot=1               | There is no flag --prot
			--port                 | Expected a value after --port
			--port=99999           | Expected a port between 1 and 65535 for --port, but got "99999"
			--port=web             | for --port, but got "web"
			--reset=yes            | Expected --reset without a value
			--simulate=fast        | after --simulate=, but got "fast"
			--orders=/no/such/file | cannot be read
			--from=2010-12-01      | but there is no file
			--zeebe=26500          | Expected --zeebe HOST:PORT
			--db=mysql://x         | Expected --db jdbc:mariadb://
			start                  | Expected a flag, but got "start"
			""")
	void saysWhatIsWrong(String word, String sentence) {
		assertThatExceptionOfType(BadUsage.class).isThrownBy(() -> parse(word)).withMessageContaining(sentence);
	}

	private static Options parse(String... words) {
		return OptionParser.parse(Map.of(), words);
	}

}
