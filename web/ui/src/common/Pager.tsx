import { Pagination } from "@carbon/react";

interface Props {
  page: number;
  size: number;
  total: number;
  onChange: (page: number) => void;
}

/** Pages of a list; nothing when one page holds all. */
export function Pager({ page, size, total, onChange }: Props) {
  if (total <= size && page === 0) return null;
  return <Pagination className="df-pager" size="md" page={page + 1} pageSize={size} pageSizes={[size]} pageSizeInputDisabled totalItems={total} onChange={(event) => onChange(event.page - 1)} />;
}
