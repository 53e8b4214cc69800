import { Button, InlineLoading, InlineNotification } from "@carbon/react";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";

interface Props<T> {
  query: UseQueryResult<T>;
  empty?: (data: T) => boolean;
  emptyText?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Shows a query's loading, error and empty states, else its content. */
export function ListState<T>({ query, empty, emptyText, children }: Props<T>) {
  if (query.isPending) return <InlineLoading className="df-loading" description="Loading …" />;
  if (query.isError) {
    return (
      <div className="df-error">
        <InlineNotification kind="error" lowContrast hideCloseButton title="Not loaded." subtitle={query.error.message} />
        <Button kind="tertiary" size="sm" onClick={() => void query.refetch()}>
          Try again
        </Button>
      </div>
    );
  }
  if (empty?.(query.data)) return <div className="df-empty">{emptyText ?? "Nothing here."}</div>;
  return <>{children(query.data)}</>;
}
