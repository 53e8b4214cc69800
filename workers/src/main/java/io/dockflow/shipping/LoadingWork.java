package io.dockflow.shipping;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import io.dockflow.labor.Alerts;
import io.dockflow.labor.Assignments;
import io.dockflow.labor.TaskKind;
import io.dockflow.orders.Order;
import io.dockflow.orders.OrderProgress;
import io.dockflow.orders.OrderState;
import io.dockflow.packing.Documents;
import io.dockflow.packing.ParcelCodes;
import io.dockflow.shared.BusinessRuleViolation;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What happens at the dock door: reconcile, leave behind, seal. Each method is called
 * inside its job's transaction.
 */
@Component
public class LoadingWork {

	private final LoadRows rows;

	private final LoadPlanning planning;

	private final OrderProgress progress;

	private final Documents documents;

	private final Assignments assignments;

	private final Alerts alerts;

	LoadingWork(LoadRows rows, LoadPlanning planning, OrderProgress progress, Documents documents,
			Assignments assignments, Alerts alerts) {
		this.rows = rows;
		this.planning = planning;
		this.progress = progress;
		this.documents = documents;
		this.assignments = assignments;
		this.alerts = alerts;
	}

	/**
	 * Takes the loader's word: parcels that are not reported missing are on the truck.
	 * @return how many are missing
	 */
	public int reconcile(String loadNumber, Collection<String> missingParcels) {
		var load = this.rows.lock(loadNumber);
		var missing = new HashSet<String>();
		missingParcels.stream()
			.filter((code) -> !code.isBlank())
			.forEach((code) -> missing.add(ParcelCodes.scanned(code).value()));
		var there = load.on().stream().map(Load.Parcel::sscc).filter((sscc) -> !missing.contains(sscc)).toList();
		missing.retainAll(load.on().stream().map(Load.Parcel::sscc).toList());
		this.rows.setParcels(loadNumber, there, Load.Parcel.State.LOADED);
		this.rows.setParcels(loadNumber, missing, Load.Parcel.State.MISSING);
		return missing.size();
	}

	/** Moves the missing parcels to the carrier's next load. */
	public void leaveBehind(String loadNumber) {
		this.progress.lock(this.rows.byNumber(loadNumber).orderNumbers());
		var load = this.rows.lock(loadNumber);
		var missing = load.in(Load.Parcel.State.MISSING);
		if (missing.isEmpty()) {
			return;
		}
		this.rows.setParcels(loadNumber, missing.stream().map(Load.Parcel::sscc).toList(),
				Load.Parcel.State.LEFT_BEHIND);
		var next = this.planning.onto(load.siteId(), load.carrier(), missing);
		missing.stream()
			.map(Load.Parcel::orderNumber)
			.distinct()
			.forEach((order) -> this.progress.tell(order, "left-behind",
					"Not everything was found at loading: the rest goes with load %s.".formatted(next.loadNumber())));
	}

	/**
	 * Seals the truck. Parcels of orders that are being cancelled do not go along.
	 * @return the manifest's document id
	 */
	public long seal(String loadNumber, @Nullable String sealNumber) {
		if (sealNumber == null || sealNumber.isBlank()) {
			throw new BusinessRuleViolation(
					"Expected the number of the seal on load %s, but there is none. Type it.".formatted(loadNumber));
		}
		var orders = this.progress.lock(this.rows.byNumber(loadNumber).orderNumbers());
		var load = this.rows.lock(loadNumber);
		if (!load.beforeSeal()) {
			throw new IllegalStateException(
					"Expected load %s not to be sealed yet, but it is %s.".formatted(loadNumber, load.state()));
		}
		takeOff(load, orders);
		var sealed = this.rows.byNumber(loadNumber);
		var toSeal = orders.values().stream().filter((order) -> order.state() == OrderState.STAGED).toList();
		this.progress.moveAll(toSeal, OrderState.SEALED);
		var manifest = this.documents.store(Documents.Kind.MANIFEST_PDF, loadNumber, "application/pdf",
				ManifestPdf.print(sealed, sealNumber.strip()));
		this.rows.setSealed(loadNumber, sealNumber.strip(), manifest);
		this.assignments.finish(TaskKind.LOAD, loadNumber, null);
		return manifest;
	}

	private void takeOff(Load load, Map<String, Order> orders) {
		List<String> calledOff = load.on()
			.stream()
			.filter((parcel) -> orders.get(parcel.orderNumber()) instanceof Order order && order.state().calledOff())
			.map(Load.Parcel::sscc)
			.toList();
		if (!calledOff.isEmpty()) {
			this.rows.setParcels(load.loadNumber(), calledOff, Load.Parcel.State.REMOVED);
			this.alerts.raise(load.siteId(), load.loadNumber(),
					"Take %s off the truck: their orders are cancelled.".formatted(String.join(", ", calledOff)));
		}
	}

}
