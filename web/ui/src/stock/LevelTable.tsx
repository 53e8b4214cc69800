import { Link } from "react-router";
import type { Level } from "../api/stockTypes";
import { dateTime, words } from "../common/format";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { heldBack, quantity } from "./levels";
import { LevelTags } from "./LevelTags";
import { itemLink, movementsLink, placesLink } from "./links";

const of = ({ itemId, siteId }: Level) => ({ itemId, siteId });

const ITEM: Column<Level> = {
  name: "Item",
  cell: (level) => (
    <>
      <Link className="df-mono" to={itemLink(level.itemId, { siteId: level.siteId })}>
        {level.itemId}
      </Link>
      <span className="df-second">{level.description}</span>
    </>
  ),
};

const FIGURES: Column<Level>[] = [
  { name: "State", cell: (level) => <LevelTags level={level} /> },
  { name: "On hand", cell: (level) => <Link to={movementsLink(of(level))}>{quantity(level.onHand, level.baseUnit)}</Link>, number: true },
  { name: "Available", cell: (level) => <Link to={placesLink({ ...of(level), status: "AVAILABLE" })}>{quantity(level.available, level.baseUnit)}</Link>, number: true },
  { name: "Reserved", cell: (level) => <Link to={itemLink(level.itemId, { siteId: level.siteId, tab: "reservations" })}>{quantity(level.reserved, level.baseUnit)}</Link>, number: true },
  { name: "Expected", cell: (level) => <Link to={itemLink(level.itemId, { siteId: level.siteId, tab: "expected" })}>{quantity(level.expected, level.baseUnit)}</Link>, number: true },
  {
    name: "Held back",
    cell: (level) => {
      const held = heldBack(level);
      if (held.length === 0) return "–";
      return held.map(({ status, quantity: units }) => (
        <Link key={status} className="df-held" to={placesLink({ ...of(level), status })}>
          {quantity(units, level.baseUnit)} {words(status).toLowerCase()}
        </Link>
      ));
    },
    wide: true,
  },
  { name: "Min to max", cell: (level) => `${quantity(level.minQuantity, level.baseUnit)} to ${level.maxQuantity === null ? "no limit" : quantity(level.maxQuantity, level.baseUnit)}`, number: true },
  { name: "Counted", cell: (level) => (level.countedAt ? dateTime(level.countedAt) : "never"), wide: true },
];

const SITE: Column<Level> = { name: "Site", cell: (level) => level.siteId };

/** Levels per item and site; each number leads to what is behind it. */
export function LevelTable({ levels, ofOneItem = false }: { levels: Level[]; ofOneItem?: boolean }) {
  return <SimpleTable label="Levels" rows={levels} columns={ofOneItem ? [SITE, ...FIGURES] : [ITEM, SITE, ...FIGURES]} id={(level) => `${level.itemId} ${level.siteId}`} testId="level-row" />;
}
