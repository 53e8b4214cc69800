import { Pagination } from "@carbon/react";

interface Props {
  page: number;
  size: number;
  total: number;
  onChange: (page: number, size: number) => void;
}

/** Pages of a list; nothing when one page holds all. */
export function Pager({ page, size, total, onChange }: Props) {
  if (total <= size && page === 0) return null;
  return <Pagination size="sm" page={page + 1} pageSize={size} pageSizes={[25, 50, 100]} totalItems={total} onChange={(event) => onChange(event.page - 1, event.pageSize)} />;
}
