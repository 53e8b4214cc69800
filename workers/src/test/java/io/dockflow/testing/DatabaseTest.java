package io.dockflow.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.dockflow.WorkersTestApplication;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the warehouse on a real database and without an engine.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = WorkersTestApplication.class,
		properties = { "dockflow.engine.workers-enabled=false", "dockflow.engine.deploy-at-start=false",
				"dockflow.engine.relay-enabled=false", "camunda.client.grpc-address=http://127.0.0.1:1",
				"camunda.client.rest-address=http://127.0.0.1:1" })
@ContextConfiguration(initializers = DatabaseInitializer.class)
public @interface DatabaseTest {

}
