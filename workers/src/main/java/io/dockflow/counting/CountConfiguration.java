package io.dockflow.counting;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * Reads how often locations are counted.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CountSettings.class)
class CountConfiguration {

}
