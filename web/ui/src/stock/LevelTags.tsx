import type { Level } from "../api/stockTypes";
import { StateTag } from "../common/StateTag";
import { LEVEL_STATES } from "./levels";

/** How a level stands to its limits, and whether some of it expires soon. */
export function LevelTags({ level }: { level: Level }) {
  return (
    <span className="df-tags">
      <StateTag state={level.state} text={LEVEL_STATES[level.state]!.name} />
      {level.expiring > 0 && <StateTag state="EXPIRING" />}
    </span>
  );
}
