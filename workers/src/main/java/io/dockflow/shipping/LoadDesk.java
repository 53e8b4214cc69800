package io.dockflow.shipping;

import java.time.Clock;
import java.util.List;

import io.dockflow.engine.ProcessMessages;
import io.dockflow.engine.Transactions;
import io.dockflow.processes.Messages;
import io.dockflow.shared.BusinessRuleViolation;
import io.dockflow.sites.Docks;
import io.dockflow.sites.Locations;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class LoadDesk implements Loads {

	private final LoadRows rows;

	private final Locations locations;

	private final Docks docks;

	private final ProcessMessages messages;

	private final Transactions tx;

	private final ShippingSettings settings;

	private final Clock clock;

	LoadDesk(LoadRows rows, Locations locations, Docks docks, ProcessMessages messages, Transactions tx,
			ShippingSettings settings, Clock clock) {
		this.rows = rows;
		this.locations = locations;
		this.docks = docks;
		this.messages = messages;
		this.tx = tx;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public Load byNumber(String loadNumber) {
		return this.rows.byNumber(loadNumber);
	}

	@Override
	public List<Load> list(@Nullable String siteId, Load.@Nullable State state, int page, int size) {
		return this.rows.list(siteId, state, page, size);
	}

	@Override
	public long count(@Nullable String siteId, Load.@Nullable State state) {
		return this.rows.count(siteId, state);
	}

	@Override
	public Load arrive(String loadNumber, @Nullable String dockDoor) {
		return this.tx.call(() -> {
			var load = this.rows.lock(loadNumber);
			if (load.state() != Load.State.OPEN && load.state() != Load.State.CLOSED) {
				return load;
			}
			this.rows.setArrived(loadNumber, this.clock.instant());
			var door = (dockDoor != null && !dockDoor.isBlank()) ? this.locations.byId(dockDoor.strip()).locationId()
					: load.dockDoor();
			if (door != null) {
				this.docks.dock(loadNumber, door);
				this.rows.setDoor(loadNumber, door);
			}
			this.messages.publish(Messages.CARRIER_ARRIVED, loadNumber, new CarrierArrived(loadNumber));
			return this.rows.byNumber(loadNumber);
		});
	}

	@Override
	public Load delivered(String loadNumber, @Nullable String signedBy) {
		return this.tx.call(() -> {
			var load = this.rows.lock(loadNumber);
			if (load.deliveredAt() != null) {
				return load;
			}
			if (load.state() != Load.State.DEPARTED) {
				throw new BusinessRuleViolation(
						"Expected load %s to be on its way, but it is %s. Confirm delivery after it departed."
							.formatted(loadNumber, load.state()));
			}
			this.rows.setDelivered(loadNumber, signedBy, this.clock.instant());
			this.messages.publish(Messages.LOAD_DELIVERED, loadNumber, new LoadDelivered(loadNumber, "delivered"));
			return this.rows.byNumber(loadNumber);
		});
	}

	@Override
	public List<Load> closeForDeparture(String siteId) {
		return this.tx
			.call(() -> this.rows.lockOpenOf(siteId).stream().filter((load) -> !load.on().isEmpty()).map((load) -> {
				this.rows.setState(load.loadNumber(), Load.State.CLOSED);
				return this.rows.byNumber(load.loadNumber());
			}).toList());
	}

	/** Closes loads at their cut-off; an empty one waits for the next departure. */
	@Scheduled(fixedDelayString = "${dockflow.shipping.cut-off-check:PT30S}",
			initialDelayString = "${dockflow.shipping.cut-off-check:PT30S}")
	void closeAtCutOff() {
		this.tx.run(() -> {
			var now = this.clock.instant();
			for (var load : this.rows.lockOpenOf(null)) {
				if (load.departAt().minus(this.settings.cutOff()).isAfter(now)) {
					continue;
				}
				if (load.on().isEmpty()) {
					this.rows.setDeparture(load.loadNumber(), this.settings.nextDeparture(now));
				}
				else {
					this.rows.setState(load.loadNumber(), Load.State.CLOSED);
				}
			}
		});
	}

	/** The variables of {@code carrier-arrived}. */
	record CarrierArrived(String loadNumber) {
	}

	/** The variables of {@code load-delivered}. */
	record LoadDelivered(String loadNumber, String deliveryOutcome) {
	}

}
