import { Button } from "@carbon/react";
import { Link, useParams } from "react-router";
import { useWave } from "../api/useWave";
import { dateTime, words } from "../common/format";
import { ListState } from "../common/ListState";
import { PageTitle } from "../common/PageTitle";
import { StateTag } from "../common/StateTag";
import { WhyPanel } from "../tasks/WhyPanel";
import { WavePreview } from "./WavePreview";

/** One wave: its figures, every list's tour on the map, its lists, and why they are as they are. */
export default function WavePage() {
  const { number } = useParams();
  const wave = useWave(number);
  return (
    <ListState query={wave}>
      {(detail) => (
        <>
          <PageTitle
            title={`Wave ${detail.wave.waveNumber}`}
            extra={<StateTag state={detail.wave.state} />}
            subtitle={`${detail.wave.siteId} · requested ${dateTime(detail.wave.requestedAt)} by ${words(detail.wave.startedBy).toLowerCase()}`}
          >
            <Button as={Link} kind="tertiary" size="md" to={`/monitor?q=${encodeURIComponent(detail.wave.waveNumber)}`}>
              Show its diagrams
            </Button>
          </PageTitle>
          <WavePreview detail={detail} />
          {detail.why.map((explanation) => (
            <WhyPanel key={explanation.title} explanation={explanation} />
          ))}
        </>
      )}
    </ListState>
  );
}
