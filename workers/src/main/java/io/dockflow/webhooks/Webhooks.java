package io.dockflow.webhooks;

import java.net.URI;
import java.util.List;

/**
 * Who hears of what.
 */
public interface Webhooks {

	/**
	 * Subscribes an address.
	 * @param secret signs what is sent, 16 to 100 characters
	 * @throws IllegalArgumentException when the address is no absolute http or https
	 * address, the secret is too short, or an event is unknown
	 */
	Webhook add(URI url, String secret, List<String> events, String createdBy);

	List<Webhook> all();

	/**
	 * Ends a subscription; what was on its way to it is dropped.
	 * @throws io.dockflow.shared.NotFound when there is none
	 */
	void remove(long webhookId);

}
