package io.dockflow.standalone;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServersTests {

	@ParameterizedTest
	@CsvSource({ "jdbc:mariadb://db:3306/dockflow, jdbc:mariadb://db:3306/dockflow_engine",
			"jdbc:mariadb://db/wms?sslMode=trust, jdbc:mariadb://db/dockflow_engine?sslMode=trust" })
	void keepsTheReadModelOnTheSameServer(String warehouse, String readModel) {
		assertThat(Servers.readModel(warehouse)).isEqualTo(readModel);
	}

}
