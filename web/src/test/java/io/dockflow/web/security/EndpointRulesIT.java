package io.dockflow.web.security;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import io.dockflow.web.testing.Dockflow;
import io.dockflow.web.testing.Visitor;
import io.dockflow.web.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

/**
 * Who may do what, endpoint by endpoint. A new endpoint belongs into this table.
 */
@WebTest
class EndpointRulesIT {

	private static final Set<Role> ALL = EnumSet.allOf(Role.class);

	private static final Set<Role> SUPERVISING = EnumSet.of(Role.SUPERVISOR, Role.MANAGER, Role.ADMIN);

	private static final Set<Role> MANAGING = EnumSet.of(Role.MANAGER, Role.ADMIN);

	private static final Set<Role> ADMINISTERING = EnumSet.of(Role.ADMIN);

	private static final Set<Role> OWNING = EnumSet.of(Role.PROCESS_OWNER, Role.ADMIN);

	private static final Set<Role> REPAIRING = EnumSet.complementOf(EnumSet.of(Role.WORKER));

	@Autowired
	Dockflow dockflow;

	@Autowired
	RequestMappingHandlerMapping requestMappingHandlerMapping;

	static Stream<Endpoint> endpoints() {
		return Stream.of(get("/api/session", ALL), delete("/api/session", ALL),

				get("/api/tasks", ALL), get("/api/tasks/counts", ALL), get("/api/tasks/{key}", ALL),
				post("/api/tasks/{key}/claim", ALL), delete("/api/tasks/{key}/claim", ALL),
				post("/api/tasks/{key}/complete", ALL), post("/api/tasks/{key}/scan", ALL),

				get("/api/processes", ALL), get("/api/definitions/{key}", ALL),
				get("/api/definitions/{key}/statistics", ALL), post("/api/definitions", OWNING),
				get("/api/element-templates", ALL),

				get("/api/instances", ALL), get("/api/instances/{key}", ALL), get("/api/instances/{key}/elements", ALL),
				get("/api/instances/{key}/statistics", ALL), get("/api/instances/{key}/variables", ALL),
				get("/api/instances/{key}/incidents", ALL), post("/api/instances/{key}/cancel", REPAIRING),
				post("/api/incidents/{key}/retry", REPAIRING),

				get("/api/deliveries", ALL), get("/api/deliveries/{number}", ALL), post("/api/deliveries", SUPERVISING),
				post("/api/deliveries/blind", SUPERVISING), post("/api/deliveries/{number}/arrival", SUPERVISING),
				post("/api/deliveries/{number}/appointment", SUPERVISING),
				post("/api/deliveries/{number}/cancel", SUPERVISING), get("/api/deliveries/{number}/cross-docks", ALL),
				get("/api/cross-docks", ALL), get("/api/cross-docks/{handlingUnitId}", ALL),

				get("/api/orders", ALL), get("/api/orders/{number}", ALL), post("/api/orders", SUPERVISING),
				post("/api/orders/{number}/cancel", SUPERVISING), post("/api/orders/import", SUPERVISING),
				get("/api/orders/import/{importId}", ALL),

				get("/api/waves", ALL), get("/api/waves/{number}", ALL), post("/api/waves", SUPERVISING),
				get("/api/pick-lists/{number}", ALL), get("/api/loads", ALL), get("/api/loads/{number}", ALL),
				post("/api/loads/{number}/arrival", SUPERVISING), post("/api/loads/{number}/delivered", SUPERVISING),
				post("/api/loads/close", SUPERVISING),

				get("/api/transfers", ALL), get("/api/transfers/{number}", ALL), post("/api/transfers", SUPERVISING),
				post("/api/transfers/{number}/arrival", SUPERVISING),
				post("/api/transfers/{number}/cancel", SUPERVISING), get("/api/returns", ALL),
				get("/api/returns/{number}", ALL), post("/api/returns", SUPERVISING),
				post("/api/returns/unannounced", SUPERVISING), post("/api/returns/{number}/arrival", SUPERVISING),

				get("/api/stock", ALL), get("/api/stock/totals", ALL), get("/api/stock/export", ALL),
				get("/api/stock/levels", ALL), get("/api/stock/levels/totals", ALL),
				get("/api/stock/levels/export", ALL), get("/api/movements", ALL), get("/api/items/{itemId}", ALL),
				get("/api/items/{itemId}/reservations", ALL), get("/api/items/{itemId}/expected", ALL),
				get("/api/items/{itemId}/history", ALL), get("/api/items/{itemId}/promise", ALL),
				get("/api/items/{itemId}/policy", ALL), put("/api/items/{itemId}/policy", MANAGING),
				get("/api/locations/{locationId}", ALL), put("/api/locations/{locationId}/blocks", SUPERVISING),
				get("/api/sites/{siteId}/map", ALL), get("/api/handling-units/{sscc}", ALL),
				get("/api/adjustments", ALL), get("/api/adjustments/{number}", ALL),
				post("/api/adjustments", SUPERVISING), post("/api/inventory/commands", MANAGING),
				get("/api/inventory/audit", SUPERVISING), get("/api/inventory/audits", ALL), get("/api/counts", ALL),
				get("/api/counts/{number}", SUPERVISING), post("/api/counts", SUPERVISING), get("/api/faces", ALL),
				put("/api/faces/{locationId}", MANAGING), get("/api/webhooks", ADMINISTERING),
				get("/api/webhooks/events", ADMINISTERING), post("/api/webhooks", ADMINISTERING),
				delete("/api/webhooks/{id}", ADMINISTERING),

				get("/api/items", ALL), get("/api/sites", ALL), get("/api/locations", ALL), get("/api/suppliers", ALL),
				get("/api/documents", ALL), get("/api/documents/{id}", ALL),

				get("/api/plans", ALL), get("/api/plans/{number}", ALL), post("/api/plans", SUPERVISING),
				get("/api/plans/{number}/items/{siteId}/{itemId}", ALL),
				get("/api/plans/{number}/items/{siteId}/{itemId}/what-if", ALL), get("/api/proposals", ALL),
				post("/api/proposals/{id}/accept", SUPERVISING), post("/api/proposals/{id}/reject", SUPERVISING),
				get("/api/supply-lanes", ALL), put("/api/supply-lanes", MANAGING), get("/api/purchase-orders", ALL),
				get("/api/purchase-orders/{number}", ALL), get("/api/purchase-orders/{number}/pdf", ALL),
				post("/api/purchase-orders", MANAGING), post("/api/purchase-orders/{number}/confirmation", MANAGING),
				post("/api/purchase-orders/{number}/change", MANAGING),
				post("/api/purchase-orders/{number}/cancel", MANAGING), get("/api/suppliers/scorecards", ALL),
				get("/api/suppliers/{supplierId}", ALL), get("/api/suppliers/{supplierId}/terms", ALL),
				post("/api/suppliers/{supplierId}/reviews", MANAGING),

				get("/api/overview", ALL), get("/api/events", ALL),

				get("/api/openapi", ALL), get("/api/openapi.yaml", ALL), get("/api/openapi/swagger-config", ALL),
				get("/api/docs", ALL));
	}

	@ParameterizedTest
	@MethodSource("endpoints")
	void nobodyGetsInWithoutLogin(Endpoint endpoint) {
		Visitor stranger = this.dockflow.anybody();
		stranger.get("/api/session");

		assertThat(stranger.cookie("XSRF-TOKEN")).isPresent();
		assertThat(status(endpoint, stranger)).isEqualTo(401);
	}

	@ParameterizedTest
	@MethodSource("endpoints")
	void eachRoleMayDoWhatIsItsOwn(Endpoint endpoint) {
		assertSoftly((softly) -> {
			for (Role role : Role.values()) {
				Visitor visitor = endpoint.equals(delete("/api/session", ALL)) ? this.dockflow.person(role, null)
						: this.dockflow.as(role);
				if (endpoint.allowed().contains(role)) {
					softly.assertThat(status(endpoint, visitor)).as("%s by %s", endpoint, role).isNotIn(401, 403, 500);
				}
				else {
					softly.assertThat(status(endpoint, visitor)).as("%s by %s", endpoint, role).isEqualTo(403);
				}
			}
		});
	}

	@Test
	void everyEndpointIsInTheTable() {
		Stream<String> mapped = this.requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues()
				.stream()
				.flatMap((path) -> mapping.getMethodsCondition()
					.getMethods()
					.stream()
					.map((method) -> method + " " + path)))
			.filter((endpoint) -> endpoint.contains(" /api/"));

		assertThat(mapped).containsExactlyInAnyOrderElementsOf(
				Stream.concat(Stream.of("POST /api/session"), endpoints().map(Endpoint::toString)).toList());
	}

	@ParameterizedTest
	@EnumSource
	void whatNoRuleAllowsIsForbidden(Role role) {
		Visitor visitor = this.dockflow.as(role);

		visitor.post("/api/nothing").refusal(403);
		visitor.send(visitor.request("/api/orders/SO-1").PUT(BodyPublishers.noBody())).refusal(403);
	}

	private static int status(Endpoint endpoint, Visitor visitor) {
		HttpRequest.Builder request = visitor.request(endpoint.path().replaceAll("\\{\\w+}", "1"))
			.header("Content-Type", endpoint.path().endsWith("/import") ? "text/csv" : "application/json")
			.method(endpoint.method(), Set.of("POST", "PUT").contains(endpoint.method()) ? BodyPublishers.ofString("{}")
					: BodyPublishers.noBody());
		HttpResponse<InputStream> response = visitor.open(request);
		try (InputStream unread = response.body()) {
			return response.statusCode();
		}
		catch (IOException ex) {
			return response.statusCode();
		}
	}

	private static Endpoint get(String path, Set<Role> allowed) {
		return new Endpoint("GET", path, allowed);
	}

	private static Endpoint post(String path, Set<Role> allowed) {
		return new Endpoint("POST", path, allowed);
	}

	private static Endpoint put(String path, Set<Role> allowed) {
		return new Endpoint("PUT", path, allowed);
	}

	private static Endpoint delete(String path, Set<Role> allowed) {
		return new Endpoint("DELETE", path, allowed);
	}

	private record Endpoint(String method, String path, Set<Role> allowed) {

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
