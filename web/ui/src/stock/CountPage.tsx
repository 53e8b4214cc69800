import { Link, useParams } from "react-router";
import type { CountLine, CountRound, StockCount } from "../api/stockTypes";
import { useCount } from "../api/useCount";
import { count as number, counted, dateTime, words } from "../common/format";
import { ListState } from "../common/ListState";
import { SimpleTable, type Column } from "../common/SimpleTable";
import { StateTag } from "../common/StateTag";
import { Facts } from "./Facts";
import { signed } from "./levels";
import { itemLink, locationLink } from "./links";
import { StockHead } from "./StockHead";

const COLUMNS: Column<CountLine>[] = [
  { name: "Item", cell: (line) => <Link className="df-mono" to={itemLink(line.itemId)}>{line.itemId}</Link> },
  { name: "Lot", cell: (line) => line.lot || "none" },
  { name: "Seen", cell: (line) => counted(line.quantity, "base unit"), number: true },
  { name: "Booked", cell: (line) => (line.booked === null ? "not compared" : counted(line.booked, "base unit")), number: true },
  { name: "Difference", cell: (line) => (line.difference === null ? "not compared" : line.difference === 0 ? "none" : `${signed(line.difference)} base units`), number: true },
];

/** One count with what each person saw and what became of it; for supervisors. */
export default function CountPage() {
  const { countNumber = "" } = useParams();
  const query = useCount(countNumber);
  return (
    <>
      <StockHead title={`Count ${countNumber}`} subtitle="What each person saw beside what was booked at that time; movements meanwhile make no difference" />
      <ListState query={query}>{(data) => <CountDetail data={data} />}</ListState>
    </>
  );
}

function CountDetail({ data }: { data: StockCount }) {
  return (
    <>
      <Facts
        facts={{
          State: <StateTag state={data.state} />,
          Location: <Link className="df-mono" to={locationLink(data.locationId)}>{data.locationId}</Link>,
          Counted: data.itemId ?? "everything there",
          Cause: words(data.cause),
          Asked: `${data.requestedBy}, ${dateTime(data.requestedAt)}`,
          Settled: data.decidedBy ? `${data.decidedBy}, ${dateTime(data.decidedAt)}: ${words(data.decision ?? "").toLowerCase()}` : "nobody had to",
          ...(data.decisionNote ? { Note: data.decisionNote } : {}),
          Process: <Link to={`/monitor?q=${data.countNumber}`}>Show the diagram</Link>,
        }}
      />
      {data.rounds.map((round) => (
        <Round key={round.round} round={round} />
      ))}
    </>
  );
}

function Round({ round }: { round: CountRound }) {
  return (
    <section className="df-panel" data-testid="count-round">
      <h2>
        Count {number(round.round)} {round.countedBy ? `by ${round.countedBy}, ${dateTime(round.countedAt)}` : "is open"}
      </h2>
      {round.lines.length === 0 ? <p>{round.countedBy ? "Nothing was there, and nothing was booked." : "Nothing was seen yet."}</p> : <SimpleTable label={`Count ${round.round}`} rows={round.lines} columns={COLUMNS} id={(line) => `${line.itemId} ${line.lot}`} />}
    </section>
  );
}
