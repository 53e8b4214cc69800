package io.dockflow.picking;

import io.dockflow.engine.ProcessMessages;
import io.dockflow.engine.Transactions;
import io.dockflow.processes.Messages;
import io.dockflow.shared.BusinessRuleViolation;

import org.springframework.stereotype.Component;

/**
 * Takes a pick list from one picker and has it assigned anew; what was scanned stays.
 */
@Component
public class PickReassignment {

	private final PickRows rows;

	private final ProcessMessages messages;

	private final Transactions tx;

	PickReassignment(PickRows rows, ProcessMessages messages, Transactions tx) {
		this.rows = rows;
		this.messages = messages;
		this.tx = tx;
	}

	/**
	 * Asks for another picker.
	 * @throws BusinessRuleViolation when nobody is picking the list
	 */
	public PickList reassign(String pickListNumber) {
		return this.tx.call(() -> {
			var list = this.rows.lock(pickListNumber);
			if (list.state() != PickList.State.RELEASED) {
				throw new BusinessRuleViolation(
						"Expected pick list %s to be on the floor, but it is %s. Choose one that is being picked."
							.formatted(pickListNumber, list.state()));
			}
			this.messages.publish(Messages.PICK_WORK_REASSIGNED, pickListNumber, new Reassigned(pickListNumber));
			return list;
		});
	}

	/** The variables of {@code pick-work-reassigned}. */
	record Reassigned(String pickListNumber) {
	}

}
