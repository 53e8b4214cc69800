package io.dockflow.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Dockflow's application: the REST API, the browser application and the job workers in
 * one process.
 */
@SpringBootApplication(scanBasePackages = "io.dockflow")
@EnableScheduling
public class DockflowApplication {

	/**
	 * Starts the application against the database and engine that the properties name.
	 */
	public static void main(String[] arguments) {
		SpringApplication.run(DockflowApplication.class, arguments);
	}

}
