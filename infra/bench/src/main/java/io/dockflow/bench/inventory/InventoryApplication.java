package io.dockflow.bench.inventory;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/**
 * The warehouse as it is, without its web interface.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(basePackages = "io.dockflow",
		excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "io\\.dockflow\\.(web|bench)\\..*"))
class InventoryApplication {

}
