package io.dockflow.packing;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.dockflow.orders.Orders;
import io.dockflow.shared.Sscc;

import org.springframework.stereotype.Component;

/**
 * Prints a shipment's labels into documents.
 */
@Component
public class LabelPrinting {

	private final ShipmentRows rows;

	private final Orders orders;

	private final Documents documents;

	LabelPrinting(ShipmentRows rows, Orders orders, Documents documents) {
		this.rows = rows;
		this.orders = orders;
		this.documents = documents;
	}

	/**
	 * Prints for thermal and for office printers, inside the job's transaction.
	 * @return the documents' ids, none when nothing is packed
	 */
	public List<Long> print(String shipmentNumber) {
		var shipment = this.rows.byNumber(shipmentNumber);
		if (shipment.parcels().isEmpty()) {
			return List.of();
		}
		var customer = this.orders.byNumber(shipment.orderNumber()).customer();
		var labels = shipment.parcels()
			.stream()
			.map((parcel) -> new Label(new Sscc(parcel.sscc()), shipmentNumber, shipment.orderNumber(),
					shipment.carrier(), customer.name(), customer.country(), parcel.sequence(),
					shipment.parcels().size(), parcel.weightGrams()))
			.toList();
		return List.of(
				this.documents.store(Documents.Kind.LABELS_ZPL, shipmentNumber, "application/zpl",
						ZplLabels.print(labels).getBytes(StandardCharsets.UTF_8)),
				this.documents.store(Documents.Kind.LABELS_PDF, shipmentNumber, "application/pdf",
						PdfLabels.print(labels)));
	}

}
