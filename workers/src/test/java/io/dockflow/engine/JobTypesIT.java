package io.dockflow.engine;

import java.util.List;

import io.dockflow.processes.JobTypes;
import io.dockflow.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class JobTypesIT {

	@Autowired
	List<JobHandler<?, ?>> handlers;

	@Test
	void everyJobTypeHasExactlyOneHandler() {
		assertThat(this.handlers).extracting(JobHandler::jobType).containsExactlyInAnyOrderElementsOf(JobTypes.all());
	}

}
