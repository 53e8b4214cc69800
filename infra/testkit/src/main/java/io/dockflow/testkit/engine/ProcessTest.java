package io.dockflow.testkit.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives every test of a class its own {@link ProcessEngine} as a parameter; the tests
 * fail on an open incident, and the class fails if they leave a part of the covered model
 * untried.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProcessEngineExtension.class)
public @interface ProcessTest {

	/**
	 * The process whose every element and sequence flow the class must pass, or none.
	 */
	String covers() default "";

}
