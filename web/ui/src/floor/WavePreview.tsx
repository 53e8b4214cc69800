import { Button } from "@carbon/react";
import { useState } from "react";
import { Link } from "react-router";
import type { PickList, Wave, WaveDetail } from "../api/types";
import { useSiteMap } from "../api/useSiteMap";
import { Empty } from "../common/Empty";
import { count, counted, dateTime } from "../common/format";
import { ListState } from "../common/ListState";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { Facts } from "../stock/Facts";
import { TourMap } from "./TourMap";
import { colourOf, metres, ordersOf, saved } from "./tours";

/** What a wave comes to: figures, the tours on the map, and the pick lists. */
export function WavePreview({ detail: { wave, pickLists } }: { detail: WaveDetail }) {
  const map = useSiteMap(wave.siteId);
  const [shown, setShown] = useState<string>();
  const colours = new Map(pickLists.map((list, index) => [list.pickListNumber, colourOf(index)]));
  const columns: Column<PickList>[] = [
    {
      name: "Pick list",
      cell: ({ pickListNumber }) => (
        <Button kind="ghost" size="sm" className="df-tour-name" aria-pressed={shown === pickListNumber} onClick={() => setShown(shown === pickListNumber ? undefined : pickListNumber)}>
          <span className="df-tour-colour" style={{ background: colours.get(pickListNumber) }} />
          <span className="df-mono">{pickListNumber}</span>
        </Button>
      ),
    },
    { name: "State", cell: (list) => <StateTag state={list.state} /> },
    { name: "Orders", cell: (list) => ordersOf(list), number: true },
    { name: "Lines", cell: (list) => list.lines.length, number: true },
    { name: "Walk", cell: (list) => metres(list.metres), number: true },
    { name: "Due", cell: (list) => dateTime(list.dueAt), wide: true },
    { name: "Diagram", cell: (list) => <Link to={`/monitor?q=${encodeURIComponent(list.pickListNumber)}`}>Show</Link>, wide: true },
  ];
  return (
    <div data-testid="wave-preview">
      <section className="df-panel">
        <h2>Figures</h2>
        <Facts facts={figures(wave)} />
      </section>
      {pickLists.length === 0 ? (
        <Empty>{wave.state === "REQUESTED" || wave.state === "SELECTED" ? "The wave is still being planned." : "The wave has no pick lists: nothing could be reserved for its orders."}</Empty>
      ) : (
        <>
          <section className="df-panel">
            <h2>Tours</h2>
            <ListState query={map} empty={(bins) => bins.length === 0} emptyText="The site has no places on its map.">
              {(bins) => <TourMap bins={bins} pickLists={pickLists} shown={shown} />}
            </ListState>
          </section>
          <section className="df-panel">
            <h2>Pick lists</h2>
            <SimpleTable label="Pick lists" rows={pickLists} columns={columns} id={(list) => list.pickListNumber} testId="pick-list-row" />
          </section>
        </>
      )}
    </div>
  );
}

function figures(wave: Wave) {
  return {
    Orders: count(wave.orderCount),
    Lines: count(wave.lineCount),
    Walk: `${metres(wave.plannedMetres)} in ${counted(wave.pickListCount, "list")}`,
    "Order by order": `${metres(wave.naiveMetres)}${saved(wave.plannedMetres, wave.naiveMetres)}`,
    "First come, S-shape": `${metres(wave.firstComeMetres)}${saved(wave.plannedMetres, wave.firstComeMetres)}`,
    "Picker hours": `${hours(wave.plannedMinutes)}, order by order ${hours(wave.naiveMinutes)}`,
    Picked: `${counted(wave.pickedLines, "line")}, ${count(wave.shortLines)} short`,
    Released: dateTime(wave.releasedAt),
  };
}

const hours = (minutes: number) => `${count(Math.round(minutes / 6) / 10)} h`;
