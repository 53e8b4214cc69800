package io.dockflow.web;

import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.dockflow.web.security.Role;
import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

@WebTest
class OpenApiIT {

	@Autowired
	Dockflow dockflow;

	@Autowired
	RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Test
	void everyEndpointIsDescribed() {
		JsonNode paths = this.dockflow.as(Role.WORKER).get("/api/openapi").body().path("paths");

		assertThat(endpoints()).hasSizeGreaterThan(50).allSatisfy((endpoint) -> {
			String[] words = endpoint.split(" ");
			JsonNode described = paths.path(words[1]).path(words[0].toLowerCase());
			assertThat(described.path("summary").asText()).isNotBlank();
			assertThat(described.path("tags")).isNotEmpty();
		});
	}

	private Stream<String> endpoints() {
		return this.requestMappingHandlerMapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> isOurs(entry.getValue()))
			.flatMap((entry) -> entry.getKey()
				.getPatternValues()
				.stream()
				.flatMap((path) -> entry.getKey()
					.getMethodsCondition()
					.getMethods()
					.stream()
					.map((method) -> method + " " + path)));
	}

	private static boolean isOurs(HandlerMethod method) {
		return method.getBeanType().getPackageName().startsWith("io.dockflow.web");
	}

}
