package io.dockflow.packing;

import java.io.ByteArrayOutputStream;
import java.util.List;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.FontFactory;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;

/**
 * Labels for office printers: one A6 page per parcel, with the SSCC as a GS1-128 symbol.
 */
final class PdfLabels {

	private static final float MARGIN = 20;

	private PdfLabels() {
	}

	static byte[] print(List<Label> labels) {
		var bytes = new ByteArrayOutputStream();
		var page = new Document(PageSize.A6, MARGIN, MARGIN, MARGIN, MARGIN);
		var writer = PdfWriter.getInstance(page, bytes);
		page.addTitle("Labels " + labels.getFirst().shipmentNumber());
		page.open();
		for (var label : labels) {
			page.newPage();
			page.add(new Paragraph(label.customer(), font(16, Font.BOLD)));
			page.add(new Paragraph(label.country(), font(12, Font.NORMAL)));
			page.add(new Paragraph("Order " + label.orderNumber(), font(10, Font.NORMAL)));
			page.add(new Paragraph("Shipment " + label.shipmentNumber(), font(10, Font.NORMAL)));
			page.add(new Paragraph(label.parcelText() + ", " + label.weightText(), font(10, Font.NORMAL)));
			page.add(new Paragraph(label.carrier(), font(16, Font.BOLD)));
			page.add(new Paragraph(ParcelCodes.text(label.sscc()), font(12, Font.NORMAL)));
			Barcodes.draw(writer.getDirectContent(), ParcelCodes.elementString(label.sscc()), MARGIN, MARGIN,
					page.getPageSize().getWidth() - 2 * MARGIN, 120);
		}
		page.close();
		return bytes.toByteArray();
	}

	private static Font font(float size, int style) {
		return FontFactory.getFont(FontFactory.HELVETICA, size, style);
	}

}
