package io.dockflow.standalone.simulation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the world outside speaks to the application; what is refused is logged in one line.
 */
final class Outside {

	private static final Logger log = LoggerFactory.getLogger(Outside.class);

	private final Api api;

	Outside(Api api) {
		this.api = api;
	}

	/** The first hundred rows of a list that has a query already. */
	List<JsonNode> list(String path) throws InterruptedException, IOException {
		var rows = new ArrayList<JsonNode>();
		this.api.get(path + "&page=0&size=100").body().path("items").forEach(rows::add);
		return rows;
	}

	JsonNode one(String path) throws InterruptedException, IOException {
		return this.api.get(path).body();
	}

	/**
	 * Says something.
	 * @param what as in "could not …"
	 */
	boolean tell(String what, String path, Map<String, ?> body) throws InterruptedException, IOException {
		return heard(what, this.api.post(path, body));
	}

	/** The same where the application wants a key for it. */
	boolean tell(String what, String path, Map<String, ?> body, String key) throws InterruptedException, IOException {
		return heard(what, this.api.post(path, body, key));
	}

	private static boolean heard(String what, Answer answer) {
		if (!answer.isOk()) {
			log.info("Outside, somebody could not {} ({}): {}", what, answer.status(), answer.problem());
		}
		return answer.isOk();
	}

}
