package io.dockflow.purchasing;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about buying.
 *
 * @param outbox the folder that papers for suppliers are written into
 * @param currency three letters (ISO 4217) of all prices
 * @param buyer who orders, on papers
 */
@ConfigurationProperties("dockflow.purchasing")
record PurchasingProperties(@DefaultValue("outbox/purchase-orders") Path outbox, @DefaultValue("EUR") String currency,
		@DefaultValue("Dockflow") String buyer) {

}
