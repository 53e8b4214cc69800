package io.dockflow.purchasing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PurchasingProperties.class)
class PurchasingConfiguration {

}
