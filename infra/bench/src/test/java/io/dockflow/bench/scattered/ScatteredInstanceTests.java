package io.dockflow.bench.scattered;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.dockflow.routing.BinOffer;
import io.dockflow.routing.GridPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ScatteredInstanceTests {

	private static final String HEADER = "name\taisles\tcells\tdepot_aisle\tdepot_side\topt_single\tcplex_ms"
			+ "\topt_two_block\tsku_positions article:aisle:cell:qty\torder article:qty\n";

	@TempDir
	private Path folder;

	@Test
	void keepsWhatTheOrderNeeds() throws IOException {
		var instance = read("unit_a\t2\t4\t1\tbottom\t10\t1.5\t\t7:0:0:2,9:1:3:1,8:0:1:5\t7:2,9:1\n");

		var choice = instance.on(1);

		assertThat(choice.needs()).containsExactly(2, 1);
		assertThat(choice.offers()).containsExactly(new BinOffer(0, choice.stops().indexOf(new GridPoint(0, 4)), 2),
				new BinOffer(1, choice.stops().indexOf(new GridPoint(1, 1)), 1));
		assertThat(choice.depot()).isEqualTo(new GridPoint(1, 0));
		assertThat(instance.isSolved(1)).isTrue();
		assertThat(instance.isSolved(2)).isFalse();
	}

	@Test
	void partsTheCellsInTheMiddleForASecondBlock() throws IOException {
		var choice = read("unit_a\t2\t4\t1\ttop\t10\t1.5\t8\t7:0:1:2,7:0:2:2\t7:2\n").on(2);

		assertThat(choice.stops().point(0)).isEqualTo(new GridPoint(0, 2));
		assertThat(choice.stops().point(1)).isEqualTo(new GridPoint(0, 4));
		assertThat(choice.stops().grid().y(1)).isEqualTo(3);
		assertThat(choice.depot()).isEqualTo(new GridPoint(1, 6));
	}

	@Test
	void namesTheInstanceThatCannotBeRead() {
		assertThatIllegalArgumentException().isThrownBy(() -> read("unit_a\t2\tfour\t1\ttop\t10\t1\t8\t7:0:1:2\t7:2\n"))
			.withMessageContaining("'unit_a'");
	}

	private ScatteredInstance read(String line) throws IOException {
		Path file = this.folder.resolve("any.tsv");
		Files.writeString(file, HEADER + line);
		return ScatteredInstance.read(file).getFirst();
	}

}
