import { useCallback } from "react";
import { useSearchParams } from "react-router";

/** Filters that live in the address, so that a view can be sent to somebody. */
export function useFilter<K extends string>(...names: K[]): [Record<K, string>, (changes: Partial<Record<K, string>>) => void] {
  const [search, setSearch] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) ?? ""])) as Record<K, string>;
  const change = useCallback(
    (changes: Partial<Record<K, string>>) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes) as [string, string][]) {
            if (value) after.set(name, value);
            else after.delete(name);
          }
          return after;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return [values, change];
}
