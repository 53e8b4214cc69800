import { ContentSwitcher, Switch } from "@carbon/react";
import type { Session } from "../api/types";
import { useFilter } from "../common/useFilter";
import { LevelsView } from "./LevelsView";
import { PlacesView } from "./PlacesView";
import { StockHead } from "./StockHead";

const VIEWS = ["levels", "places"] as const;
const NAMES = { levels: "Levels", places: "Places" };

/** What there is: per item and site, or place by place. */
export default function StockPage({ session }: { session: Session }) {
  const [filter, change] = useFilter("view", "state", "q", "itemId", "locationId", "lot", "handlingUnitId", "status", "page");
  const view = filter.view === "places" ? "places" : "levels";
  const show = (name: string) => change({ view: name === "places" ? name : "", state: "", q: "", itemId: "", locationId: "", lot: "", handlingUnitId: "", status: "", page: "" });
  return (
    <>
      <StockHead title="Stock" subtitle={view === "levels" ? "What there is of each item at each site, in its base unit" : "What stands where, in base units; one row per place, lot, unit and status"} />
      <ContentSwitcher className="df-switch" size="md" selectedIndex={VIEWS.indexOf(view)} onChange={({ name }) => show(String(name))}>
        {VIEWS.map((name) => (
          <Switch key={name} name={name} text={NAMES[name]} data-testid={`view-${name}`} />
        ))}
      </ContentSwitcher>
      {view === "levels" ? <LevelsView /> : <PlacesView session={session} />}
    </>
  );
}
