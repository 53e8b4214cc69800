import { Button, InlineLoading, InlineNotification } from "@carbon/react";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Empty } from "./Empty";

interface Props<T> {
  query: Pick<UseQueryResult<T>, "data" | "error" | "isPending" | "refetch">;
  empty?: (data: T) => boolean;
  emptyText?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Shows a query's loading, error and empty states, else its content; what was loaded once stays when a refetch fails. */
export function ListState<T>({ query, empty, emptyText, children }: Props<T>) {
  if (query.data !== undefined) return empty?.(query.data) ? <Empty>{emptyText ?? "Nothing here."}</Empty> : <>{children(query.data)}</>;
  if (query.isPending || !query.error) return <InlineLoading className="df-loading" description="Loading …" />;
  return (
    <div className="df-error">
      <InlineNotification kind="error" lowContrast hideCloseButton title="Not loaded." subtitle={query.error.message} />
      <Button kind="tertiary" size="sm" onClick={() => void query.refetch()}>
        Try again
      </Button>
    </div>
  );
}
