package io.dockflow.bench.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dockflow.bench.DataFolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SeriesFilesTests {

	@TempDir
	private Path folder;

	@Test
	void readsATableOfACompetition() throws IOException {
		write("m3.csv", "id,period,freq,train,test\nN1,MONTHLY,12,1.5 2 3,4 5\n");

		BenchSeries series = SeriesFiles.read(new DataFolder(this.folder), 6, 1).getFirst();

		assertThat(series.title()).isEqualTo("m3 monthly");
		assertThat(series.season()).isEqualTo(12);
		assertThat(series.train()).containsExactly(1.5, 2, 3);
		assertThat(series.test()).containsExactly(4, 5);
	}

	@Test
	void readsAPairOfFilesWithTrailingBlanks() throws IOException {
		write("Weekly-train.csv", "\"V1\",\"V2\",\"V3\",\"V4\"\n\"W1\",\"1\",\"2\",\"\"\nW2,7,,\n");
		write("Weekly-test.csv", "V1,V2\nW2,9\nW1,8\n");

		var series = SeriesFiles.read(new DataFolder(this.folder), 6, 1);

		assertThat(series).extracting(BenchSeries::id).containsExactly("W1", "W2");
		assertThat(series.getFirst().set()).isEqualTo("weekly");
		assertThat(series.getFirst().season()).isEqualTo(52);
		assertThat(series.getFirst().train()).containsExactly(1, 2);
		assertThat(series.getFirst().test()).containsExactly(8);
	}

	@Test
	void holdsOutTheLastValuesOfRows() throws IOException {
		write("parts.csv", "0,1,2,3\n1.0,0.0,2.0,5.0\n");

		BenchSeries series = SeriesFiles.read(new DataFolder(this.folder), 1, 12).getFirst();

		assertThat(series.title()).isEqualTo("parts");
		assertThat(series.train()).containsExactly(1, 0, 2);
		assertThat(series.test()).containsExactly(5);
	}

	@Test
	void passesOverOtherTables() throws IOException {
		write("Sales.csv", "Store,Product,2024-01-01\n1,2,3\n");

		assertThatThrownBy(() -> SeriesFiles.read(new DataFolder(this.folder), 6, 1))
			.hasMessageContaining("no file there holds any");
	}

	@Test
	void namesTheCellThatIsNoNumber() throws IOException {
		write("m.csv", "id,period,train,test\nN1,YEARLY,1 two,4\n");

		assertThatThrownBy(() -> SeriesFiles.read(new DataFolder(this.folder), 6, 1))
			.hasMessage("Expected a number in 'm.csv', but found 'two'. Correct it.");
	}

	@Test
	void missesTheTestFileOfAPair() throws IOException {
		write("Daily-train.csv", "V1,V2\nD1,1\n");

		assertThatThrownBy(() -> SeriesFiles.read(new DataFolder(this.folder), 6, 1))
			.hasMessageContaining("'Daily-test.csv' beside 'Daily-train.csv'");
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name), text);
	}

}
