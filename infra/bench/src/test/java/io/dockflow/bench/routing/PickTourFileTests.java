package io.dockflow.bench.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dockflow.bench.DataFolder;
import io.dockflow.routing.GridPoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PickTourFileTests {

	private static final String HEADER = "name\taisles\tcells\tdist_aisle\tdist_cell\tdist_end\tdepot_aisle\tdepot_side"
			+ "\topt_single_block\topt_two_block\tpicks_aisle:cell\n";

	@TempDir
	private Path folder;

	@Test
	void putsCellZeroAtTheBack() throws IOException {
		write(HEADER + "a\t2\t4\t3\t1\t1\t1\tbottom\t10\t\t0:0,1:3\n");

		PickTour tour = PickTourFile.read(new DataFolder(this.folder), 1).getFirst();

		assertThat(tour.points()).containsExactly(new GridPoint(0, 4), new GridPoint(1, 1));
		assertThat(tour.depot()).isEqualTo(new GridPoint(1, 0));
		assertThat(tour.grid().y(1)).isEqualTo(5);
		assertThat(tour.optimum()).hasValue(10);
	}

	@Test
	void partsTheCellsInTheMiddleForASecondBlock() throws IOException {
		write(HEADER + "a\t2\t4\t3\t1\t1\t0\ttop\t10\t\t0:1,0:2\n");

		PickTour tour = PickTourFile.read(new DataFolder(this.folder), 2).getFirst();

		assertThat(tour.points()).containsExactly(new GridPoint(0, 2), new GridPoint(0, 4));
		assertThat(List.of(tour.grid().y(0), tour.grid().y(1), tour.grid().y(2))).containsExactly(0L, 3L, 6L);
		assertThat(tour.depot()).isEqualTo(new GridPoint(0, 6));
		assertThat(tour.optimum()).isEmpty();
	}

	@Test
	void namesTheColumnThatIsMissing() throws IOException {
		write("name\taisles\tpicks_aisle:cell\na\t2\t0:0\n");

		assertThatThrownBy(() -> PickTourFile.read(new DataFolder(this.folder), 1))
			.hasMessageStartingWith("Expected a column 'cells', but there are name, aisles, picks_aisle:cell.");
	}

	@Test
	void namesTheNumberThatIsNone() throws IOException {
		write(HEADER + "a\t2\tfour\t3\t1\t1\t1\tbottom\t10\t\t0:0,1:3\n");

		assertThatThrownBy(() -> PickTourFile.read(new DataFolder(this.folder), 1)).hasMessageContaining("'four' in a");
	}

	@Test
	void passesOverOtherTables() throws IOException {
		write("name\tsku_positions\na\t2\n");

		assertThatThrownBy(() -> PickTourFile.read(new DataFolder(this.folder), 1))
			.hasMessageContaining("no table there has a column 'picks_aisle:cell'");
	}

	private void write(String text) throws IOException {
		Files.writeString(this.folder.resolve("any.tsv"), text);
	}

}
