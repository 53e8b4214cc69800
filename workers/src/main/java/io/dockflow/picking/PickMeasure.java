package io.dockflow.picking;

import java.util.Optional;

import io.dockflow.labor.TaskKind;
import io.dockflow.labor.WorkMeasure;
import io.dockflow.shared.NotFound;

import org.springframework.stereotype.Component;

/**
 * How big a pick list is.
 */
@Component
class PickMeasure implements WorkMeasure {

	private final PickRows rows;

	PickMeasure(PickRows rows) {
		this.rows = rows;
	}

	@Override
	public TaskKind kind() {
		return TaskKind.PICK;
	}

	@Override
	public Optional<Work> measure(String businessKey) {
		try {
			var list = this.rows.byNumber(businessKey);
			var open = list.lines().stream().filter(PickLine::open).toList();
			return Optional.of(new Work(open.size(), open.stream().mapToLong(PickLine::missing).sum(), list.metres(),
					list.dueAt()));
		}
		catch (NotFound unknown) {
			return Optional.empty();
		}
	}

	@Override
	public Optional<Way> way(String businessKey) {
		try {
			var packing = this.rows.byNumber(businessKey).packingLocation();
			return Optional.of(new Way(packing, packing));
		}
		catch (NotFound unknown) {
			return Optional.empty();
		}
	}

}
