import { InlineNotification, Modal, Select, SelectItem, TextInput } from "@carbon/react";
import { useState } from "react";
import { Link } from "react-router";
import type { PurchaseOrderDetail, SupplyTerms } from "../api/buyingTypes";
import { http, Problem } from "../api/http";
import { useScorecards } from "../api/useScorecards";
import { useSites } from "../api/useSites";
import { useSupplyTerms } from "../api/useSupplyTerms";
import { counted, euros, words } from "../common/format";
import { newKey } from "../common/newKey";
import { useAction } from "../common/useAction";
import { byField } from "../transfers/fieldErrors";
import { checkGoods, GoodsFields, goodsLines, noGoods, type Goods } from "../transfers/GoodsFields";
import { endOfDay } from "./orderForm";

interface Props {
  supplierId: string;
  siteId: string | null;
  onClose: () => void;
}

/** Raises an order by hand, at the agreed prices. Its key lives as long as the dialog, so that a second click repeats the request and does not double it. */
export function RaiseDialog({ supplierId: chosen, siteId: ownSite, onClose }: Props) {
  const [key] = useState(newKey);
  const [supplierId, setSupplier] = useState(chosen);
  const [siteId, setSite] = useState(ownSite ?? "");
  const [day, setDay] = useState("");
  const [goods, setGoods] = useState([noGoods()]);
  const [missing, setMissing] = useState<Record<string, string>>({});
  const suppliers = useScorecards();
  const sites = useSites();
  const terms = useSupplyTerms(supplierId || undefined);
  const of = (itemId: string) => terms.data?.find((one) => one.itemId === itemId);
  const raise = useAction({
    run: () => http.post<PurchaseOrderDetail>("/api/purchase-orders", { supplierId, siteId, neededAt: endOfDay(day), lines: goodsLines(goods).map((line) => ({ ...line, unitPriceCents: of(line.itemId)?.unitPriceCents })) }, { "Idempotency-Key": key }),
    stale: ["purchase-orders", "stock", "tasks"],
    silent: true,
  });
  const errors = { ...byField(raise.error instanceof Problem ? raise.error.errors : []), ...missing };
  const submit = () => {
    if (raise.isSuccess) return onClose();
    const wrong = { ...checkTerms(goods, terms.data ?? []), ...checkGoods(goods) };
    if (!supplierId) wrong.supplierId = "Choose who delivers.";
    if (!siteId) wrong.siteId = "Choose where the goods shall go.";
    if (!endOfDay(day)) wrong.neededAt = "Give the day.";
    setMissing(wrong);
    if (Object.keys(wrong).length === 0) raise.mutate(undefined);
  };
  return (
    <Modal open size="sm" modalHeading="Raise a purchase order" primaryButtonText={raise.isSuccess ? "Close" : raise.isPending ? "Raising …" : "Raise it"} primaryButtonDisabled={raise.isPending} {...(raise.isSuccess ? {} : { secondaryButtonText: "Cancel" })} onRequestClose={onClose} onRequestSubmit={submit}>
      {raise.isSuccess ? (
        <p role="status" data-testid="purchase-order-raised">
          <strong className="df-mono">{raise.data.order.orderNumber}</strong> over {euros(raise.data.valueCents)} raised; a buyer approves it if the policy asks, then the supplier gets it. <Link to={`/purchase-orders/${raise.data.order.orderNumber}`}>Show it</Link>
        </p>
      ) : (
        <div className="df-dialog">
          {raise.isError && <InlineNotification kind="error" lowContrast hideCloseButton title="Not raised." subtitle={raise.error.message} />}
          <Select id="raise-supplier" size="md" labelText="Supplier" value={supplierId} invalid={Boolean(errors.supplierId)} invalidText={errors.supplierId} onChange={(event) => setSupplier(event.target.value)}>
            <SelectItem value="" text="Choose a supplier" />
            {(suppliers.data ?? []).map(({ supplier, standing }) => (
              <SelectItem key={supplier.supplierId} value={supplier.supplierId} text={standing === "GOOD" ? supplier.name : `${supplier.name} (${words(standing).toLowerCase()})`} />
            ))}
          </Select>
          <Select id="raise-site" size="md" labelText="For" value={siteId} invalid={Boolean(errors.siteId)} invalidText={errors.siteId} onChange={(event) => setSite(event.target.value)}>
            <SelectItem value="" text="Choose a site" />
            {(sites.data ?? []).filter((site) => site.kind !== "TRUCK").map((site) => (
              <SelectItem key={site.siteId} value={site.siteId} text={`${site.siteId} ${site.name}`} />
            ))}
          </Select>
          <TextInput id="raise-day" type="date" size="md" labelText="Wanted by" value={day} invalid={Boolean(errors.neededAt)} invalidText={errors.neededAt} onChange={(event) => setDay(event.target.value)} />
          <GoodsFields goods={goods} errors={errors} onChange={setGoods} itemIds={(terms.data ?? []).map((one) => one.itemId)} help={(itemId) => inWords(of(itemId))} />
        </div>
      )}
    </Modal>
  );
}

/** Orders are priced by the terms, so each item needs some. */
function checkTerms(goods: Goods[], terms: SupplyTerms[]): Record<string, string> {
  const unknown = goods.flatMap(({ itemId }, index) => (terms.some((one) => one.itemId === itemId.trim()) ? [] : [index]));
  return Object.fromEntries(unknown.map((index) => [`lines[${index}].itemId`, "The supplier has no terms for it. Choose one of its items, or agree on terms first."]));
}

const inWords = (terms: SupplyTerms | undefined) => terms && `${euros(terms.unitPriceCents)} each; at least ${counted(terms.minimumQuantity, "base unit")}, in steps of ${terms.packMultiple}`;
