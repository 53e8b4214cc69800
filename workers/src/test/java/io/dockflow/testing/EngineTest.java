package io.dockflow.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.dockflow.WorkersTestApplication;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the warehouse on a real database with the real broker. Its context is closed
 * afterwards, so that no worker of it takes jobs of another test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = WorkersTestApplication.class,
		properties = "dockflow.purchasing.outbox=target/purchase-orders")
@DirtiesContext
@ContextConfiguration(initializers = EngineInitializer.class)
public @interface EngineTest {

}
