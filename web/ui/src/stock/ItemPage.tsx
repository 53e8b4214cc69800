import { Tab, TabList, TabPanel, TabPanels, Tabs } from "@carbon/react";
import { useParams } from "react-router";
import type { ItemDetail } from "../api/stockTypes";
import { useItem } from "../api/useItem";
import { ListState } from "../common/ListState";
import { useFilter } from "../common/useFilter";
import { ExpectedPanel } from "./ExpectedPanel";
import { ItemChart } from "./ItemChart";
import { ItemFacts } from "./ItemFacts";
import { LevelTable } from "./LevelTable";
import { MovementTimeline } from "./MovementTimeline";
import { PromisePanel } from "./PromisePanel";
import { ReservationsPanel } from "./ReservationsPanel";
import { SiteSelect } from "./SiteSelect";
import { StockHead } from "./StockHead";

const TABS = ["movements", "reservations", "expected", "promise"];

/** One item: what there is at each site, how that came about and what will become of it. */
export default function ItemPage() {
  const { itemId } = useParams();
  const item = useItem(itemId);
  return <ListState query={item}>{(data) => <ShownItem key={data.item.itemId} detail={data} />}</ListState>;
}

function ShownItem({ detail: { item, packaging, levels } }: { detail: ItemDetail }) {
  const [filter, change] = useFilter("siteId", "tab", "days");
  const site = { siteId: filter.siteId };
  const unit = item.baseUnit;
  const tab = Math.max(0, TABS.indexOf(filter.tab));
  const limits = levels.length === 1 ? levels[0] : levels.find((level) => level.siteId === filter.siteId);
  return (
    <>
      <StockHead title={`Item ${item.itemId}`} subtitle={item.description} />
      <ItemFacts item={item} packaging={packaging} />
      <section className="df-panel">
        <h2>Levels at all sites</h2>
        {levels.length === 0 ? <p className="df-subtitle">No site has it or wants it.</p> : <LevelTable levels={levels} ofOneItem />}
      </section>
      <div className="df-filters df-filters--end">
        <SiteSelect value={filter.siteId} onChange={(siteId) => change({ siteId })} />
        <p className="df-subtitle">What follows is about {filter.siteId ? "this site" : "all sites together"}.</p>
      </div>
      <ItemChart itemId={item.itemId} siteId={filter.siteId} unit={unit} days={filter.days} limits={limits} onDays={(days) => change({ days })} />
      <Tabs selectedIndex={tab} onChange={({ selectedIndex }) => change({ tab: selectedIndex === 0 ? "" : TABS[selectedIndex]! })}>
        <TabList aria-label="About the item">
          <Tab>Movements</Tab>
          <Tab>Reservations</Tab>
          <Tab>Expected</Tab>
          <Tab>Can be promised</Tab>
        </TabList>
        <TabPanels>
          <TabPanel>{tab === 0 && <MovementTimeline filter={{ itemId: item.itemId, ...site }} unit={unit} />}</TabPanel>
          <TabPanel>{tab === 1 && <ReservationsPanel itemId={item.itemId} filter={site} unit={unit} />}</TabPanel>
          <TabPanel>{tab === 2 && <ExpectedPanel itemId={item.itemId} filter={site} unit={unit} />}</TabPanel>
          <TabPanel>{tab === 3 && <PromisePanel itemId={item.itemId} filter={site} unit={unit} />}</TabPanel>
        </TabPanels>
      </Tabs>
    </>
  );
}
