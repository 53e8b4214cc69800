import type { ElementStatistics } from "../api/types";

export type Mark = "df-visited" | "df-active" | "df-incident";

export interface Token {
  kind: "active" | "incident";
  count: number;
  title: string;
}

export interface ElementMark {
  elementId: string;
  mark: Mark;
  tokens: Token[];
}

/** How each visited element looks: incidents before tokens, tokens before the path taken. */
export function marksOf(statistics: ElementStatistics[], showVisited: boolean): ElementMark[] {
  return statistics.flatMap<ElementMark>(({ elementId, active, incidents, completed, terminated }) => {
    const waiting = Math.max(0, active - incidents);
    const tokens: Token[] = [];
    if (waiting > 0) tokens.push({ kind: "active", count: waiting, title: `${waiting} active` });
    if (incidents > 0) tokens.push({ kind: "incident", count: incidents, title: incidents === 1 ? "1 incident" : `${incidents} incidents` });
    if (tokens.length > 0) return [{ elementId, mark: incidents > 0 ? "df-incident" : "df-active", tokens }];
    return showVisited && completed + terminated > 0 ? [{ elementId, mark: "df-visited", tokens }] : [];
  });
}
