package io.dockflow.packing;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.dockflow.shared.Sscc;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LabelTests {

	private static final Sscc SSCC = Sscc.of(3, "4012345", 42);

	private static Label label(int sequence) {
		return new Label(SSCC, "SH-000001", "SO-000007", "EXPORT", "Blue ^Ribbon~ Ltd", "France", sequence, 2, 1_250);
	}

	@Test
	void printsTheSsccAsGs1SymbolForThermalPrinters() {
		var zpl = ZplLabels.print(List.of(label(1), label(2)));

		assertThat(zpl).startsWith("^XA").containsOnlyOnce("Parcel 1 of 2").containsOnlyOnce("Parcel 2 of 2");
		assertThat(zpl).contains("^FD>;>800" + SSCC.value() + "^FS", "(00) " + SSCC.value(), "1.25 kg", "SO-000007");
	}

	@Test
	void letsNoCustomerNameBecomeAPrinterCommand() {
		assertThat(ZplLabels.print(List.of(label(1)))).contains("Blue  Ribbon  Ltd");
	}

	@Test
	void printsAPagePerParcelForOfficePrinters() throws IOException {
		var pdf = new PdfReader(PdfLabels.print(List.of(label(1), label(2))));

		assertThat(pdf.getNumberOfPages()).isEqualTo(2);
		assertThat(new PdfTextExtractor(pdf).getTextFromPage(2)).contains("Parcel 2 of 2", "SO-000007", SSCC.value(),
				"France");
	}

	@Test
	void drawsBarsAScannerReadsBackAsGs1() throws Exception {
		var bars = Barcodes.gs1(ParcelCodes.elementString(SSCC));

		var read = new Code128Reader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(new Bars(bars))),
				Map.of(DecodeHintType.ASSUME_GS1, true));

		assertThat(read.getText()).isEqualTo("]C100" + SSCC.value());
		assertThat(ParcelCodes.scanned(read.getText())).isEqualTo(SSCC);
	}

	@Test
	void readsAnSsccHoweverItIsScanned() {
		assertThat(List.of(SSCC.value(), "00" + SSCC.value(), "(00)" + SSCC.value(), "]C100" + SSCC.value()))
			.allSatisfy((code) -> assertThat(ParcelCodes.scanned(code)).isEqualTo(SSCC));
		assertThatThrownBy(() -> ParcelCodes.scanned("123")).hasMessageContaining("18 digits");
	}

	/** A bar code as a camera sees it, three pixels per module with a quiet zone. */
	private static final class Bars extends LuminanceSource {

		private static final int MODULE = 3;

		private static final int QUIET = 30;

		private final BitMatrix bars;

		Bars(BitMatrix bars) {
			super(bars.getWidth() * MODULE + 2 * QUIET, 20);
			this.bars = bars;
		}

		@Override
		public byte[] getRow(int y, byte[] row) {
			var pixels = new byte[getWidth()];
			for (var x = 0; x < pixels.length; x++) {
				var module = (x - QUIET) / MODULE;
				var black = x >= QUIET && module < this.bars.getWidth() && this.bars.get(module, 0);
				pixels[x] = (byte) (black ? 0 : 255);
			}
			return pixels;
		}

		@Override
		public byte[] getMatrix() {
			var matrix = new byte[getWidth() * getHeight()];
			for (var y = 0; y < getHeight(); y++) {
				System.arraycopy(getRow(y, new byte[0]), 0, matrix, y * getWidth(), getWidth());
			}
			return matrix;
		}

	}

}
