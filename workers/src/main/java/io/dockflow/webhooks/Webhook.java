package io.dockflow.webhooks;

import java.time.Instant;
import java.util.List;

/**
 * Another system's wish to hear of events; its secret is shown to nobody.
 *
 * @param waiting deliveries that are not yet through
 * @param givenUp deliveries that were tried in vain for a day
 */
public record Webhook(long webhookId, String url, List<String> events, String createdBy, Instant createdAt,
		long waiting, long givenUp) {

}
