package io.dockflow.shipping;

import java.util.Optional;

import io.dockflow.labor.TaskKind;
import io.dockflow.labor.WorkMeasure;
import io.dockflow.shared.NotFound;

import org.springframework.stereotype.Component;

/**
 * How big a load is.
 */
@Component
class LoadMeasure implements WorkMeasure {

	private final LoadRows rows;

	LoadMeasure(LoadRows rows) {
		this.rows = rows;
	}

	@Override
	public TaskKind kind() {
		return TaskKind.LOAD;
	}

	@Override
	public Optional<Work> measure(String businessKey) {
		try {
			var load = this.rows.byNumber(businessKey);
			return Optional.of(new Work(load.on().size(), load.on().size(), 0, load.departAt()));
		}
		catch (NotFound unknown) {
			return Optional.empty();
		}
	}

	@Override
	public Optional<Way> way(String businessKey) {
		try {
			var load = this.rows.byNumber(businessKey);
			var door = load.dockDoor();
			return Optional.of(new Way(load.stagingLane(), (door != null) ? door : load.stagingLane()));
		}
		catch (NotFound unknown) {
			return Optional.empty();
		}
	}

}
