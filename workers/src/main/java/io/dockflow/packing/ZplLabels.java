package io.dockflow.packing;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Labels for thermal printers: ZPL II, 100 × 150 mm at 203 dpi, with the SSCC as a
 * GS1-128 symbol.
 */
final class ZplLabels {

	private ZplLabels() {
	}

	static String print(List<Label> labels) {
		return labels.stream().map(ZplLabels::one).collect(Collectors.joining());
	}

	/** {@code >;>8} starts Code 128 in subset C with FNC1, which makes it GS1-128. */
	private static String one(Label label) {
		return """
				^XA^CI28^PW812^LL1218
				^FO40,50^A0N,60,60^FD%s^FS
				^FO40,130^A0N,44,44^FD%s^FS
				^FO40,200^GB732,3,3^FS
				^FO40,230^A0N,36,36^FDOrder %s^FS
				^FO40,280^A0N,36,36^FDShipment %s^FS
				^FO40,330^A0N,36,36^FD%s, %s^FS
				^FO40,390^A0N,60,60^FD%s^FS
				^FO40,480^GB732,3,3^FS
				^FO60,540^BY4^BCN,400,N,N,N,N^FD>;>8%s^FS
				^FO60,970^A0N,44,44^FD%s^FS
				^XZ
				""".formatted(safe(label.customer()), safe(label.country()), safe(label.orderNumber()),
				label.shipmentNumber(), label.parcelText(), label.weightText(), safe(label.carrier()),
				ParcelCodes.elementString(label.sscc()), ParcelCodes.text(label.sscc()));
	}

	/** Carets and tildes would be commands. */
	private static String safe(String text) {
		return text.replace('^', ' ').replace('~', ' ').replace('\n', ' ');
	}

}
