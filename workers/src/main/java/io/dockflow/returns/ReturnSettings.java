package io.dockflow.returns;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Times of returns.
 *
 * @param usual how long customers take to send something back
 * @param noShowAfter how long after the expected time nobody waits any more
 */
@ConfigurationProperties("dockflow.returns")
record ReturnSettings(@DefaultValue("14d") Duration usual, @DefaultValue("7d") Duration noShowAfter) {
}
