package io.dockflow.web.tasks;

import java.util.Map;

import io.dockflow.engine.EngineGateway;
import io.dockflow.engine.EngineRefusal;
import io.dockflow.engine.TaskNotOpen;
import io.dockflow.labor.Handovers;
import io.dockflow.labor.Handovers.Answer;
import io.dockflow.labor.Handovers.Handover;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives user tasks to those to whom a round of assignments gave the work. The read model
 * knows the task and may be a moment behind; what somebody completed meanwhile stays
 * theirs.
 */
@Component
class TaskHandovers {

	private final Handovers handovers;

	private final TaskRows rows;

	private final EngineGateway engine;

	TaskHandovers(Handovers handovers, TaskRows rows, EngineGateway engine) {
		this.handovers = handovers;
		this.rows = rows;
		this.engine = engine;
	}

	@Scheduled(fixedDelayString = "${dockflow.labor.handover-check:PT0.5S}",
			initialDelayString = "${dockflow.labor.handover-check:PT0.5S}")
	void carry() {
		this.handovers.carry(this::carry);
	}

	private Answer carry(Handover handover) {
		var open = this.rows.assigned(handover.processInstanceKey());
		try {
			if (open.containsKey(handover.from())) {
				this.engine.assign(open.get(handover.from()), handover.to());
			}
			else if (!open.containsKey(handover.to())) {
				return Answer.NOT_YET;
			}
			this.engine.updateVariables(handover.processInstanceKey(), Map.of("assignee", handover.to()));
			return Answer.CARRIED;
		}
		catch (TaskNotOpen ex) {
			return Answer.GONE;
		}
		catch (EngineRefusal ex) {
			return (ex.reason() == EngineRefusal.Reason.UNAVAILABLE) ? Answer.NOT_YET : Answer.GONE;
		}
	}

}
