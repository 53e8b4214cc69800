package io.dockflow.transfers;

import java.time.Duration;
import java.time.Instant;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Times on the way.
 *
 * @param onTheWay how long goods travel at least
 * @param overdueAfter how long after that somebody asks where they are
 */
@ConfigurationProperties("dockflow.transfers")
record TransferSettings(@DefaultValue("24h") Duration onTheWay, @DefaultValue("4h") Duration overdueAfter) {

	/** When goods that leave now should be there: when needed, or as soon as possible. */
	Instant dueAt(Instant now, Instant neededAt) {
		var soonest = now.plus(this.onTheWay);
		return neededAt.isAfter(soonest) ? neededAt : soonest;
	}

}
