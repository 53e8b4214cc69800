import { useWave } from "../api/useWave";
import { ListState } from "../common/ListState";
import { WavePreview } from "../floor/WavePreview";

/** The wave a supervisor is asked about. */
export default function WaveOfTask({ waveNumber }: { waveNumber: string }) {
  const wave = useWave(waveNumber);
  return <ListState query={wave}>{(detail) => <WavePreview detail={detail} />}</ListState>;
}
