import { Accordion, AccordionItem, StructuredListBody, StructuredListCell, StructuredListHead, StructuredListRow, StructuredListWrapper, Tag } from "@carbon/react";
import type { Explanation } from "../api/types";
import { measure } from "../common/format";

/** Why the proposal came out as it did, with what else there was. */
export function WhyPanel({ explanation, question = "Why?" }: { explanation: Explanation; question?: string }) {
  return (
    <Accordion size="sm" className="df-why">
      <AccordionItem title={`${question} ${explanation.reason}`}>
        <p className="df-subtitle">{explanation.title}</p>
        {explanation.candidates.length > 0 && <StructuredListWrapper isCondensed aria-label="Candidates">
          <StructuredListHead>
            <StructuredListRow head>
              <StructuredListCell head>Candidate</StructuredListCell>
              <StructuredListCell head>Score</StructuredListCell>
              <StructuredListCell head>Note</StructuredListCell>
            </StructuredListRow>
          </StructuredListHead>
          <StructuredListBody>
            {explanation.candidates.map((candidate) => (
              <StructuredListRow key={candidate.label}>
                <StructuredListCell className="df-mono">
                  {candidate.label} {candidate.chosen && <Tag size="sm" type="green">chosen</Tag>}
                </StructuredListCell>
                <StructuredListCell>{measure(candidate.score)}</StructuredListCell>
                <StructuredListCell>{candidate.note}</StructuredListCell>
              </StructuredListRow>
            ))}
          </StructuredListBody>
        </StructuredListWrapper>}
      </AccordionItem>
    </Accordion>
  );
}
