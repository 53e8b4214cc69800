package io.dockflow.shipping;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.FontFactory;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;

/**
 * The paper that goes with the driver: every parcel on the truck.
 */
final class ManifestPdf {

	private ManifestPdf() {
	}

	static byte[] print(Load load, String sealNumber) {
		var bytes = new ByteArrayOutputStream();
		var page = new Document(PageSize.A4);
		PdfWriter.getInstance(page, bytes);
		page.addTitle("Manifest " + load.loadNumber());
		page.open();
		page.add(new Paragraph("Manifest " + load.loadNumber(), font(18, Font.BOLD)));
		page.add(new Paragraph("Carrier %s, from %s, departure %s UTC".formatted(load.carrier(), load.siteId(),
				load.departAt().toString().replace("T", " ").replace("Z", "")), font(10, Font.NORMAL)));
		page.add(new Paragraph("Seal %s, door %s".formatted(sealNumber, load.dockDoor()), font(10, Font.NORMAL)));
		var loaded = load.in(Load.Parcel.State.LOADED);
		page.add(new Paragraph("%d parcels, %s".formatted(loaded.size(),
				kilograms(loaded.stream().mapToLong(Load.Parcel::weightGrams).sum())), font(10, Font.NORMAL)));
		page.add(new Paragraph(" "));
		page.add(table(loaded));
		page.close();
		return bytes.toByteArray();
	}

	private static PdfPTable table(List<Load.Parcel> parcels) {
		var table = new PdfPTable(new float[] { 3, 2, 2, 1 });
		table.setWidthPercentage(100);
		table.setHeaderRows(1);
		for (var title : new String[] { "SSCC", "Order", "Shipment", "Weight" }) {
			table.addCell(new Phrase(title, font(9, Font.BOLD)));
		}
		for (var parcel : parcels) {
			for (var text : new String[] { parcel.sscc(), parcel.orderNumber(), parcel.shipmentNumber(),
					kilograms(parcel.weightGrams()) }) {
				table.addCell(new Phrase(text, font(9, Font.NORMAL)));
			}
		}
		return table;
	}

	private static String kilograms(long grams) {
		return String.format(Locale.ROOT, "%.2f kg", grams / 1000.0);
	}

	private static Font font(float size, int style) {
		return FontFactory.getFont(FontFactory.HELVETICA, size, style);
	}

}
