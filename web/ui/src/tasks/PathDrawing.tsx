/** The walk through the pick area, seen from above; lengths in millimetres. */
export function PathDrawing({ path }: { path: { x: number; y: number }[] }) {
  const xs = path.map((point) => point.x);
  const ys = path.map((point) => point.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const width = Math.max(1, Math.max(...xs) - left);
  const height = Math.max(1, Math.max(...ys) - top);
  const margin = Math.max(width, height) * 0.05;
  const points = path.map((point) => `${point.x - left},${point.y - top}`).join(" ");
  const start = path[0]!;
  return (
    <figure className="df-path">
      <svg viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`} role="img" aria-label="The walk, seen from above" preserveAspectRatio="xMidYMid meet">
        <polyline points={points} />
        {path.slice(1, -1).map((point, index) => (
          <circle key={index} cx={point.x - left} cy={point.y - top} r={margin * 0.16} />
        ))}
        <circle className="df-path-start" cx={start.x - left} cy={start.y - top} r={margin * 0.35} />
      </svg>
      <figcaption>The walk, seen from above; the ring is its start.</figcaption>
    </figure>
  );
}
