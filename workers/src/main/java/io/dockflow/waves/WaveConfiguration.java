package io.dockflow.waves;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the settings.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WaveSettings.class)
class WaveConfiguration {

}
