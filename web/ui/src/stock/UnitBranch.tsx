import { useState } from "react";
import { Link } from "react-router";
import type { HandlingUnit } from "../api/stockTypes";
import { useHandlingUnit } from "../api/useHandlingUnit";
import { counted, words } from "../common/format";
import { ListState } from "../common/ListState";
import { itemLink, unitLink } from "./links";

/** A unit within another; it asks for what is in it when somebody opens it. */
export function UnitBranch({ unit }: { unit: HandlingUnit }) {
  const [open, setOpen] = useState(false);
  const detail = useHandlingUnit(open ? unit.handlingUnitId : undefined);
  return (
    <li data-testid="unit-branch">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {words(unit.kind)} <Link className="df-mono" to={unitLink(unit.handlingUnitId)}>{unit.handlingUnitId}</Link> {words(unit.state).toLowerCase()}
        </summary>
        {open && (
          <ListState query={detail} empty={({ children, contents }) => children.length + contents.length === 0} emptyText="It is empty.">
            {({ children, contents }) => (
              <ul className="df-tree">
                {children.map((child) => (
                  <UnitBranch key={child.handlingUnitId} unit={child} />
                ))}
                {contents.map(({ cell, quantity }) => (
                  <li key={Object.values(cell).join(" ")}>
                    {counted(quantity, "base unit")} of <Link className="df-mono" to={itemLink(cell.itemId)}>{cell.itemId}</Link>
                    {cell.lot && `, lot ${cell.lot}`}
                  </li>
                ))}
              </ul>
            )}
          </ListState>
        )}
      </details>
    </li>
  );
}
