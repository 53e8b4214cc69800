package io.dockflow;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Adds the warehouse's defaults below everything an application sets, early enough for
 * logging and threads.
 */
class WorkersDefaults implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		try {
			environment.getPropertySources()
				.addLast(new ResourcePropertySource(new ClassPathResource("dockflow-workers.properties")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The warehouse's defaults cannot be read", ex);
		}
	}

}
