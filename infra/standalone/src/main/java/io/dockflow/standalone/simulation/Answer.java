package io.dockflow.standalone.simulation;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the application answered.
 *
 * @param body a missing node when there was none
 */
public record Answer(int status, JsonNode body) {

	public boolean isOk() {
		return this.status >= 200 && this.status < 300;
	}

	/** The problem's sentence and its fields, for one line of log. */
	public String problem() {
		var detail = this.body.path("detail").asText(this.body.path("title").asText("no reason given"));
		var fields = this.body.path("errors");
		return fields.isEmpty() ? detail : detail + " " + fields;
	}

}
