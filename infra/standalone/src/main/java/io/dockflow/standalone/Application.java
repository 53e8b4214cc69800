package io.dockflow.standalone;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import io.dockflow.standalone.demo.DemoSite;
import io.dockflow.web.DockflowApplication;

/** The Spring application in this JVM, told where its servers are. */
final class Application implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private Application(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static Application start(Options options, Home home, Map<String, String> servers) {
		SpringApplication application = new SpringApplication(DockflowApplication.class);
		application.setBannerMode(Banner.Mode.OFF);
		application.setRegisterShutdownHook(false);
		Map<String, String> properties = new HashMap<>(servers);
		properties.put("server.port", String.valueOf(options.web()));
		properties.put("server.address", options.bind());
		properties.put("logging.file.name", home.log().toString());
		properties.put("dockflow.purchasing.outbox", home.outbox().toString());
		properties.put("logging.threshold.console", options.verbose() ? "INFO" : "OFF");
		String[] arguments = properties.entrySet()
			.stream()
			.map((entry) -> "--%s=%s".formatted(entry.getKey(), entry.getValue()))
			.toArray(String[]::new);
		return new Application(application.run(arguments));
	}

	DemoSite demoSite() {
		return this.context.getBean(DemoSite.class);
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
