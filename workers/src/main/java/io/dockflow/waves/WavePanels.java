package io.dockflow.waves;

import java.util.Optional;
import java.util.Set;

import io.dockflow.decisions.Decisions;
import io.dockflow.shared.Explanation;
import io.dockflow.shared.WorkItem;
import io.dockflow.shared.WorkPanelProvider;

import org.springframework.stereotype.Component;

/**
 * Why the wave that waits for a supervisor's word was planned as it is.
 */
@Component
class WavePanels implements WorkPanelProvider {

	private final Decisions decisions;

	WavePanels(Decisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public Set<String> elementIds() {
		return Set.of("Task_ApproveWave");
	}

	@Override
	public Optional<Explanation> explain(WorkItem item) {
		return this.decisions.explain(WaveReasons.BATCHES, item.require("waveNumber"));
	}

}
