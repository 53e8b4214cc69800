package io.dockflow.web.ui;

import java.io.IOException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the built browser application: hashed assets may be kept for ever, and every
 * address that is not a file or the API opens the application.
 */
@Configuration
class BrowserApplication implements WebMvcConfigurer {

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/static/assets/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
		registry.addResourceHandler("/**")
			.addResourceLocations("classpath:/static/")
			.setCacheControl(CacheControl.noCache())
			.resourceChain(true)
			.addResolver(new ApplicationPages());
	}

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addViewController("/").setViewName("forward:/index.html");
	}

	private static final class ApplicationPages extends PathResourceResolver {

		@Override
		protected @Nullable Resource getResource(String path, Resource location) throws IOException {
			Resource file = super.getResource(path, location);
			if (file != null || path.startsWith("api/") || path.startsWith("actuator/") || path.contains(".")) {
				return file;
			}
			Resource index = new ClassPathResource("static/index.html");
			return index.exists() ? index : null;
		}

	}

}
