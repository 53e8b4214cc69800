import { useInstanceElements } from "../api/useInstanceElements";
import { duration, moment, words } from "../common/format";
import { ListState } from "../common/ListState";
import { SimpleTable } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";

/** Every visit of every element, in order. */
export function HistoryPanel({ instanceKey }: { instanceKey: string }) {
  const elements = useInstanceElements(instanceKey);
  return (
    <ListState query={elements} empty={(all) => all.length === 0} emptyText="Nothing has happened yet.">
      {(all) => (
        <SimpleTable
          label="History"
          rows={all}
          id={(element) => element.key}
          columns={[
            { name: "Element", cell: (element) => element.elementName },
            { name: "Kind", cell: (element) => words(element.type), wide: true },
            { name: "State", cell: (element) => <StateTag state={element.state} /> },
            { name: "Started", cell: (element) => moment(element.startedAt) },
            { name: "Lasted", cell: (element) => duration(element.startedAt, element.endedAt), number: true },
          ]}
        />
      )}
    </ListState>
  );
}
