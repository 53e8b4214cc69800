package io.dockflow.testkit.engine;

import java.util.TreeSet;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts an engine when a test asks for one, and looks at what it left behind.
 */
class ProcessEngineExtension implements ParameterResolver, AfterEachCallback, AfterAllCallback {

	private static final Namespace SPACE = Namespace.create(ProcessEngineExtension.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == ProcessEngine.class;
	}

	@Override
	public ProcessEngine resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getStore(SPACE)
			.getOrComputeIfAbsent(ProcessEngine.class, (type) -> ProcessEngine.start(), ProcessEngine.class);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		try (ProcessEngine engine = context.getStore(SPACE).remove(ProcessEngine.class, ProcessEngine.class)) {
			if (engine == null) {
				return;
			}
			coverage(context).add(engine);
			assertThat(engine.incidents()).as("open incidents at the end of the test").isEmpty();
		}
	}

	@Override
	public void afterAll(ExtensionContext context) {
		String process = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), ProcessTest.class)
			.map(ProcessTest::covers)
			.orElse("");
		if (!process.isEmpty()) {
			assertThat(new TreeSet<>(coverage(context).missedOf(process)))
				.as("parts of the process '%s' that no test of this class passed", process)
				.isEmpty();
		}
	}

	private static ModelCoverage coverage(ExtensionContext context) {
		ExtensionContext ofClass = context;
		while (ofClass.getTestMethod().isPresent()) {
			ofClass = ofClass.getParent().orElseThrow();
		}
		return ofClass.getStore(SPACE)
			.getOrComputeIfAbsent(ModelCoverage.class, (type) -> new ModelCoverage(), ModelCoverage.class);
	}

}
