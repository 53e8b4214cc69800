import { ProgressBar } from "@carbon/react";
import type { LocationDetail } from "../api/stockTypes";
import { counted, kilograms, litres } from "../common/format";

/** What a place holds of what it can hold, for each of its limits. */
export function Limits({ detail: { location, usedWeightGrams, usedVolumeMm3, usedHandlingUnits } }: { detail: LocationDetail }) {
  return (
    <div className="df-limits">
      <Limit name="Weight" used={usedWeightGrams} most={location.maxWeightGrams} text={kilograms} />
      <Limit name="Volume" used={usedVolumeMm3} most={location.maxVolumeMm3} text={litres} />
      <Limit name="Handling units" used={usedHandlingUnits} most={location.maxHandlingUnits} text={(units) => counted(units, "unit")} />
    </div>
  );
}

function Limit({ name, used, most, text }: { name: string; used: number; most: number; text: (value: number) => string }) {
  if (!most)
    return (
      <p className="df-limit">
        <span className="df-limit-name">{name}</span> {text(used)}, no limit
      </p>
    );
  const over = used > most;
  return <ProgressBar label={name} size="small" value={Math.min(used, most)} max={most} status={over ? "error" : "active"} helperText={`${text(used)} of ${text(most)}, ${Math.round((used / most) * 100)} %${over ? ": more than it may hold" : ""}`} />;
}
