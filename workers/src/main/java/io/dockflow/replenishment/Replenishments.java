package io.dockflow.replenishment;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import io.dockflow.catalog.Items;
import io.dockflow.engine.ProcessMessages;
import io.dockflow.inventory.StockPosted;
import io.dockflow.inventory.StockTransfer;
import io.dockflow.labor.Alerts;
import io.dockflow.processes.Messages;
import io.dockflow.shared.BusinessNumbers;
import io.dockflow.sites.Locations;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks for faces to be filled, once per face, inside the transaction that made them low.
 */
@Component
public class Replenishments {

	/** Planners are not told of the same shortage more often. */
	private static final Duration BETWEEN_WISHES = Duration.ofHours(12);

	private final FaceRows faces;

	private final ReplenishmentRows rows;

	private final FaceRoom room;

	private final Items items;

	private final Locations locations;

	private final Alerts alerts;

	private final BusinessNumbers numbers;

	private final ProcessMessages messages;

	private final Clock clock;

	Replenishments(FaceRows faces, ReplenishmentRows rows, FaceRoom room, Items items, Locations locations,
			Alerts alerts, BusinessNumbers numbers, ProcessMessages messages, Clock clock) {
		this.faces = faces;
		this.rows = rows;
		this.room = room;
		this.items = items;
		this.locations = locations;
		this.alerts = alerts;
		this.numbers = numbers;
		this.messages = messages;
		this.clock = clock;
	}

	/** A posting may have emptied faces, or filled some that were to be filled. */
	@EventListener
	void on(StockPosted event) {
		var touched = new TreeSet<String>();
		event.posting().transfers().forEach((transfer) -> touch(transfer, touched));
		if (!touched.isEmpty()) {
			this.faces.among(touched).forEach((face) -> look(face, event.posting().document()));
		}
	}

	private static void touch(StockTransfer transfer, TreeSet<String> touched) {
		if (transfer.from() != null) {
			touched.add(transfer.from().locationId());
		}
		if (transfer.to() != null) {
			touched.add(transfer.to().locationId());
		}
	}

	private void look(PickFace face, String document) {
		var onHand = this.faces.onHand(face.locationId(), face.itemId());
		var open = this.rows.openAt(face.locationId());
		if (onHand < face.minQuantity() && open.isEmpty()) {
			request(face, Replenishment.Cause.BELOW_MINIMUM, face.maxQuantity() - onHand);
		}
		else if (onHand >= face.maxQuantity() && open.isPresent() && !open.get().equals(document)
				&& !this.rows.isAwaited(open.get())) {
			this.messages.publish(Messages.REPLENISHMENT_NOT_NEEDED, face.locationId(),
					new NotNeeded(face.locationId()));
		}
	}

	/** Looks at a face whose replenishment ended: it may be low again. */
	void lookAgain(String faceId) {
		this.faces.find(faceId).ifPresent((face) -> {
			var onHand = this.faces.onHand(faceId, face.itemId());
			if (onHand < face.minQuantity() && this.rows.openAt(faceId).isEmpty()
					&& !this.faces.reserve(face.siteId(), face.itemId()).isEmpty()
					&& this.room.left(faceId, this.items.byId(face.itemId())) > 0) {
				request(face, Replenishment.Cause.BELOW_MINIMUM, face.maxQuantity() - onHand);
			}
		});
	}

	private Optional<String> request(PickFace face, Replenishment.Cause cause, long wanted) {
		if (cause == Replenishment.Cause.BELOW_MINIMUM && this.faces.reserve(face.siteId(), face.itemId()).isEmpty()
				&& this.rows.wishedSince(face.siteId(), face.itemId(), this.clock.instant().minus(BETWEEN_WISHES))) {
			return Optional.empty();
		}
		var number = this.numbers.next("RPL");
		if (!this.rows.insert(number, face, cause, wanted)) {
			return this.rows.openAt(face.locationId());
		}
		this.messages.publish(Messages.REPLENISHMENT_NEEDED, face.locationId(),
				new Needed(number, face.siteId(), number, face.locationId(), face.itemId()));
		return Optional.of(number);
	}

	/**
	 * Has faces filled for a wave whose orders need more than can be picked at once.
	 * @param wanted base units by item
	 * @return how many replenishments it waits for
	 */
	public int supply(String siteId, String waveNumber, Map<String, Long> wanted) {
		if (wanted.isEmpty()) {
			return 0;
		}
		var pickable = this.faces.pickable(siteId, wanted.keySet());
		var awaited = new TreeSet<String>();
		new TreeMap<>(wanted).forEach((itemId, quantity) -> {
			var missing = Math.min(quantity - pickable.getOrDefault(itemId, 0L),
					this.faces.replenishable(siteId, itemId));
			if (missing > 0) {
				supply(siteId, waveNumber, itemId, missing).ifPresent(awaited::add);
			}
		});
		awaited.forEach((number) -> this.rows.letWait(waveNumber, number));
		return awaited.size();
	}

	private Optional<String> supply(String siteId, String waveNumber, String itemId, long missing) {
		var face = this.faces.ofItem(siteId, itemId).stream().findFirst().or(() -> give(siteId, itemId));
		if (face.isEmpty()) {
			this.alerts.raise(siteId, waveNumber,
					"%d of %s are in the reserve, but no pick face is free for them. Empty one, or pick from the reserve."
						.formatted(missing, itemId));
			return Optional.empty();
		}
		var upToFull = face.get().maxQuantity() - this.faces.onHand(face.get().locationId(), itemId);
		var number = this.rows.openAt(face.get().locationId())
			.or(() -> request(face.get(), Replenishment.Cause.WAVE, Math.max(missing, upToFull)));
		number.ifPresent((one) -> this.rows.wantAtLeast(one, missing));
		return number;
	}

	/** An item that has none is given a face that is free. */
	private Optional<PickFace> give(String siteId, String itemId) {
		var item = this.items.byId(itemId);
		return this.faces.vacant(siteId, item).flatMap((locationId) -> {
			var most = this.room.whole(this.locations.byId(locationId), item);
			if (most < 1) {
				return Optional.empty();
			}
			var face = new PickFace(locationId, siteId, itemId, 0, most);
			this.faces.set(List.of(face));
			return Optional.of(face);
		});
	}

	/** Waves that waited for a replenishment that ended go on. */
	void tellWaves(String number) {
		this.rows.wavesToTell(number)
			.forEach((wave) -> this.messages.publish(Messages.FACES_REPLENISHED, wave, new Replenished(wave)));
	}

	/** The variables that start {@code replenish-location}. */
	record Needed(String replenishmentNumber, String siteId, String businessKey, String faceId, String itemId) {
	}

	/** The variables of {@code replenishment-not-needed}. */
	record NotNeeded(String faceId) {
	}

	/** The variables of {@code faces-replenished}. */
	record Replenished(String waveNumber) {
	}

}
