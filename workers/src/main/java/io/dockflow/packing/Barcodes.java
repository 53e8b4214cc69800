package io.dockflow.packing;

import java.awt.Color;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.lowagie.text.pdf.PdfContentByte;

/**
 * Draws GS1-128 symbols as vectors, sharp at any printer's resolution.
 */
final class Barcodes {

	/** FNC1 in front of the data tells GS1-128 from plain Code 128. */
	private static final char FNC1 = '\u00f1';

	private Barcodes() {
	}

	static BitMatrix gs1(String elementString) {
		return new Code128Writer().encode(FNC1 + elementString, BarcodeFormat.CODE_128, 0, 1,
				Map.of(EncodeHintType.MARGIN, 0));
	}

	/** Draws into a box whose lower left corner is at x, y; all in points. */
	static void draw(PdfContentByte canvas, String elementString, float x, float y, float width, float height) {
		var bars = gs1(elementString);
		var module = width / bars.getWidth();
		canvas.setColorFill(Color.BLACK);
		for (var column = 0; column < bars.getWidth(); column++) {
			if (bars.get(column, 0)) {
				canvas.rectangle(x + column * module, y, module, height);
			}
		}
		canvas.fill();
	}

}
