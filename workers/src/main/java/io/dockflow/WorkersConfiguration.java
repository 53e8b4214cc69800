package io.dockflow;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Brings the warehouse into any Spring Boot application that scans {@code io.dockflow},
 * with defaults that its own properties override.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class WorkersConfiguration {

}
