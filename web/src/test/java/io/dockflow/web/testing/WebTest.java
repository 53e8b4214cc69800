package io.dockflow.web.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.dockflow.web.DockflowApplication;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application over HTTP, with the real broker and database. All such
 * tests share one application, so each makes a site, people and numbers of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = DockflowApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "dockflow.purchasing.outbox=target/purchase-orders")
@ContextConfiguration(initializers = ServersInitializer.class)
@Import(Dockflow.class)
public @interface WebTest {

}
