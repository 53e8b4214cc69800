package io.dockflow.standalone.simulation;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BlindCountsTests {

	private final FakeDockflow dockflow = new FakeDockflow();

	private final Api api = new Api(this.dockflow.uri(), new Login("rita", "dockflow"));

	@AfterEach
	void close() {
		this.api.close();
		this.dockflow.close();
	}

	@Test
	void everythingOfATransferIsThere() throws Exception {
		this.dockflow.reply("GET /api/transfers/TR-1", 200, """
				{"lines":[{"itemId":"cup","shipped":9,"received":2},{"itemId":"jug","shipped":4,"received":0}]}""");

		assertThat(counted("cup", "jug")).containsExactly(line(1, 7), line(2, 4));
	}

	@Test
	void numberedPiecesAreOneToALine() throws Exception {
		this.dockflow.reply("GET /api/transfers/TR-1", 200, """
				{"lines":[{"itemId":"drill","shipped":3,"received":0},{"itemId":"cup","shipped":9,"received":0}]}""");

		assertThat(counted("drill", "drill", "drill", "cup")).containsExactly(line(1, 1), line(2, 1), line(3, 1),
				line(4, 9));
	}

	private List<Map<String, Object>> counted(String... itemIds) throws Exception {
		var lines = new StringBuilder();
		for (int index = 0; index < itemIds.length; index++) {
			lines.append((index > 0) ? "," : "")
				.append("{\"line\":%d,\"itemId\":\"%s\"}".formatted(index + 1, itemIds[index]));
		}
		var task = JsonMapper.builder()
			.build()
			.readTree("""
					{"elementId":"Task_ReceiveTransfer","variables":{"transferNumber":"TR-1"},"work":{"lines":[%s]}}"""
				.formatted(lines));
		@SuppressWarnings("unchecked")
		var counted = (List<Map<String, Object>>) new BlindCounts(this.api, false).count(task).get("countedLines");
		return counted;
	}

	private static Map<String, Object> line(int number, long quantity) {
		return Map.of("line", number, "quantity", quantity);
	}

}
