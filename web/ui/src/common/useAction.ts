import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useToast } from "./Toasts";

interface Action<I, O> {
  run: (input: I) => Promise<O>;
  done?: (output: O, input: I) => string | undefined;
  stale: string[];
  /** Whether the page itself shows a refusal. */
  silent?: boolean;
}

/** A command to the server: says how it went and refetches what it touched. */
export function useAction<I, O = unknown>({ run, done, stale, silent = false }: Action<I, O>) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation<O, Error, I>({
    mutationFn: run,
    onSuccess: (output, input) => {
      const text = done?.(output, input);
      if (text) toast("success", text);
    },
    onError: (problem) => {
      if (!silent) toast("error", "Not done.", problem.message);
    },
    onSettled: () => Promise.all(stale.map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
}
