import { memo } from "react";
import { sizeOf, type Size, type Spot } from "./spots";

interface Props {
  spots: Spot[];
  rack: Size;
  steps: Map<string, string>;
}

/** Every spot in its colour; drawn once, not again while somebody zooms, moves or chooses. */
export const Spots = memo(function Spots({ spots, rack, steps }: Props) {
  return (
    <g>
      {spots.map((spot) => {
        const { width, height } = sizeOf(spot, rack);
        const [x, y] = [spot.x - width / 2, spot.y - height / 2];
        return (
          <g key={spot.key}>
            <rect className={`df-spot df-shade--${steps.get(spot.key)}`} x={x} y={y} width={width} height={height} />
            {spot.bins.some((bin) => bin.blockedForPutAway) && <path className="df-spot-blocked" d={`M${x},${y + height}l${width},${-height}`} />}
            {spot.bins.some((bin) => bin.blockedForRemoval) && <path className="df-spot-blocked" d={`M${x},${y}l${width},${height}`} />}
          </g>
        );
      })}
    </g>
  );
});
