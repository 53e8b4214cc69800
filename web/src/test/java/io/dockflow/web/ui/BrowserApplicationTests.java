package io.dockflow.web.ui;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebMvcTest(controllers = BrowserApplicationTests.class, excludeAutoConfiguration = SecurityAutoConfiguration.class)
@ContextConfiguration(classes = BrowserApplication.class)
class BrowserApplicationTests {

	@Autowired
	MockMvc http;

	@Test
	void theRootOpensTheApplication() throws Exception {
		this.http.perform(get("/")).andExpect(status().isOk()).andExpect(forwardedUrl("/index.html"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tasks", "/monitor/instances/2251799813685251", "/orders/SO-000001", "/index.html" })
	void everyPageHasAnAddressThatOpensIt(String address) throws Exception {
		this.http.perform(get(address))
			.andExpect(status().isOk())
			.andExpect(header().string("Cache-Control", "no-cache"))
			.andExpect(content().string(containsString("<title>Dockflow</title>")));
	}

	@Test
	void aHashedFileIsKeptForEver() throws Exception {
		this.http.perform(get("/assets/app-1a2b3c.js"))
			.andExpect(status().isOk())
			.andExpect(header().string("Cache-Control", containsString("immutable")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/nothing", "/actuator/nothing", "/assets/old-000000.js", "/logo.svg",
			"/..%2f..%2fapplication.yaml" })
	void whatIsNeitherPageNorFileIsNotFound(String address) throws Exception {
		this.http.perform(get(URI.create(address))).andExpect(status().isNotFound());
	}

}
