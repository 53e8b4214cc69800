import type { ItemDetail } from "../api/stockTypes";
import { count, kilograms, words } from "../common/format";
import { Facts } from "./Facts";
import { quantity } from "./levels";

/** What the item is and how it is packed. */
export function ItemFacts({ item, packaging }: Pick<ItemDetail, "item" | "packaging">) {
  const tracked = [item.lotTracked && "lot", item.expiryTracked && "expiry", item.serialTracked && "serial number"].filter(Boolean);
  return (
    <div className="df-columns">
      <section className="df-panel">
        <h2>Item</h2>
        <Facts
          facts={{
            GTIN: item.gtin ? <span className="df-mono">{item.gtin}</span> : "none",
            Size: `${count(item.lengthMm)} × ${count(item.widthMm)} × ${count(item.heightMm)} mm`,
            Weight: kilograms(item.weightGrams),
            Condition: words(item.storageCondition),
            "Tracked by": tracked.length > 0 ? tracked.join(", ") : "nothing",
            Velocity: `class ${item.velocityClass}`,
          }}
        />
      </section>
      <section className="df-panel">
        <h2>Packaging</h2>
        {packaging.length === 0 ? (
          <Facts facts={{ "One case": quantity(item.unitsPerCase, item.baseUnit), "One pallet": `${count(item.casesPerPallet)} cases = ${quantity(item.casesPerPallet * item.unitsPerCase, item.baseUnit)}` }} />
        ) : (
          <ul className="df-packaging">
            {packaging.map((pack) => (
              <li key={pack.level}>
                <span>{words(pack.level)}</span>
                <span>{quantity(pack.units, item.baseUnit)}</span>
                <span className="df-mono">{pack.barcode ?? "no barcode"}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
