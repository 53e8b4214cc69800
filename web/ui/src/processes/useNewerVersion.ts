import type { Definition, ProcessVersion } from "../api/types";
import { useProcesses } from "../api/useProcesses";

/** The newest version when it is not the one opened: another person may have deployed it meanwhile. */
export function useNewerVersion(opened: Definition): ProcessVersion | undefined {
  const processes = useProcesses();
  const newest = processes.data?.find((process) => process.processId === opened.processId)?.versions[0];
  return newest && newest.version > opened.version ? newest : undefined;
}
