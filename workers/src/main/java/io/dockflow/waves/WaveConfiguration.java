package io.dockflow.waves;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Chooses the batching.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WaveSettings.class)
class WaveConfiguration {

	@Bean
	Batching batching() {
		return new DueDateBatching();
	}

}
