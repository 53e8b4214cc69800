package io.dockflow.orders;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about orders.
 *
 * @param backorderPatience so long an order waits for stock before its customer is asked
 */
@ConfigurationProperties("dockflow.orders")
record OrderSettings(@DefaultValue("P3D") Duration backorderPatience) {

}
