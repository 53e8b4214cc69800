package io.dockflow.purchasing;

import java.io.ByteArrayOutputStream;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.FontFactory;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import io.dockflow.shared.UtcTime;

/**
 * The order on paper.
 */
final class OrderPdf {

	private OrderPdf() {
	}

	static byte[] print(OrderPaper paper) {
		var bytes = new ByteArrayOutputStream();
		var page = new Document(PageSize.A4);
		PdfWriter.getInstance(page, bytes);
		page.addTitle("%s %s".formatted(paper.function().title(), paper.orderNumber()));
		page.open();
		page.add(new Paragraph("%s %s".formatted(paper.function().title(), paper.orderNumber()), font(18, Font.BOLD)));
		page.add(text("Revision %d, %s".formatted(paper.revision(), UtcTime.inWords(paper.writtenAt()))));
		page.add(text("From %s".formatted(paper.buyer())));
		page.add(text("To %s, %s".formatted(paper.supplierName(), paper.supplierId())));
		page.add(text("Deliver to %s, %s, GLN %s".formatted(paper.siteName(), paper.siteId(), paper.siteGln())));
		page.add(text("Wanted by %s".formatted(UtcTime.inWords(paper.neededAt()))));
		page.add(text("Write %s on the delivery note and in the shipping notice.".formatted(paper.orderNumber())));
		page.add(new Paragraph(" "));
		page.add(table(paper));
		page.add(new Paragraph("Total %s %s".formatted(OrderPaper.money(paper.value()), paper.currency()),
				font(12, Font.BOLD)));
		page.close();
		return bytes.toByteArray();
	}

	private static PdfPTable table(OrderPaper paper) {
		var table = new PdfPTable(new float[] { 1, 3, 5, 2, 2, 2 });
		table.setWidthPercentage(100);
		table.setHeaderRows(1);
		for (var title : new String[] { "Line", "Item", "Description", "Quantity", "Price, " + paper.currency(),
				"Value, " + paper.currency() }) {
			table.addCell(new Phrase(title, font(9, Font.BOLD)));
		}
		for (var line : paper.lines()) {
			table.addCell(new Phrase(String.valueOf(line.line()), font(9, Font.NORMAL)));
			table.addCell(
					new Phrase(line.itemId() + (line.gtin() ? "\nGTIN " + line.code() : ""), font(9, Font.NORMAL)));
			table.addCell(new Phrase(line.description(), font(9, Font.NORMAL)));
			table.addCell(number(line.quantity() + " " + line.unit()));
			table.addCell(number(OrderPaper.money(line.unitPriceCents())));
			table.addCell(number(OrderPaper.money(line.quantity() * line.unitPriceCents())));
		}
		return table;
	}

	private static PdfPCell number(String text) {
		var cell = new PdfPCell(new Phrase(text, font(9, Font.NORMAL)));
		cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
		return cell;
	}

	private static Paragraph text(String text) {
		return new Paragraph(text, font(10, Font.NORMAL));
	}

	private static Font font(float size, int style) {
		return FontFactory.getFont(FontFactory.HELVETICA, size, style);
	}

}
